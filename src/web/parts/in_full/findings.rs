//! Answers to the frameworks' questions, in full.

use super::{View, words};
use crate::{
    app::Page,
    concern::{Finding, Record, Share},
    framework::Framework,
    web::{
        kit::SummaryRow,
        parts::{address, date_words},
    },
};
use yew::prelude::*;

/// Every answer that was given, framework by framework. Questions that are open are counted, not listed.
pub fn findings(view: &View<'_>) -> Html {
    html! {
        <>
            { for view.frameworks.judging().filter(|framework| framework.own.as_ref().is_none_or(|own| own.extends.is_none()))
                .map(|framework| of(view, framework)) }
            {alerts(view)}
        </>
    }
}

fn of(view: &View<'_>, framework: &Framework) -> Html {
    let record = view.record;
    let href = address(record.id, Page::Judge(framework.asks_as().to_owned()));
    let mut rows = Vec::new();
    let mut open = 0;
    if let Some(impact) = framework.impact() {
        match record.impact.answer {
            None => open += 1,
            Some(answer) => {
                let label = answer.level().map_or("Not known", |level| level.name());
                let value =
                    html! { <>{label}if !record.impact.reason.is_empty() { <br />{words(&record.impact.reason)} }</> };
                rows.push(SummaryRow::new(impact.asks.clone(), value).change(href.clone(), impact.asks.clone()));
            }
        }
    }
    for question in framework.questions() {
        match record
            .findings
            .get(&framework.reference_of(&question.id))
            .filter(|finding| **finding != Finding::default())
        {
            None => open += 1,
            Some(finding) => {
                rows.push(
                    SummaryRow::new(question.asks.clone(), answer(record, finding))
                        .change(href.clone(), question.asks.clone()),
                );
            }
        }
    }
    for measure in &framework.measures {
        let share = record.shares.get(&framework.reference_of(&measure.id)).map(Share::words).unwrap_or_default();
        if share.is_empty() {
            open += 1;
        } else {
            rows.push(
                SummaryRow::new(measure.title.clone(), words(&share)).change(href.clone(), measure.title.clone()),
            );
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    if open > 0 {
        rows.push(
            SummaryRow::new("Not answered", html! { {format!("{open} of {}", rows.len() + open)} })
                .change(href, "open questions"),
        );
    }
    html! {
        <div key={framework.reference.to_string()}>
            {view.list(format!("Answers: {}", framework.authority), rows)}
        </div>
    }
}

fn answer(record: &Record, finding: &Finding) -> Html {
    let evidence: Vec<String> = finding
        .evidence
        .iter()
        .filter_map(|id| record.issues.iter().position(|issue| issue.id == *id))
        .map(|place| format!("issue {}", place + 1))
        .collect();
    html! {
        <>
            <strong>{finding.answer.map_or("Not answered", |answer| answer.label())}</strong>
            if let Some(on) = finding.on { {format!(", {}", date_words(on))} }
            if !evidence.is_empty() { <br />{format!("Shown by {}", evidence.join(", "))} }
            if !finding.note.is_empty() { <br />{words(&finding.note)} }
            if !finding.suggested.is_empty() {
                <br /><span class="pc-quiet">{format!("The tool suggested Yes: {}", finding.suggested.join("; "))}</span>
            }
        </>
    }
}

/// The numbers of safeguarding alerts, where any were given.
fn alerts(view: &View<'_>) -> Html {
    let record = view.record;
    let alerts = &record.alerts;
    if *alerts == crate::concern::Alerts::default() {
        return Html::default();
    }
    let href = address(record.id, Page::Pattern);
    let number = |count: Option<u32>| words(&count.map(|count| count.to_string()).unwrap_or_default());
    let row = |key: &'static str, value: Html| SummaryRow::new(key, value).change(href.clone(), key.to_lowercase());
    let rows = vec![
        row("Period", words(&alerts.period)),
        row("Lately", number(alerts.recent)),
        row("In the period before", number(alerts.earlier)),
        row("Is it unusual?", words(alerts.judged.map_or("", |judged| judged.label()))),
        row("Why", words(&alerts.note)),
    ];
    view.list("Safeguarding alerts", rows)
}
