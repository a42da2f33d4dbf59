//! Fills in what still stands open in a letter that was edited by hand.

use super::{Letter, full_stop};
use std::collections::BTreeMap;

/// An edited text with its marks replaced by the values that there are. Every other letter of it stays as it was edited; a
/// value that itself looks like a mark is put in as it stands.
pub fn fill_marks(letter: &Letter, text: &str, values: &BTreeMap<String, String>) -> String {
    let given = |id: &str| values.get(id).map(|value| value.trim()).filter(|value| !value.is_empty());
    let marks: Vec<(String, &str)> =
        letter.fields.iter().filter_map(|field| Some((field.mark(), given(&field.id)?))).collect();
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        match marks.iter().find(|(mark, _)| rest.starts_with(mark.as_str())) {
            Some((mark, value)) => {
                filled.push_str(value);
                rest = full_stop::once(value, rest.get(mark.len()..).unwrap_or_default());
            }
            None => {
                let next = rest.char_indices().nth(1).map_or(rest.len(), |(at, _)| at);
                filled.push_str(rest.get(..next).unwrap_or_default());
                rest = rest.get(next..).unwrap_or_default();
            }
        }
    }
    filled
}
