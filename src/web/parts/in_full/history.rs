//! What is to be done next, and what changed when.

use super::{View, words};
use crate::{
    app::Page,
    concern::Record,
    web::{
        kit::{Details, SummaryRow},
        parts::{address, date_words, moment_words, part_words},
    },
};
use yew::prelude::*;

/// What is to be done next.
pub fn actions(view: &View<'_>) -> Html {
    let record = view.record;
    if record.next_actions.is_empty() {
        return Html::default();
    }
    let href = address(record.id, Page::Level);
    let rows = (1..).zip(&record.next_actions).map(|(number, action)| {
        let by = action.by.map(|by| format!(", by {}", date_words(by))).unwrap_or_default();
        let who = if action.who.is_empty() { "who is not said" } else { &action.who };
        let done = if action.done { " (done)" } else { "" };
        let value = html! { <>{words(&action.what)}<br />{format!("{who}{by}{done}")}</> };
        SummaryRow::new(format!("Action {number}"), value).change(href.clone(), format!("action {number}"))
    });
    view.list("Next actions", rows.collect::<Vec<_>>())
}

/// What changed when, newest first.
pub fn history(record: &Record) -> Html {
    if record.history.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="History: what changed when">
            <ul class="pc-history">
                { for record.history.iter().rev().map(|change| html! {
                    <li>
                        <span class="pc-history__when">{moment_words(change.until)}</span>
                        {part_words(&change.part)}
                        if let Some(to) = &change.to { {format!(": {}", to.replace('_', " "))} }
                    </li>
                }) }
            </ul>
        </Details>
    }
}
