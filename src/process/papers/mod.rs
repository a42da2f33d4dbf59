//! What goes on paper of all this, as [`crate::paper::Document`]s: forms, minutes, the provider's copy, letters and the plan.
//!
//! - [`form_paper`] has every section and field in the official order, filled in or not: a reader of the printed form finds
//!   everything in its place. What is not answered stays visible as an empty place, every option is there, and what is marked
//!   is told by a sign and not by a colour.
//! - [`minutes_paper`] has both parts of a meeting, [`providers_copy_paper`] only what a [`super::ProvidersCopy`] has.
//! - [`letter_paper`] has a letter as it stands, [`plan_paper`] the plan and how it came about.
//!
//! The properties of a file say what it is and nothing about people: they travel with it unseen.

mod answer;
mod form_paper;
mod form_table;
mod head;
mod letter_paper;
mod minutes_paper;
mod part;
mod plan_history;
mod plan_paper;
mod providers_copy_paper;

pub use form_paper::form_paper;
pub use head::PaperHead;
pub use letter_paper::letter_paper;
pub use minutes_paper::minutes_paper;
pub use plan_paper::plan_paper;
pub use providers_copy_paper::providers_copy_paper;

use crate::{
    concern::Date,
    paper::{Block, Cell, Document, Page, Run},
};

/// What stands where nothing is filled in.
const EMPTY: &str = "…";

/// A day in words.
fn day(date: Date) -> String {
    date.format("%-d %B %Y").to_string()
}

/// The words, or an empty place where they say nothing.
fn filled(words: &str) -> Cell {
    if words.trim().is_empty() { vec![Run::unfilled(EMPTY)] } else { vec![Run::plain(words)] }
}

/// The words in a table whose cells need not all say something, or what stands in an empty cell.
fn cell(words: &str) -> Cell {
    vec![Run::plain(if words.trim().is_empty() { EMPTY } else { words })]
}

/// Cells with the headings of columns.
fn columns(labels: &[&str]) -> Vec<Cell> {
    labels.iter().map(|label| vec![Run::plain(label)]).collect()
}

/// A paper of a record: its title and the service at the head of every page, the record at their foot.
fn of_record(title: &str, head: &PaperHead, blocks: Vec<Block>) -> Document {
    let page = Page { header: head.above(title), footer: head.line(), numbered: true, ..Page::default() };
    Document { page, ..titled(title, blocks) }
}

/// A paper whose properties say what it is, and nothing else.
fn titled(title: &str, blocks: Vec<Block>) -> Document {
    let mut document = Document { blocks, ..Document::default() };
    document.properties.title = title.to_owned();
    document
}
