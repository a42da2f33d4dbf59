//! What is not known and could change an outcome.

use super::{Truth, assessment::OpenQuestion, facts::Facts};
use crate::framework::{Criterion, OutcomeRule, cited};

/// Every unknown that a more serious row waits for: what a criterion asks for that is settled either way is left out.
pub(super) fn open(
    facts: &Facts<'_>,
    rows: &[OutcomeRule],
    held: &[Truth],
    winner: Option<usize>,
) -> Vec<OpenQuestion> {
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
