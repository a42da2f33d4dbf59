//! The level of a record by the scored method. Source: `lambeth` 6.3.

use super::{
    Truth,
    assessment::{
        Assessment, AssessmentState, ConditionTrace, Deciding, Note, OpenQuestion, OutcomeShown, RowTrace, ScoredIssue,
        Scores,
    },
    shown::{self, capital, issues_are},
    tips::tips,
};
use crate::{
    concern::{ConcernLevel, Date, Outcome, RaisedLevel, Record, RiskScore},
    framework::{Condition, Framework, LevelRule, MethodKind, ScoreTally, ScoredRules, cited},
};

/// Assesses a record by the scores of its issues.
pub(super) fn assess(framework: &Framework, rules: &ScoredRules, record: &Record, on: Date) -> Assessment {
    let scored: Vec<ScoredIssue> = record
        .issues
        .iter()
        .filter_map(|issue| issue.score.map(|score| ScoredIssue { issue: issue.id, score }))
        .collect();
    let unscored: Vec<_> = record.issues.iter().filter(|issue| issue.score.is_none()).map(|issue| issue.id).collect();
    let tally = ScoreTally::of(scored.iter().map(|scored| scored.score));
    let state = state(&tally, unscored.len());
    let calculated = rules.level(&tally);
    let assigned = calculated.map(|level| RaisedLevel::assigned(level, record.raised_level.as_ref()));
    let outcome = assigned.map(|level| outcome(level, assigned > calculated));
    let id = outcome.as_ref().map(|outcome| outcome.id.as_str());
    let trace = trace(rules, &tally, calculated);
    Assessment {
        framework: framework.reference.clone(),
        method: MethodKind::Scored,
        on,
        state,
        calculated,
        assigned,
        sentence: sentence(state, calculated, record, &tally, unscored.len()),
        deciding: deciding(&trace),
        trace,
        designations: Vec::new(),
        open: open(rules, unscored.len()),
        notes: notes(framework, rules, &tally, calculated, record),
        tips: calculated.map(|level| tips(rules, &tally, level, !unscored.is_empty())).unwrap_or_default(),
        next_steps: shown::steps(framework, record, id, assigned),
        deadlines: shown::deadlines(framework, id),
        outcome,
        scores: Some(Scores { combined: tally.combined(), highest: tally.highest(), scored, unscored }),
    }
}

/// How far the scoring is.
pub(super) fn state(tally: &ScoreTally, unscored: usize) -> AssessmentState {
    match (tally.is_empty(), unscored) {
        (true, _) => AssessmentState::Open,
        (false, 0) => AssessmentState::Settled,
        (false, _) => AssessmentState::SoFar,
    }
}

fn outcome(level: ConcernLevel, raised: bool) -> OutcomeShown {
    let says = if raised { "Raised by judgement above the calculated level." } else { "" };
    let rank = ConcernLevel::ALL.into_iter().filter(|other| *other > level).count() as u32;
    OutcomeShown { id: level.key().to_owned(), title: level.name().to_owned(), says: says.to_owned(), rank }
}

/// The conditions by which the winning row held.
fn deciding(trace: &[RowTrace]) -> Option<Deciding> {
    let won = trace.iter().find(|row| row.won)?;
    let held = |must: bool| won.conditions.iter().filter(move |one| one.must_hold == must && one.held == Truth::Yes);
    // Of a row with conditions of which one is enough, those that held say why; the others only had not to fail.
    let decisive: Vec<_> = if held(false).next().is_some() { held(false).collect() } else { held(true).collect() };
    let says: Vec<String> = decisive.iter().map(|one| format!("{} ({})", one.condition, one.facts)).collect();
    Some(Deciding { says: capital(&says.join(", and ")), cite: won.cite.clone() })
}

/// Issues without a score are the only unknown of this method.
fn open(rules: &ScoredRules, unscored: usize) -> Vec<OpenQuestion> {
    if unscored == 0 {
        return Vec::new();
    }
    vec![OpenQuestion {
        question: "scores".to_owned(),
        asks: format!("{} not scored.", capital(&issues_are(unscored))),
        would: "A score can only keep or raise the level.".to_owned(),
        cite: cited(&rules.scores.cite),
    }]
}
/// The result in one sentence.
fn sentence(
    state: AssessmentState,
    calculated: Option<ConcernLevel>,
    record: &Record,
    tally: &ScoreTally,
    unscored: usize,
) -> String {
    let Some(level) = calculated else {
        return if record.issues.is_empty() {
            "There is no level yet: add an issue and score it.".to_owned()
        } else {
            format!("There is no level yet: {} not scored.", issues_are(unscored))
        };
    };
    let sum = tally.combined();
    let scored = match tally.len() {
        1 => format!("One issue scores {sum}"),
        many => format!("{many} issues score {sum} together"),
    };
    let highest = tally.highest().map_or(0, RiskScore::get);
    let highest = if tally.len() == 1 { String::new() } else { format!(", and the highest single score is {highest}") };
    match state {
        AssessmentState::SoFar => format!(
            "{scored}{highest}: at least {level} so far. {} not scored yet, and scoring can only keep or raise the level.",
            capital(&issues_are(unscored))
        ),
        _ => format!("{scored}{highest}: {level}."),
    }
}

/// Every row, tried in order; the first that holds decides.
fn trace(rules: &ScoredRules, tally: &ScoreTally, calculated: Option<ConcernLevel>) -> Vec<RowTrace> {
    if calculated.is_none() {
        return Vec::new();
    }
    rules
        .levels
        .iter()
        .map(|rule| {
            let held = rule.holds(tally);
            let won = calculated == Some(rule.level);
            RowTrace {
                id: rule.level.key().to_owned(),
                title: rule.level.name().to_owned(),
                held: held.into(),
                won,
                conditions: rule
                    .any
                    .iter()
                    .map(|condition| (condition, false))
                    .chain(rule.all.iter().map(|condition| (condition, true)))
                    .map(|(condition, must_hold)| ConditionTrace {
                        condition: condition.words(),
                        must_hold,
                        held: condition.holds(tally).into(),
                        facts: numbers(*condition, tally),
                        evidence: Vec::new(),
                        cite: String::new(),
                    })
                    .collect(),
                why: why(rule, held, won, calculated),
                cite: cited(&rule.cite),
            }
        })
        .collect()
}

/// The numbers that a condition was tried on.
fn numbers(condition: Condition, tally: &ScoreTally) -> String {
    if condition.is_about_combined() {
        let parts: Vec<String> = RiskScore::all()
            .rev()
            .flat_map(|score| std::iter::repeat_n(score, tally.count(score).min(12) as usize))
            .map(|score| score.to_string())
            .collect();
        let shown = parts.len() as u32;
        match (shown, tally.len()) {
            (1, 1) => format!("it is {}", tally.combined()),
            (shown, all) if shown == all => format!("{} = {}", parts.join(" + "), tally.combined()),
            (_, all) => format!("{all} scores add up to {}", tally.combined()),
        }
    } else if let Condition::SingleIs(score) = condition {
        match tally.count(score) {
            0 => format!("there is no {score}"),
            1 => format!("there is one {score}"),
            many => format!("there are {many} scores of {score}"),
        }
    } else {
        format!("the highest single score is {}", tally.highest().map_or(0, RiskScore::get))
    }
}

fn why(rule: &LevelRule, held: bool, won: bool, calculated: Option<ConcernLevel>) -> String {
    let level = rule.level;
    match (held, won, calculated) {
        (_, true, _) => format!("This row holds and is the highest that does, so the level is {level}."),
        (true, false, Some(winner)) => format!("This row holds too, but {winner} is higher and comes first."),
        _ => format!("This row does not hold, so the level is not {level}."),
    }
}

/// Overlaps and readings that matter for these scores, and the tool's own default where one was used.
fn notes(
    framework: &Framework,
    rules: &ScoredRules,
    tally: &ScoreTally,
    calculated: Option<ConcernLevel>,
    record: &Record,
) -> Vec<Note> {
    let always = framework.notes_beside("method").map(shown::note);
    let Some(level) = calculated else { return always.collect() };
    let holds = |level: ConcernLevel| rules.levels.iter().any(|rule| rule.level == level && rule.holds(tally));
    let overlaps = rules
        .overlaps
        .iter()
        .filter(|overlap| holds(overlap.levels.0) && holds(overlap.levels.1))
        .map(|overlap| Note { says: overlap.says.clone(), cite: cited(&overlap.cite), tool_default: true });
    let readings = rules
        .readings
        .iter()
        .filter(|reading| reading.level == level && tally.count(reading.score) >= reading.at_least)
        .map(|reading| Note { says: reading.says.clone(), cite: cited(&reading.cite), tool_default: true });
    let poor_care = record
        .issues
        .iter()
        .any(|issue| issue.score.is_some() && issue.differentiation.decision == Some(Outcome::PoorCare))
        .then(|| Note {
            says:
                "An issue that you decided is poor care has a score, and the score is counted. The policy does not say \
                   whether it should be; the tool counts it so that the level is never too low."
                    .to_owned(),
            cite: String::new(),
            tool_default: true,
        });
    overlaps.chain(readings).chain(poor_care).chain(always).collect()
}
