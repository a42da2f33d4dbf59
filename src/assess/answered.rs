//! Outcomes that follow from answers: described levels (`berkshire`) and triggers (`derbyshire`, `bedford`,
//! `hertfordshire`).

use super::{
    Truth,
    assessment::{
        Assessment, AssessmentState, ConditionTrace, Deciding, Direction, Note, OpenQuestion, OutcomeShown, RowTrace,
        Tip,
    },
    facts::Facts,
    shown::{self, capital},
};
use crate::{
    concern::{ConcernLevel, Date, ImpactAnswer, Record},
    framework::{Criterion, Framework, ImpactScale, MethodKind, OutcomeRule, cited},
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
    let deciding = winner.and_then(|place| deciding(&facts, rows, rows.get(place)?, trace.get(place)?));
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
        tips: tips(&facts, rows, winner),
        next_steps: shown::steps(framework, id.as_deref(), None),
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
        next_steps: shown::steps(framework, id.as_deref(), level),
        deadlines: shown::deadlines(framework, id.as_deref()),
        outcome,
    }
}

fn described_row(row: &crate::framework::ImpactLevel, level: Option<ConcernLevel>) -> RowTrace {
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

/// The ids of the questions that the rows ask for, each as often as it is asked.
fn asked<'a>(rows: &'a [OutcomeRule], framework: &'a Framework) -> impl Iterator<Item = &'a str> {
    rows.iter().flat_map(|rule| asked_by(rule, framework))
}

fn asked_by<'a>(rule: &'a OutcomeRule, framework: &'a Framework) -> Vec<&'a str> {
    let mut ids = Vec::new();
    rule.visit(&mut |criterion| match criterion {
        Criterion::Yes { question, .. } => ids.push(question.as_str()),
        Criterion::AnyOf(group) | Criterion::AllOf(group) => {
            ids.extend(
                framework.group(group).into_iter().flat_map(|group| &group.questions).map(|row| row.id.as_str()),
            );
        }
        Criterion::ShareAtLeast { .. } | Criterion::All(_) | Criterion::Any(_) => {}
    });
    ids
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

/// A row with each of its conditions; a group is told question by question.
fn row(facts: &Facts<'_>, rule: &OutcomeRule, held: Truth, won: bool, why: String) -> RowTrace {
    let mut conditions = Vec::new();
    for (criteria, must_hold) in [(&rule.all, true), (&rule.any, false)] {
        for criterion in criteria {
            match criterion {
                Criterion::AnyOf(group) if !must_hold => each(facts, group, false, &mut conditions),
                Criterion::AllOf(group) if must_hold => each(facts, group, true, &mut conditions),
                criterion => conditions.push(condition(facts, criterion, must_hold)),
            }
        }
    }
    if rule.otherwise {
        conditions.push(ConditionTrace {
            condition: "every row above definitely does not hold".to_owned(),
            must_hold: true,
            held,
            facts: match held {
                Truth::Yes => "none holds",
                Truth::No => "one holds",
                Truth::Unknown => "something above is not known",
            }
            .to_owned(),
            evidence: Vec::new(),
            cite: String::new(),
        });
    }
    RowTrace { id: rule.id.clone(), title: rule.title.clone(), held, won, conditions, why, cite: cited(&rule.cite) }
}

fn each(facts: &Facts<'_>, group: &str, must_hold: bool, conditions: &mut Vec<ConditionTrace>) {
    let questions = facts.framework.group(group).into_iter().flat_map(|group| &group.questions);
    for question in questions {
        let criterion = Criterion::Yes { question: question.id.clone(), weeks_over: None };
        conditions.push(condition(facts, &criterion, must_hold));
    }
}

fn condition(facts: &Facts<'_>, criterion: &Criterion, must_hold: bool) -> ConditionTrace {
    let mut evidence = Vec::new();
    let mut cites: Vec<String> = Vec::new();
    criterion.visit(&mut |part| {
        if let Criterion::Yes { question, .. } = part {
            evidence.extend(facts.finding(question).into_iter().flat_map(|finding| finding.evidence.iter().copied()));
            cites.extend(facts.framework.question(question).map(|row| cited(&row.cite)));
        }
    });
    evidence.sort_unstable();
    evidence.dedup();
    cites.dedup();
    ConditionTrace {
        condition: words(facts.framework, criterion),
        must_hold,
        held: facts.criterion(criterion),
        facts: told(facts, criterion),
        evidence,
        cite: cites.join("; "),
    }
}

/// A criterion in words.
fn words(framework: &Framework, criterion: &Criterion) -> String {
    let joined = |parts: &[Criterion], with: &str| {
        parts
            .iter()
            .map(|part| match part {
                Criterion::All(_) | Criterion::Any(_) => format!("({})", words(framework, part)),
                part => words(framework, part),
            })
            .collect::<Vec<_>>()
            .join(with)
    };
    let title = |group: &str| framework.group(group).map_or_else(String::new, |group| group.title.clone());
    match criterion {
        Criterion::Yes { question, weeks_over } => {
            let short = framework.question(question).map_or(question.as_str(), |row| &row.short);
            match weeks_over {
                Some(weeks) => format!("{short}, and that was more than {weeks} weeks ago"),
                None => short.to_owned(),
            }
        }
        Criterion::AnyOf(group) => format!("at least one of “{}”", title(group)),
        Criterion::AllOf(group) => format!("all of “{}”", title(group)),
        Criterion::ShareAtLeast { share, percent } => {
            let title = framework.measure(share).map_or(share.as_str(), |row| &row.title);
            format!("{title}: {percent}% or more")
        }
        Criterion::All(parts) => joined(parts, "; and "),
        Criterion::Any(parts) => joined(parts, "; or "),
    }
}

/// What a criterion was tried on, in words.
fn told(facts: &Facts<'_>, criterion: &Criterion) -> String {
    match criterion {
        Criterion::Yes { question, weeks_over } => {
            let finding = facts.finding(question);
            let answer = finding.and_then(|finding| finding.answer).map_or("not answered", |answer| answer.label());
            let mut told = format!("answer: {}", answer.to_lowercase());
            if let Some(since) = finding.and_then(|finding| finding.on) {
                let days = (facts.on - since).num_days();
                told.push_str(&format!(", {}", since.format("%-d %B %Y")));
                if weeks_over.is_some() && days >= 0 {
                    told.push_str(&format!(", {} weeks and {} days back", days / 7, days % 7));
                }
            } else if weeks_over.is_some() {
                told.push_str(", no date");
            }
            told
        }
        Criterion::ShareAtLeast { share, .. } => {
            let words = facts.share(share).map(crate::concern::Share::words).unwrap_or_default();
            if words.is_empty() { "not known".to_owned() } else { words }
        }
        criterion => match facts.criterion(criterion) {
            Truth::Yes => "it holds",
            Truth::No => "it does not hold",
            Truth::Unknown => "not known",
        }
        .to_owned(),
    }
}

/// The first conditions that hold in the winning row; of a row that is "otherwise", that nothing above holds.
fn deciding(facts: &Facts<'_>, rows: &[OutcomeRule], rule: &OutcomeRule, trace: &RowTrace) -> Option<Deciding> {
    if rule.otherwise {
        let answers = asked(rows, facts.framework).map(|id| facts.question(id)).max();
        let says = match answers.unwrap_or(Truth::No) {
            Truth::No => "None of the signs asked about is present; every answer is No.",
            Truth::Unknown => "No more serious outcome holds, whatever is still unknown.",
            Truth::Yes => "Some answers are Yes, but no more serious outcome holds by them.",
        };
        return Some(Deciding { says: says.to_owned(), cite: cited(&rule.cite) });
    }
    let mut held: Vec<&ConditionTrace> = trace.conditions.iter().filter(|one| one.held == Truth::Yes).collect();
    // What must hold in every case says less than what made the difference.
    held.sort_by_key(|one| one.must_hold);
    let first = held.first()?;
    let others = match held.len() {
        1 => String::new(),
        2 => ", and one more".to_owned(),
        many => format!(", and {} more", many - 1),
    };
    let cite = if first.cite.is_empty() { cited(&rule.cite) } else { first.cite.clone() };
    Some(Deciding { says: format!("{}{others}", capital(&first.condition)), cite })
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

/// What is decided beside the outcome.
fn designations(facts: &Facts<'_>) -> Vec<RowTrace> {
    facts
        .framework
        .designations
        .iter()
        .map(|rule| {
            let held = facts.criteria(rule);
            let why = match held {
                Truth::Yes => rule.says.clone(),
                Truth::No if !rule.no_says.is_empty() => rule.no_says.clone(),
                Truth::No => "It does not hold.".to_owned(),
                Truth::Unknown => {
                    "It cannot be told yet: something is not known, and that is not the same as No.".to_owned()
                }
            };
            row(facts, rule, held, held == Truth::Yes, why)
        })
        .collect()
}

/// Every unknown that a more serious row waits for: what a criterion asks for that is settled either way is left out.
fn open(facts: &Facts<'_>, rows: &[OutcomeRule], held: &[Truth], winner: Option<usize>) -> Vec<OpenQuestion> {
    let mut open: Vec<OpenQuestion> = Vec::new();
    for (rule, _) in
        rows.iter().zip(held).take(winner.unwrap_or(rows.len())).filter(|(_, held)| **held == Truth::Unknown)
    {
        for criterion in waits_for(facts, rule) {
            let ids: Vec<&str> = match criterion {
                Criterion::Yes { question, .. } => vec![question],
                Criterion::AnyOf(group) | Criterion::AllOf(group) => {
                    let questions = facts.framework.group(group).into_iter().flat_map(|group| &group.questions);
                    questions.map(|row| row.id.as_str()).filter(|id| facts.question(id) == Truth::Unknown).collect()
                }
                Criterion::ShareAtLeast { share, .. } => {
                    if let Some(row) = facts.framework.measure(share).filter(|row| !listed(&open, &row.id)) {
                        open.push(OpenQuestion {
                            question: row.id.clone(),
                            asks: format!("{}: how large the share is", row.title),
                            would: format!("It could lead to: {}", rule.title),
                            cite: cited(&row.cite),
                        });
                    }
                    Vec::new()
                }
                Criterion::All(_) | Criterion::Any(_) => Vec::new(),
            };
            for id in ids {
                let Some(question) = facts.framework.question(id).filter(|_| !listed(&open, id)) else { continue };
                let waits_for_date = facts.question(id) == Truth::Yes;
                let alone = facts.supposing(id, Truth::Yes);
                let would = match alone.winner(rows).and_then(|place| rows.get(place)) {
                    _ if waits_for_date => format!("It could lead to: {}", rule.title),
                    Some(to) if Some(&to.id) != winner.and_then(|place| rows.get(place)).map(|row| &row.id) => {
                        format!("Yes leads to: {}", to.title)
                    }
                    _ => format!("Together with other answers it could lead to: {}", rule.title),
                };
                open.push(OpenQuestion {
                    question: id.to_owned(),
                    asks: if waits_for_date { question.dated.clone() } else { question.asks.clone() },
                    would,
                    cite: cited(&question.cite),
                });
            }
        }
    }
    open
}

fn listed(open: &[OpenQuestion], id: &str) -> bool {
    open.iter().any(|one| one.question == id)
}

/// The innermost criteria of an unknown row that are themselves unknown.
fn waits_for<'a>(facts: &Facts<'_>, rule: &'a OutcomeRule) -> Vec<&'a Criterion> {
    fn unknown<'a>(facts: &Facts<'_>, parts: &'a [Criterion], found: &mut Vec<&'a Criterion>) {
        for part in parts.iter().filter(|part| facts.criterion(part) == Truth::Unknown) {
            match part {
                Criterion::All(parts) | Criterion::Any(parts) => unknown(facts, parts, found),
                one => found.push(one),
            }
        }
    }
    let mut found = Vec::new();
    unknown(facts, &rule.all, &mut found);
    if Truth::any(rule.any.iter().map(|criterion| facts.criterion(criterion))) == Truth::Unknown {
        unknown(facts, &rule.any, &mut found);
    }
    found
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

/// The nearest changes: one answer the other way, or the day on which a period is over.
fn tips(facts: &Facts<'_>, rows: &[OutcomeRule], winner: Option<usize>) -> Vec<Tip> {
    let Some(now) = winner else { return Vec::new() };
    let mut up: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut down: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut tips = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for id in asked(rows, facts.framework) {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let (supposed, list) = match facts.question(id) {
            Truth::No => (Truth::Yes, &mut up),
            Truth::Yes => (Truth::No, &mut down),
            Truth::Unknown => continue,
        };
        let Some(then) = facts.supposing(id, supposed).winner(rows).filter(|then| *then != now) else { continue };
        let short = facts.framework.question(id).map_or(id, |row| row.short.as_str());
        match list.iter_mut().find(|(to, _)| *to == then) {
            Some((_, ids)) => ids.push(short),
            None => list.push((then, vec![short])),
        }
    }
    tips.extend(periods(facts, rows, now));
    for (direction, answer, mut list) in [(Direction::Up, "Yes", up), (Direction::Down, "No", down)] {
        list.sort_by_key(|(to, _)| *to);
        for (to, shorts) in list {
            let change = match shorts.as_slice() {
                [one] => format!("{answer} to: {one}"),
                [_, _] | [_, _, _] => format!("{answer} to any one of: {}", shorts.join("; ")),
                many => format!("{answer} to any one of {} questions", many.len()),
            };
            tips.push(Tip { direction, to: rows.get(to).map_or_else(String::new, |row| row.title.clone()), change });
        }
    }
    tips
}

/// Periods that are still running, and what follows when they are over.
fn periods(facts: &Facts<'_>, rows: &[OutcomeRule], now: usize) -> Vec<Tip> {
    let mut tips = Vec::new();
    for rule in rows.iter().take(now) {
        rule.visit(&mut |criterion| {
            let Criterion::Yes { question, weeks_over: Some(weeks) } = criterion else { return };
            let Some(since) = facts.finding(question).and_then(|finding| finding.on) else { return };
            let over = since.checked_add_days(chrono::Days::new(u64::from(*weeks) * 7 + 1));
            let Some(over) = over.filter(|over| *over > facts.on) else { return };
            if let Some(then) = facts.on(over).winner(rows).filter(|then| *then < now) {
                tips.push(Tip {
                    direction: Direction::Up,
                    to: rows.get(then).map_or_else(String::new, |row| row.title.clone()),
                    change: format!(
                        "From {} on, if nothing changes: more than {weeks} weeks are over",
                        over.format("%-d %B %Y")
                    ),
                });
            }
        });
    }
    tips
}
