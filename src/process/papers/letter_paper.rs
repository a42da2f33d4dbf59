//! A letter on paper.

use super::titled;
use crate::{
    paper::{Document, letter as paragraphs},
    process::{Letter, LetterField, LetterState, letter_text},
};

/// A letter as it stands, edited or not. What is not filled in stays visible. Its pages carry nothing else: it goes on the
/// sender's own paper.
pub fn letter_paper(letter: &Letter, state: &LetterState) -> Document {
    let merged = letter_text(letter, state);
    let marks: Vec<String> = merged.unfilled.iter().map(LetterField::mark).collect();
    titled(&letter.title, paragraphs(&merged.text, &marks))
}
