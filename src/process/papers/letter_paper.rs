//! A letter on paper.

use super::titled;
use crate::{
    concern::Service,
    paper::{Document, Page, letter as paragraphs},
    process::{Letter, LetterField, LetterState, letter_text},
};

/// A letter as it stands, edited or not. What is not filled in stays visible. Its pages name the service and carry nothing else:
/// it goes on the sender's own paper.
pub fn letter_paper(letter: &Letter, state: &LetterState, service: &Service) -> Document {
    let merged = letter_text(letter, state);
    let marks: Vec<String> = merged.unfilled.iter().map(LetterField::mark).collect();
    let page = Page { header: service.named().unwrap_or_default(), ..Page::default() };
    Document { page, ..titled(&letter.title, paragraphs(&merged.text, &marks)) }
}
