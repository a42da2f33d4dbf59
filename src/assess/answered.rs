//! Outcomes that follow from answers: described levels (`berkshire`) and triggers (`derbyshire`, `bedford`,
//! `hertfordshire`).

use super::{
    Truth,
    answer_tips::answer_tips,
    assessment::{
        Assessment, AssessmentState, ConditionTrace, Deciding, Direction, Note, OpenQuestion, OutcomeShown, RowTrace,
        Tip,
    },
    facts::{Facts, asked},
    shown,
    trace::{deciding, designations, row},
    unknown::open,
};
use crate::{
    concern::{ConcernLevel, Date, ImpactAnswer, Record},
    framework::{Criterion, Framework, ImpactLevel, ImpactScale, MethodKind, OutcomeRule, cited},
};

/// Assesses a record by the triggers answered.
pub(super) fn assess_triggers(framework: &Framework, rows: &[OutcomeRule], record: &Record, on: Date) -> Assessment {
    let facts = Facts::of(framework, record, on);
    let held = facts.rows(rows);
    let winner = held.iter().position(|truth| *truth == Truth::Yes);
    let above = &held[..winner.unwrap_or(held.len())];
    let state = if !anything_entered(&facts, rows) {
        AssessmentState::Open
    } else if above.contains(&Truth::Unknown) {
        AssessmentState::SoFar
    } else {
        AssessmentState::Settled
    };
    let outcome = winner.and_then(|place| Some((place, rows.get(place)?))).map(|(place, rule)| OutcomeShown {
        id: rule.id.clone(),
        title: rule.title.clone(),
        says: rule.says.clone(),
        rank: place as u32,
    });
    let trace: Vec<RowTrace> = rows
        .iter()
        .zip(&held)
        .enumerate()
        .map(|(place, (rule, truth))| row(&facts, rule, *truth, winner == Some(place), why(winner, place, *truth)))
        .collect();
    let id = outcome.as_ref().map(|outcome| outcome.id.clone());
    let deciding = winner.and_then(|place| Some(deciding(&facts, rows, rows.get(place)?)));
    Assessment {
        framework: framework.reference.clone(),
        method: MethodKind::Triggers,
        on,
        state,
        calculated: None,
        assigned: None,
        scores: None,
        sentence: sentence(state, outcome.as_ref(), deciding.as_ref()),
        deciding,
        designations: designations(&facts),
        open: open(&facts, rows, &held, winner),
        notes: notes(&facts, id.as_deref(), None),
        tips: answer_tips(&facts, rows, winner),
        next_steps: shown::steps(framework, record, id.as_deref(), None),
        deadlines: shown::deadlines(framework, id.as_deref()),
        trace,
        outcome,
    }
}

/// Assesses a record by the described impact on people.
pub(super) fn assess_described(framework: &Framework, scale: &ImpactScale, record: &Record, on: Date) -> Assessment {
    let facts = Facts::of(framework, record, on);
    let level = record.impact.answer.and_then(ImpactAnswer::level);
    let chosen = level.and_then(|level| scale.level(level));
    let any_answer = framework.questions().any(|row| facts.finding(&row.id).is_some_and(|one| one.answer.is_some()));
    let state = match (level, record.impact.answer.is_some() || any_answer) {
        (Some(_), _) => AssessmentState::Settled,
        (None, true) => AssessmentState::SoFar,
        (None, false) => AssessmentState::Open,
    };
    let outcome = chosen.map(|row| OutcomeShown {
        id: row.level.key().to_owned(),
        title: row.level.name().to_owned(),
        says: row.says.clone(),
        rank: ConcernLevel::ALL.into_iter().filter(|other| *other > row.level).count() as u32,
    });
    let deciding =
        chosen.map(|row| Deciding { says: format!("Impact on people: {}", row.says), cite: cited(&row.cite) });
    let id = outcome.as_ref().map(|outcome| outcome.id.clone());
    let impact_open = level.is_none().then(|| OpenQuestion {
        question: "impact".to_owned(),
        asks: scale.asks.clone(),
        would: "It sets the level: Minor, Moderate or Major.".to_owned(),
        cite: cited(&scale.cite),
    });
    let tips = scale.levels.iter().filter(|row| level.is_some_and(|level| row.level != level)).map(|row| Tip {
        direction: if Some(row.level) > level { Direction::Up } else { Direction::Down },
        to: row.level.name().to_owned(),
        change: format!("If the impact were: {}", row.says),
    });
    Assessment {
        framework: framework.reference.clone(),
        method: MethodKind::Described,
        on,
        state,
        calculated: level,
        assigned: level,
        scores: None,
        sentence: sentence(state, outcome.as_ref(), deciding.as_ref()),
        deciding,
        trace: scale.levels.iter().map(|row| described_row(row, level)).collect(),
        designations: designations(&facts),
        open: impact_open.into_iter().collect(),
        notes: notes(&facts, id.as_deref(), level),
        tips: tips.collect(),
        next_steps: shown::steps(framework, record, id.as_deref(), level),
        deadlines: shown::deadlines(framework, id.as_deref()),
        outcome,
    }
}

fn described_row(row: &ImpactLevel, level: Option<ConcernLevel>) -> RowTrace {
    let held: Truth = level.map(|level| level == row.level).into();
    let why = match held {
        Truth::Yes => "This description was chosen.",
        Truth::No => "Another description was chosen.",
        Truth::Unknown => "The impact is not known yet.",
    };
    RowTrace {
        id: row.level.key().to_owned(),
        title: row.level.name().to_owned(),
        held,
        won: held == Truth::Yes,
        conditions: vec![ConditionTrace {
            condition: row.says.clone(),
            must_hold: true,
            held,
            facts: if held == Truth::Yes { "chosen" } else { "not chosen" }.to_owned(),
            evidence: Vec::new(),
            cite: String::new(),
        }],
        why: why.to_owned(),
        cite: cited(&row.cite),
    }
}

/// Whether anything that the rows go by has been entered.
fn anything_entered(facts: &Facts<'_>, rows: &[OutcomeRule]) -> bool {
    let mut share = false;
    for rule in rows {
        rule.visit(&mut |criterion| {
            if let Criterion::ShareAtLeast { share: id, .. } = criterion {
                share |= facts.share(id).is_some_and(|share| !share.words().is_empty());
            }
        });
    }
    share || asked(rows, facts.framework).any(|id| facts.finding(id).is_some_and(|one| one.answer.is_some()))
}

fn why(winner: Option<usize>, place: usize, held: Truth) -> String {
    match (held, winner) {
        (Truth::Yes, Some(winner)) if winner == place => "This row holds and is the most serious that does.",
        (Truth::Yes, _) => "This row holds too, but a more serious one comes first.",
        (Truth::No, _) => "This row does not hold.",
        (Truth::Unknown, Some(winner)) if place > winner => "Not known, and a more serious row holds in any case.",
        (Truth::Unknown, _) => "It cannot be told yet: something is not known.",
    }
    .to_owned()
}

fn sentence(state: AssessmentState, outcome: Option<&OutcomeShown>, deciding: Option<&Deciding>) -> String {
    match (state, outcome) {
        (AssessmentState::Open, _) => "There is no outcome yet: answer this framework’s questions.".to_owned(),
        (_, None) => "There is no outcome yet: something that decides it is not known.".to_owned(),
        (state, Some(_)) => {
            let reason = deciding.map_or("", |deciding| deciding.says.trim_end_matches('.'));
            let so_far = if state == AssessmentState::SoFar {
                " At least this so far: what is not known could only keep or raise it."
            } else {
                ""
            };
            format!("{reason}.{so_far}")
        }
    }
}

/// Notes beside the method, the outcome, the level, and every question and designation that holds.
fn notes(facts: &Facts<'_>, outcome: Option<&str>, level: Option<ConcernLevel>) -> Vec<Note> {
    let framework = facts.framework;
    let impact = level.map(|level| format!("impact-{}", level.key()));
    let holds = |id: &str| {
        framework.question(id).is_some_and(|row| facts.question(&row.id) == Truth::Yes)
            || framework.designations.iter().any(|row| row.id == id && facts.criteria(row) != Truth::Unknown)
            || framework
                .group(id)
                .is_some_and(|group| group.questions.iter().any(|row| facts.question(&row.id) == Truth::Yes))
    };
    framework
        .notes
        .iter()
        .filter(|note| {
            let id = note.beside.as_str();
            id == "method" || Some(id) == outcome || Some(id) == impact.as_deref() || holds(id)
        })
        .map(shown::note)
        .collect()
}
