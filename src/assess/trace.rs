//! Rows of criteria with what they were tried on.

use super::{
    Truth,
    assessment::{ConditionTrace, Deciding, RowTrace},
    facts::{Facts, asked},
    shown::capital,
};
use crate::framework::{Criterion, Framework, OutcomeRule, cited};

/// A row with each of its conditions; a group is told question by question.
pub(super) fn row(facts: &Facts<'_>, rule: &OutcomeRule, held: Truth, won: bool, why: String) -> RowTrace {
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
    criterion.visit(&mut |part| {
        if let Criterion::Yes { question, .. } = part {
            let shown = facts.finding(question).map(|finding| finding.evidence.as_slice()).unwrap_or_default();
            for issue in shown {
                if !evidence.contains(issue) {
                    evidence.push(*issue);
                }
            }
        }
    });
    ConditionTrace {
        condition: words(facts.framework, criterion),
        must_hold,
        held: facts.criterion(criterion),
        facts: told(facts, criterion),
        evidence,
        cite: cite_of(facts.framework, criterion),
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

/// What made the winning row hold: of criteria of which one is enough, the first that holds and how many more; of
/// criteria that must all hold, the first sign of each. Of a row that is "otherwise": that nothing above holds.
pub(super) fn deciding(facts: &Facts<'_>, rows: &[OutcomeRule], rule: &OutcomeRule) -> Deciding {
    if rule.otherwise {
        let answers = asked(rows, facts.framework).map(|id| facts.question(id)).max();
        let says = match answers.unwrap_or(Truth::No) {
            Truth::No => "None of the signs asked about is present; every answer is No.",
            Truth::Unknown => "No more serious outcome holds, whatever is still unknown.",
            Truth::Yes => "Some answers are Yes, but no more serious outcome holds by them.",
        };
        return Deciding { says: says.to_owned(), cite: cited(&rule.cite) };
    }
    let mut signs: Vec<String> = Vec::new();
    let mut cites: Vec<String> = Vec::new();
    let any: Vec<Criterion> = rule.any.iter().flat_map(|criterion| signs_of(facts, criterion)).collect();
    let each = rule.all.iter().map(|criterion| signs_of(facts, criterion));
    for held in std::iter::once(any).chain(each) {
        let Some(first) = held.first() else { continue };
        let more = match held.len() {
            1 => String::new(),
            2 => " (and one more)".to_owned(),
            many => format!(" (and {} more)", many - 1),
        };
        signs.push(format!("{}{more}", words(facts.framework, first)));
        let cite = cite_of(facts.framework, first);
        if !cites.contains(&cite) {
            cites.push(cite);
        }
    }
    let cite = if cites.is_empty() { cited(&rule.cite) } else { cites.join("; ") };
    Deciding { says: capital(&signs.join("; and ")), cite }
}

/// The innermost criteria by which one holds; none if it does not.
fn signs_of(facts: &Facts<'_>, criterion: &Criterion) -> Vec<Criterion> {
    if facts.criterion(criterion) != Truth::Yes {
        return Vec::new();
    }
    match criterion {
        // What must hold together is one sign.
        Criterion::Yes { .. } | Criterion::ShareAtLeast { .. } | Criterion::All(_) => vec![criterion.clone()],
        Criterion::Any(parts) => parts.iter().flat_map(|part| signs_of(facts, part)).collect(),
        Criterion::AnyOf(group) | Criterion::AllOf(group) => {
            let questions = facts.framework.group(group).into_iter().flat_map(|group| &group.questions);
            questions
                .filter(|row| facts.question(&row.id) == Truth::Yes)
                .map(|row| Criterion::Yes { question: row.id.clone(), weeks_over: None })
                .collect()
        }
    }
}

/// Where the questions of a criterion stand.
fn cite_of(framework: &Framework, criterion: &Criterion) -> String {
    let mut cites: Vec<String> = Vec::new();
    criterion.visit(&mut |part| {
        let cite = match part {
            Criterion::Yes { question, .. } => framework.question(question).map(|row| cited(&row.cite)),
            Criterion::ShareAtLeast { share, .. } => framework.measure(share).map(|row| cited(&row.cite)),
            _ => None,
        };
        cites.extend(cite.filter(|cite| !cites.contains(cite)));
    });
    cites.join("; ")
}

/// What is decided beside the outcome.
pub(super) fn designations(facts: &Facts<'_>) -> Vec<RowTrace> {
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
