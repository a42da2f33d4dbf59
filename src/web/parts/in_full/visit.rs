//! A visit, in full.

use super::{View, words};
use crate::{
    app::Page,
    concern::Visit,
    framework::Sheet,
    web::{
        kit::SummaryRow,
        parts::{address, date_words},
    },
};
use yew::prelude::*;

/// A visit with every section of its sheet.
pub fn visit(view: &View<'_>, visit: &Visit) -> Html {
    let record = view.record;
    let href = address(record.id, Page::Visit(visit.id));
    let row =
        |key: &'static str, text: &str| SummaryRow::new(key, words(text)).change(href.clone(), key.to_lowercase());
    let when = visit.date.map(date_words).unwrap_or_default();
    let when = visit.time.map_or(when.clone(), |time| format!("{when} at {time}"));
    let rows = vec![
        row("Home", &visit.home),
        row("Date and time", &when),
        row("Completed by", &visit.completed_by),
        row("Role", &visit.role),
    ];
    html! {
        <div key={visit.id.to_string()}>
            {view.list("Visit", rows)}
            if let Some(sheet) = view.frameworks.sheet(&visit.sheet) {
                { for sheet.sections.iter().map(|section| observed(view, visit, sheet, &section.id)) }
            }
        </div>
    }
}

/// One section of a sheet as it was filled in. Items still open are counted, not listed.
fn observed(view: &View<'_>, visit: &Visit, sheet: &Sheet, section: &str) -> Html {
    let Some(section) = sheet.section(section) else { return Html::default() };
    let href = address(view.record.id, Page::Section(visit.id, section.id.clone(), None));
    let mut open = 0;
    let mut rows = Vec::new();
    for item in &section.items {
        let Some(noted) = visit.observations.get(&item.reference) else {
            open += 1;
            continue;
        };
        let worry = noted.answer.is_some_and(|answer| item.worries(answer));
        let value = html! {
            <>
                if let Some(answer) = noted.answer { <strong>{answer.label()}</strong> }
                if worry { {" (a worry)"} }
                if noted.answer.is_some() && !item.is_answered(noted) { {" (not said what it is)"} }
                if !noted.comment.trim().is_empty() { <br /><span class="pc-words">{&noted.comment}</span> }
            </>
        };
        let key = format!("{} {}", item.reference.as_str(), item.asks);
        rows.push(
            SummaryRow::new(key, value).change(format!("{href}/{}", item.reference.as_str()), item.reference.0.clone()),
        );
    }
    if open > 0 {
        rows.push(
            SummaryRow::new("Not answered", html! { {format!("{open} of {}", section.items.len())} })
                .change(href, "open items"),
        );
    }
    view.list(format!("Visit: {}", section.title), rows)
}
