//! Fills in letters.

use super::{Letter, LetterField, full_stop};
use crate::{
    assess::Assessment,
    concern::Record,
    process::{Audience, LetterState, ProcessRef, forms::words_for},
};
use std::collections::{BTreeMap, BTreeSet};

/// A letter with what the record fills in, as far as its readers may get it.
pub fn new_letter(
    process: ProcessRef,
    letter: &Letter,
    record: &Record,
    assessment: Option<&Assessment>,
) -> LetterState {
    let given = letter
        .fields
        .iter()
        .filter_map(|field| Some((field.id.clone(), words_for(letter.audience, field.prefill?, record, assessment)?)));
    LetterState {
        process,
        letter: letter.id.clone(),
        version: letter.version,
        values: given.collect(),
        left_out: Vec::new(),
        edited: None,
    }
}

/// A letter's text, and what is not filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text, its paragraphs separated by blank lines. What is not filled in stands in it between square brackets.
    pub text: String,
    /// The fields that are not filled in, in the letter's order.
    pub unfilled: Vec<LetterField>,
}

/// Merges values into a letter. A paragraph is left out only where the letter says that it may be, and what a value has ended with
/// a full stop is not ended with another.
pub fn merge(letter: &Letter, values: &BTreeMap<String, String>, left_out: &[u32]) -> Merged {
    let mut text = String::new();
    let mut open = BTreeSet::new();
    for (number, paragraph) in (1..).zip(&letter.paragraphs) {
        if left_out.contains(&number) && !paragraph.optional.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let mut fills = paragraph.fills.iter();
        for (place, mut piece) in paragraph.pieces().into_iter().enumerate() {
            if place > 0
                && let Some(fill) = fills.next()
            {
                match (values.get(&fill.id).filter(|value| !value.trim().is_empty()), letter.field(&fill.id)) {
                    (Some(value), _) => {
                        text.push_str(value.trim());
                        piece = full_stop::once(value, piece);
                    }
                    (None, Some(field)) => {
                        text.push_str(&field.mark());
                        open.insert(field.id.as_str());
                    }
                    (None, None) => {}
                }
            }
            text.push_str(piece);
        }
    }
    let unfilled = letter.fields.iter().filter(|field| open.contains(field.id.as_str())).cloned().collect();
    Merged { text, unfilled }
}

/// The letter as it stands: the edited text, with those fields whose marks still stand in it; else the merged one.
pub fn letter_text(letter: &Letter, state: &LetterState) -> Merged {
    match &state.edited {
        Some(text) => {
            let unfilled = letter.fields.iter().filter(|field| text.contains(&field.mark())).cloned().collect();
            Merged { text: text.clone(), unfilled }
        }
        None => merge(letter, &state.values, &state.left_out),
    }
}

/// The places of a letter that hold what an earlier template filled in from the record, and what the letter's readers may not
/// get: what was told or is an opinion, or the day of a visit that may not have been the council's. They stand there as they are
/// until a person looks at them.
pub fn held_back<'a>(letter: &'a Letter, state: &LetterState, record: &Record) -> Vec<&'a LetterField> {
    let alike = |one: &str, other: &str| one.split_whitespace().eq(other.split_whitespace());
    let filled = |field: &&LetterField| {
        let Some(part) = field.prefill else { return false };
        let given = words_for(Audience::Agencies, part, record, None);
        let (Some(given), Some(value)) = (given, state.values.get(&field.id)) else { return false };
        !letter.audience.takes(part) && alike(&given, value)
    };
    letter.fields.iter().filter(filled).collect()
}
