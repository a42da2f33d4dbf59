//! What follows from an outcome: steps and deadlines.

use super::{View, beside::source};
use crate::{
    concern::ConcernLevel,
    framework::{Deadline, Framework, NextStep, StepKind, cited},
    web::{
        kit::{TagColour, responsive_table, status_tag},
        parts::{beside, quoted},
    },
};
use yew::prelude::*;

/// What to do and who to tell, by the outcomes that it goes with.
pub fn next_steps(view: View<'_>) -> Option<Html> {
    let mut groups: Vec<(String, Vec<&NextStep>)> = Vec::new();
    for step in &view.framework.next_steps {
        let with = goes_with(view.framework, step);
        match groups.iter_mut().find(|(words, _)| *words == with) {
            Some((_, steps)) => steps.push(step),
            None => groups.push((with, vec![step])),
        }
    }
    (!groups.is_empty()).then(|| {
        html! {
            <>
                <p class="govuk-body">{"“Tell” marks who is to be told."}</p>
                { for groups.iter().map(|(with, steps)| table(with, steps)) }
            </>
        }
    })
}

fn table(with: &str, steps: &[&NextStep]) -> Html {
    let rows = steps.iter().map(|step| {
        vec![
            html! { <>{&step.who}if step.kind == StepKind::Tell { {" "}{status_tag("Tell", TagColour::Blue)} }</> },
            html! {
                <>
                    {&step.what}
                    if !step.when.is_empty() { {format!(" This applies {}.", step.when)} }
                    {source(&step.cite)}
                </>
            },
        ]
    });
    let head = ["Who", "What"].map(AttrValue::from).to_vec();
    responsive_table(with.to_owned(), "s", head, rows.collect())
}

/// The outcomes or levels that a step goes with, in words.
fn goes_with(framework: &Framework, step: &NextStep) -> String {
    if framework.outcomes().is_empty() {
        let levels: Vec<&str> = ConcernLevel::ALL
            .into_iter()
            .rev()
            .filter(|level| step.applies(Some(level.key()), Some(*level)))
            .map(ConcernLevel::name)
            .collect();
        return match levels.len() {
            3 => "Whatever the level".to_owned(),
            _ => levels.join(" and "),
        };
    }
    outcomes(framework, &step.outcomes)
}

/// Outcomes by their titles.
fn outcomes(framework: &Framework, ids: &[String]) -> String {
    let by_level = framework.outcomes().is_empty();
    if ids.is_empty() {
        return if by_level { "Whatever the level" } else { "Whatever the outcome" }.to_owned();
    }
    let level = |id: &str| ConcernLevel::ALL.into_iter().find(|level| level.key() == id).map(ConcernLevel::name);
    let title = |id: &String| {
        let row = framework.outcomes().iter().find(|row| row.id == *id);
        row.map(|row| row.title.clone()).unwrap_or_else(|| level(id).unwrap_or(id).to_owned())
    };
    // Titles of outcomes are long, and some hold a comma.
    let with = if by_level { " and " } else { "; or " };
    ids.iter().map(title).collect::<Vec<_>>().join(with)
}

/// By when something is to be done.
pub fn deadlines(view: View<'_>) -> Option<Html> {
    let deadlines = &view.framework.deadlines;
    let rows = deadlines.iter().map(|row| deadline(view.framework, row)).collect::<Vec<_>>();
    let head = ["What", "By when", "Goes with"].map(AttrValue::from).to_vec();
    (!rows.is_empty()).then(|| {
        html! {
            <>
                {responsive_table("Deadlines", "s", head, rows)}
                { for deadlines.iter().map(|row| beside(view.framework, &row.id)) }
            </>
        }
    })
}

fn deadline(framework: &Framework, row: &Deadline) -> Vec<Html> {
    vec![
        html! { <>{&row.what}{quoted(cited(&row.cite), row.tool_default)}</> },
        html! { {&row.when} },
        html! { {outcomes(framework, &row.outcomes)} },
    ]
}
