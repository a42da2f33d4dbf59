//! The outcome in full: with every row that was tried, so that the print explains itself.

use super::{View, words};
use crate::{
    assess::Assessment,
    concern::RaisedLevel,
    web::{
        kit::{SummaryRow, level_banner},
        parts::{FrameworkNote, date_words, level_label, moment_words, outcome_tone, outcome_word},
    },
};
use yew::prelude::*;

/// The outcome under the chosen framework, the rows and notes behind it, and the raise where there is one.
pub fn judged(view: &View<'_>) -> Html {
    let record = view.record;
    // Why it is this framework, and the way to another, are of use for the open record alone.
    let note = if view.is_open {
        html! { <FrameworkNote record={record.id} /> }
    } else {
        Html::default()
    };
    let (Some(framework), Some(assessment)) = (view.framework, view.assessment) else { return note };
    let own = framework.own.as_ref().map(|own| format!(", digest {}", own.digest)).unwrap_or_default();
    html! {
        <>
            {level_banner(level_label(assessment), outcome_word(assessment), outcome_tone(assessment), html! { <><p class="govuk-body">{&assessment.sentence}</p>
                if let (Some(calculated), true) = (assessment.calculated, assessment.assigned > assessment.calculated) {
                    <p class="govuk-body">{format!("Calculated: {calculated}. Raised by judgement.")}</p>
                }</> })}
            <p class="govuk-body">
                {format!("Judged by {} ({}), version {}{own}.", framework.title, framework.authority, framework.reference.version)}
            </p>
            {note}
            {view.list(if framework.outcomes().is_empty() { "Why this level" } else { "Why this outcome" }, reasons(assessment))}
            if let Some(raised) = &record.raised_level { {view.list("Raised by judgement", raise(raised))} }
        </>
    }
}

/// Every row of the table with its numbers, and every note.
fn reasons(assessment: &Assessment) -> Vec<SummaryRow> {
    let rules = assessment.trace.iter().chain(&assessment.designations).map(|rule| {
        let conditions = rule.conditions.iter().map(|condition| {
            html! { <li>{format!("{}: {} ({})", condition.held.label(), condition.condition, condition.facts)}</li> }
        });
        let value = html! {
            <>
                <ul class="govuk-list">{for conditions}</ul>
                {format!("{} Source: {}, version {}.", rule.why, rule.cite, assessment.framework.version)}
            </>
        };
        SummaryRow::new(rule.title.clone(), value)
    });
    let notes = assessment.notes.iter().map(|note| {
        let mark = if note.tool_default { " (Tool default, not policy.)" } else { "" };
        SummaryRow::new("Note", html! { {format!("{}{mark}", note.says)} })
    });
    rules.chain(notes).collect()
}

/// The raise: both levels, the reason, and who was consulted when.
fn raise(raised: &RaisedLevel) -> Vec<SummaryRow> {
    vec![
        SummaryRow::new("Calculated then", words(raised.calculated_then.name())),
        SummaryRow::new("Raised to", words(raised.to.level().name())),
        SummaryRow::new("Reason", words(&raised.reason)),
        SummaryRow::new("Consulted", words(&format!("{}, {}", raised.consulted_role, date_words(raised.consulted_on)))),
        SummaryRow::new("Recorded", words(&moment_words(raised.recorded_at))),
    ]
}
