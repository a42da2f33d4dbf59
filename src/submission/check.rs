//! Checks what no schema can say: that a record fits together.

use super::problem::{Problem, step};
use crate::{
    concern::{IssueId, Record, Visit, VisitId},
    framework::Registry,
};
use std::collections::{BTreeMap, BTreeSet};

/// Lists everything in a record that does not fit together.
pub(super) fn check_meaning(record: &Record, frameworks: &Registry) -> Vec<Problem> {
    let mut problems = Vec::new();
    unique(&mut problems, "visits", record.visits.iter().map(|visit| visit.id.as_str()));
    unique(&mut problems, "issues", record.issues.iter().map(|issue| issue.id.as_str()));
    unique(&mut problems, "next_actions", record.next_actions.iter().map(|action| action.id.as_str()));
    for (place, visit) in record.visits.iter().enumerate() {
        let Some(sheet) = frameworks.sheet(&visit.sheet) else {
            problems.push(Problem::new(
                format!("$.record.visits[{place}].sheet"),
                format!("this app has no observation sheet “{}”", visit.sheet),
            ));
            continue;
        };
        for (item, observation) in &visit.observations {
            let path = format!("$.record.visits[{place}].observations.{}", item.as_str());
            match sheet.item(item) {
                None => problems.push(Problem::new(path, "the sheet has no such item")),
                Some(item) if item.words_only && observation.answer.is_some() => {
                    problems.push(Problem::new(path, "this item asks for words only and has no answer to choose"));
                }
                Some(_) => {}
            }
        }
    }
    // Maps and sets throughout: a file may hold as many rows as fit into it, and each of them looks for others.
    let visits: BTreeMap<VisitId, &Visit> = record.visits.iter().rev().map(|visit| (visit.id, visit)).collect();
    for (place, issue) in record.issues.iter().enumerate() {
        if issue.accounts.is_empty() {
            problems.push(Problem::new(
                format!("$.record.issues[{place}].accounts"),
                "there is no account of what happened",
            ));
        }
        let likened = issue.differentiation.likened.as_ref().map(|likened| &likened.theme);
        for (theme, at) in [(issue.theme.as_ref(), "theme"), (likened, "differentiation.likened.theme")] {
            if let Some(theme) = theme.filter(|theme| frameworks.theme_title(theme).is_none()) {
                problems.push(Problem::new(
                    format!("$.record.issues[{place}].{at}"),
                    format!("“{}” is not a theme that this app knows", theme.as_str()),
                ));
            }
        }
        if let Some(link) = &issue.from_observation {
            match visits.get(&link.visit) {
                None => problems.push(Problem::new(
                    format!("$.record.issues[{place}].from_observation.visit"),
                    format!("there is no visit {} in the record", link.visit),
                )),
                Some(visit) if frameworks.sheet(&visit.sheet).is_some_and(|sheet| sheet.item(&link.item).is_none()) => {
                    problems.push(Problem::new(
                        format!("$.record.issues[{place}].from_observation.item"),
                        format!("the sheet has no item “{}”", link.item.as_str()),
                    ));
                }
                Some(_) => {}
            }
        }
    }
    check_findings(&mut problems, record, frameworks);
    if let Some(raised) = &record.raised_level {
        if raised.to.level() <= raised.calculated_then {
            problems.push(Problem::new(
                "$.record.raised_level.to",
                "a level can only be raised above the calculated one, never kept or lowered",
            ));
        }
        for (name, text) in [("reason", &raised.reason), ("consulted_role", &raised.consulted_role)] {
            if text.trim().is_empty() {
                problems.push(Problem::new(
                    format!("$.record.raised_level.{name}"),
                    "a raised level needs its reason and the role that was consulted",
                ));
            }
        }
    }
    problems
}

/// Answers are to questions that there are, and rest on issues of the record. Answers to a framework that is not at hand
/// are kept as they stand.
fn check_findings(problems: &mut Vec<Problem>, record: &Record, frameworks: &Registry) {
    let issues: BTreeSet<IssueId> = record.issues.iter().map(|issue| issue.id).collect();
    for (reference, finding) in &record.findings {
        let path = format!("$.record.findings{}", step(reference.as_str()));
        let (framework, question) = reference.parts();
        if frameworks.newest(framework).is_some_and(|framework| framework.question(question).is_none()) {
            problems.push(Problem::new(path.clone(), "the framework has no such question"));
        }
        let mut seen = BTreeSet::new();
        for (place, issue) in finding.evidence.iter().enumerate() {
            let path = format!("{path}.evidence[{place}]");
            if !issues.contains(issue) {
                problems.push(Problem::new(path, format!("there is no issue {issue} in the record")));
            } else if !seen.insert(*issue) {
                problems.push(Problem::new(path, format!("the identifier {issue} stands twice in this list")));
            }
        }
    }
    for reference in record.shares.keys() {
        let (framework, measure) = reference.parts();
        if frameworks.newest(framework).is_some_and(|framework| framework.measure(measure).is_none()) {
            let path = format!("$.record.shares{}", step(reference.as_str()));
            problems.push(Problem::new(path, "the framework has no such measure"));
        }
    }
}

fn unique<'a>(problems: &mut Vec<Problem>, list: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (place, id) in ids.enumerate() {
        if !seen.insert(id) {
            problems.push(Problem::new(
                format!("$.record.{list}[{place}].id"),
                format!("the identifier {id} stands twice in this list"),
            ));
        }
    }
}
