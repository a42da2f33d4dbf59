//! Small helpers over `toml_span`, shared by the readers of all rows.

use toml_span::{DeserError, Deserialize, Error, ErrorKind, Span, Value, de_helpers::TableHelper, value::ValueInner};

/// An error of our own at a place.
pub(super) fn wrong(span: Span, message: impl Into<String>) -> Error {
    Error { kind: ErrorKind::Custom(message.into().into()), span, line_info: None }
}

/// A required text that must not be empty; a missing or empty one is noted as a problem.
pub(super) fn text(table: &mut TableHelper<'_>, name: &'static str) -> String {
    match table.required_s::<String>(name) {
        Ok(text) if text.value.trim().is_empty() => {
            table.errors.push(wrong(text.span, format!("“{name}” is empty; write it")));
            String::new()
        }
        Ok(text) => text.value,
        Err(_) => String::new(),
    }
}

/// An optional text; absent is empty.
pub(super) fn optional_text(table: &mut TableHelper<'_>, name: &'static str) -> String {
    table.optional(name).unwrap_or_default()
}

/// One of a set of words, or a problem that lists them.
pub(super) fn word<T: Copy>(table: &mut TableHelper<'_>, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
    let found = table.required_s::<String>(name).ok()?;
    let hit = words.iter().find(|(word, _)| *word == found.value).map(|(_, value)| *value);
    if hit.is_none() {
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        table.errors.push(wrong(found.span, format!("“{}” is not one of: {}", found.value, known.join(", "))));
    }
    hit
}

/// As [`word`], where the key may be absent.
pub(super) fn optional_word<T: Copy>(
    table: &mut TableHelper<'_>,
    name: &'static str,
    words: &[(&'static str, T)],
) -> Option<T> {
    if table.contains(name) { word(table, name, words) } else { None }
}

/// A value that may stand alone or in a list, which must not be empty.
pub(super) struct OneOrMany<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        match value.take() {
            ValueInner::Array(none) if none.is_empty() => {
                Err(wrong(value.span, "the list is empty; write one at least").into())
            }
            many @ ValueInner::Array(_) => {
                value.set(many);
                Vec::<T>::deserialize(value).map(Self)
            }
            one => {
                value.set(one);
                T::deserialize(value).map(|one| Self(vec![one]))
            }
        }
    }
}

/// The three levels by their keys.
pub(super) const LEVELS: &[(&str, crate::concern::ConcernLevel)] = &[
    ("minor", crate::concern::ConcernLevel::Minor),
    ("moderate", crate::concern::ConcernLevel::Moderate),
    ("major", crate::concern::ConcernLevel::Major),
];

/// What a reader of a row returns when problems were noted already: nothing more to add.
pub(super) fn noted() -> DeserError {
    DeserError { errors: Vec::new() }
}
