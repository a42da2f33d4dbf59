//! A record in full: every part of it, one below the other, for a last look, for paper, and for a file that was checked.

mod findings;
mod follow_up;
mod history;
mod issue;
mod judged;
mod service;
mod visit;

use crate::{
    assess::Assessment,
    concern::Record,
    framework::{Framework, Registry},
    web::kit::{SummaryRow, summary_list},
};
use yew::prelude::*;

/// A record, and how it is shown.
pub struct View<'a> {
    /// The record.
    pub record: &'a Record,
    /// The frameworks at hand.
    pub frameworks: &'a Registry,
    /// The framework that judges it, where it is at hand.
    pub framework: Option<&'a Framework>,
    /// Its result, where there is one.
    pub assessment: Option<&'a Assessment>,
    /// Whether it is the open record, so that every part has a link to change it; otherwise it is only to be read.
    pub is_open: bool,
}

impl View<'_> {
    /// Rows in a card. Without their links where the record is only to be read.
    fn list(&self, title: impl Into<AttrValue>, mut rows: Vec<SummaryRow>) -> Html {
        if !self.is_open {
            rows.iter_mut().for_each(|row| row.change = None);
        }
        summary_list(title, rows)
    }

    fn shared(&self) -> Option<&Framework> {
        self.frameworks.newest("shared")
    }
}

/// Everything in the record.
pub fn in_full(view: &View<'_>) -> Html {
    let record = view.record;
    html! {
        <div class="pc-in-full">
            {judged::judged(view)}
            {service::safety(view)}
            {service::service(view)}
            { for record.visits.iter().map(|visit| visit::visit(view, visit)) }
            { for (1..).zip(&record.issues).map(|(number, issue)| issue::issue(view, number, issue)) }
            {findings::findings(view)}
            {history::actions(view)}
            {follow_up::follow_up(view)}
            {history::history(record)}
        </div>
    }
}

/// Words as they were typed, with their line breaks; a dash where there are none.
fn words(text: &str) -> Html {
    if text.trim().is_empty() {
        html! { <span class="pc-none">{"Not given"}</span> }
    } else {
        html! { <span class="pc-words">{text}</span> }
    }
}
