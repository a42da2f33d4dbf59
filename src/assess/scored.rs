//! The level of a record by the scored method. Source: `lambeth` 6.3.

use super::{
    assessment::{Assessment, AssessmentState, ConditionTrace, Note, RuleTrace, ScoredIssue, StepShown},
    tips::tips,
};
use crate::{
    concern::{ConcernLevel, Outcome, RaisedLevel, Record, RiskScore},
    framework::{Condition, Framework, LevelRule, NextStep, ScoreTally, ScoredRules, cited},
};

/// Assesses a record under a framework's scored rules; `None` when the framework has no such rules.
pub fn assess(framework: &Framework, record: &Record) -> Option<Assessment> {
    let rules = framework.scored()?;
    let scored: Vec<ScoredIssue> = record
        .issues
        .iter()
        .filter_map(|issue| issue.score.map(|score| ScoredIssue { issue: issue.id, score }))
        .collect();
    let unscored: Vec<_> = record.issues.iter().filter(|issue| issue.score.is_none()).map(|issue| issue.id).collect();
    let tally = ScoreTally::of(scored.iter().map(|scored| scored.score));
    let state = match (scored.is_empty(), unscored.is_empty()) {
        (true, _) => AssessmentState::NotYetScored,
        (false, false) => AssessmentState::PartlyScored,
        (false, true) => AssessmentState::Scored,
    };
    let calculated = rules.level(&tally);
    let assigned = calculated.map(|level| RaisedLevel::assigned(level, record.raised_level.as_ref()));
    Some(Assessment {
        framework: framework.reference.clone(),
        state,
        calculated,
        assigned,
        combined_score: tally.combined(),
        highest_score: tally.highest(),
        sentence: sentence(state, calculated, record, &tally, unscored.len()),
        trace: trace(rules, &tally, calculated),
        notes: notes(rules, &tally, calculated, record),
        tips: calculated.map(|level| tips(rules, &tally, level, !unscored.is_empty())).unwrap_or_default(),
        next_steps: next_steps(rules, assigned),
        scored,
        unscored,
    })
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
        AssessmentState::PartlyScored => format!(
            "{scored}{highest}: at least {level} so far. {} not scored yet, and scoring can only keep or raise the level.",
            capital(&issues_are(unscored))
        ),
        _ => format!("{scored}{highest}: {level}."),
    }
}

fn issues_are(count: usize) -> String {
    match count {
        1 => "one issue is".to_owned(),
        many => format!("{many} issues are"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Every row, tried in order; the first that holds decides.
fn trace(rules: &ScoredRules, tally: &ScoreTally, calculated: Option<ConcernLevel>) -> Vec<RuleTrace> {
    if calculated.is_none() {
        return Vec::new();
    }
    rules
        .levels
        .iter()
        .map(|rule| {
            let held = rule.holds(tally);
            let won = calculated == Some(rule.level);
            RuleTrace {
                level: rule.level,
                held,
                won,
                conditions: rule
                    .any
                    .iter()
                    .map(|condition| (condition, false))
                    .chain(rule.all.iter().map(|condition| (condition, true)))
                    .map(|(condition, must_hold)| ConditionTrace {
                        condition: condition.words(),
                        must_hold,
                        held: condition.holds(tally),
                        numbers: numbers(*condition, tally),
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
fn notes(rules: &ScoredRules, tally: &ScoreTally, calculated: Option<ConcernLevel>, record: &Record) -> Vec<Note> {
    let Some(level) = calculated else { return Vec::new() };
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
    overlaps.chain(readings).chain(poor_care).collect()
}

fn next_steps(rules: &ScoredRules, assigned: Option<ConcernLevel>) -> Vec<StepShown> {
    let applies = |step: &&NextStep| match assigned {
        Some(level) => step.applies(level),
        None => step.level_at_least.is_none() && step.level_at_most.is_none() && step.when.is_empty(),
    };
    rules
        .next_steps
        .iter()
        .filter(applies)
        .map(|step| StepShown {
            id: step.id.clone(),
            who: step.who.clone(),
            what: step.what.clone(),
            when: step.when.clone(),
            cite: cited(&step.cite),
        })
        .collect()
}
