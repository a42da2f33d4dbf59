//! Reads the rows of a framework file, noting every problem and going on.
//!
//! `toml_span` gives the values with their places. Its own derive-like helpers would be compiled once for every kind of
//! row and value; this reader is compiled once, which keeps the app small.

use super::{Citation, Place, mend};
use crate::concern::{ConcernLevel, RiskScore};
use std::collections::BTreeMap;
use toml_span::{
    Error, ErrorKind, Span, Value,
    value::{Table, ValueInner},
};

/// The three levels by their keys.
pub(crate) const LEVELS: &[(&str, ConcernLevel)] =
    &[("minor", ConcernLevel::Minor), ("moderate", ConcernLevel::Moderate), ("major", ConcernLevel::Major)];

/// A problem at a place.
pub(crate) fn wrong(span: Span, message: impl Into<String>) -> Error {
    Error { kind: ErrorKind::Custom(message.into().into()), span, line_info: None }
}

/// One table of the file. What it gives out is taken from it; what is left at [`Row::finish`] is not known.
pub(crate) struct Row<'r, 'de> {
    table: Table<'de>,
    /// Where the table stands.
    pub span: Span,
    errors: &'r mut Vec<Error>,
    known: Vec<&'static str>,
    /// Where the keys stand that were taken out.
    places: BTreeMap<&'static str, Span>,
}

impl<'r, 'de> Row<'r, 'de> {
    /// A row over a value; a value that is not a table is a problem.
    pub fn new(mut value: Value<'de>, errors: &'r mut Vec<Error>) -> Option<Self> {
        match value.take() {
            ValueInner::Table(table) => {
                Some(Self { table, span: value.span, errors, known: Vec::new(), places: BTreeMap::new() })
            }
            other => {
                errors.push(wrong(value.span, mend::kind("", mend::Kind::Table, &other)));
                None
            }
        }
    }

    /// Notes a problem.
    pub fn wrong(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(wrong(span, message));
    }

    /// How many problems were noted so far, in the whole file.
    pub fn problems(&self) -> usize {
        self.errors.len()
    }

    /// All problems noted so far.
    pub fn errors(&mut self) -> &mut Vec<Error> {
        self.errors
    }

    /// Whether the row has this key.
    pub fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// Takes a value out; absent is `None`.
    pub fn take(&mut self, name: &'static str) -> Option<Value<'de>> {
        self.known.push(name);
        let (key, value) = self.table.remove_entry(name)?;
        self.places.insert(name, key.span);
        Some(value)
    }

    /// Where a key stands that was taken out; the row where it was not there.
    pub fn place(&self, name: &str) -> Place {
        Place(self.places.get(name).copied().unwrap_or(self.span))
    }

    /// Whether a key was there and was taken out.
    pub fn has_place(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// Where the keys stand that were taken out.
    pub fn places(&self) -> &BTreeMap<&'static str, Span> {
        &self.places
    }

    /// Leaves a key unread that belongs elsewhere, with the reason.
    pub fn refuse(&mut self, name: &'static str, why: &str) {
        if self.take(name).is_some() {
            let place = self.place(name);
            self.wrong(place.0, why);
        }
    }

    /// Takes a value out; absent is a problem.
    fn require(&mut self, name: &'static str) -> Option<Value<'de>> {
        let value = self.take(name);
        if value.is_none() {
            let span = self.span;
            self.errors.push(Error { kind: ErrorKind::MissingField(name), span, line_info: None });
        }
        value
    }

    fn expected(&mut self, name: &str, what: mend::Kind, found: &ValueInner<'_>, span: Span) {
        self.wrong(span, mend::kind(name, what, found));
    }

    fn string(&mut self, name: &str, value: Option<Value<'de>>) -> Option<(String, Span)> {
        let mut value = value?;
        match value.take() {
            ValueInner::String(text) => Some((text.into_owned(), value.span)),
            other => {
                self.expected(name, mend::Kind::Text, &other, value.span);
                None
            }
        }
    }

    /// A text that must be there and not be empty.
    pub fn text(&mut self, name: &'static str) -> String {
        let value = self.require(name);
        match self.string(name, value) {
            Some((text, span)) if text.trim().is_empty() => {
                self.wrong(span, format!("“{name}” is empty; write it"));
                String::new()
            }
            Some((text, _)) => text,
            None => String::new(),
        }
    }

    /// An id or a version: letters, digits, hyphens, points and underscores, at most 60 of them.
    pub fn id(&mut self, name: &'static str) -> String {
        let value = self.require(name);
        let Some((text, span)) = self.string(name, value) else { return String::new() };
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if text.is_empty() || text.len() > 60 || !text.chars().all(fits) {
            self.wrong(span, format!("“{name}” is written with letters, digits and hyphens, such as example-borough"));
        }
        text
    }

    /// A text that may be absent, which is the same as empty.
    pub fn optional_text(&mut self, name: &'static str) -> String {
        let value = self.take(name);
        self.string(name, value).map(|(text, _)| text).unwrap_or_default()
    }

    /// True or false; absent is `None`.
    pub fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        let mut value = self.take(name)?;
        match value.take() {
            ValueInner::Boolean(flag) => Some(flag),
            other => {
                self.expected(name, mend::Kind::Flag, &other, value.span);
                None
            }
        }
    }

    /// True or false; absent is a problem.
    pub fn flag(&mut self, name: &'static str) -> bool {
        if !self.has(name) {
            self.require(name);
        }
        self.optional_flag(name).unwrap_or_default()
    }

    fn integer(&mut self, name: &str, value: Option<Value<'de>>) -> Option<(i64, Span)> {
        let mut value = value?;
        match value.take() {
            ValueInner::Integer(number) => Some((number, value.span)),
            other => {
                self.expected(name, mend::Kind::Number, &other, value.span);
                None
            }
        }
    }

    /// A whole number of any size; absent is a problem.
    pub fn number(&mut self, name: &'static str) -> Option<(i64, Span)> {
        let value = self.require(name);
        self.integer(name, value)
    }

    /// A whole number that is not negative; absent is a problem.
    pub fn count(&mut self, name: &'static str) -> u32 {
        let value = self.require(name);
        self.counted(name, value).unwrap_or_default()
    }

    /// A whole number that is not negative; absent is `None`.
    pub fn optional_count(&mut self, name: &'static str) -> Option<u32> {
        let value = self.take(name);
        self.counted(name, value)
    }

    fn counted(&mut self, name: &str, value: Option<Value<'de>>) -> Option<u32> {
        let (number, span) = self.integer(name, value)?;
        let count = u32::try_from(number).ok();
        if count.is_none() {
            self.wrong(span, format!("{number} is not a count; write a whole number from 0 up"));
        }
        count
    }

    /// A risk score; absent is a problem.
    pub fn score(&mut self, name: &'static str) -> Option<RiskScore> {
        let value = self.require(name);
        self.scored(name, value)
    }

    /// A risk score; absent is `None`.
    pub fn optional_score(&mut self, name: &'static str) -> Option<RiskScore> {
        let value = self.take(name);
        self.scored(name, value)
    }

    fn scored(&mut self, name: &str, value: Option<Value<'de>>) -> Option<RiskScore> {
        let (number, span) = self.integer(name, value)?;
        match RiskScore::try_from(number) {
            Ok(score) => Some(score),
            Err(error) => {
                self.wrong(span, error.to_string());
                None
            }
        }
    }

    /// One of a set of words; absent or another word is a problem.
    pub fn word<T: Copy>(&mut self, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let value = self.require(name);
        let (found, span) = self.string(name, value)?;
        let hit = words.iter().find(|(word, _)| *word == found).map(|(_, value)| *value);
        if hit.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let near = mend::nearest(&found, known.iter().copied());
            self.wrong(span, format!("“{found}” is not one of: {}{}", known.join(", "), mend::did_you_mean(near)));
        }
        hit
    }

    /// As [`Row::word`], where the key may be absent.
    pub fn optional_word<T: Copy>(&mut self, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        if self.has(name) {
            self.word(name, words)
        } else {
            self.known.push(name);
            None
        }
    }

    /// The values of a list; absent is none, anything but a list is a problem.
    pub fn list(&mut self, name: &'static str) -> Vec<Value<'de>> {
        let Some(mut value) = self.take(name) else { return Vec::new() };
        match value.take() {
            ValueInner::Array(values) => values,
            other => {
                self.expected(name, mend::Kind::List, &other, value.span);
                Vec::new()
            }
        }
    }

    /// Two whole numbers, the lower one first; absent is `None`.
    pub fn optional_pair(&mut self, name: &'static str) -> Option<(u32, u32)> {
        let Some(span) = self.table.get(name).map(|value| value.span) else {
            self.known.push(name);
            return None;
        };
        let values: Vec<Option<u32>> =
            self.list(name).into_iter().map(|value| self.counted(name, Some(value))).collect();
        match values.as_slice() {
            [Some(least), Some(most)] if least <= most => Some((*least, *most)),
            _ => {
                self.wrong(span, "write two whole numbers, the lower one first, such as [4, 6]");
                None
            }
        }
    }

    /// Two different levels, the lower one first; absent is a problem.
    pub fn two_levels(&mut self, name: &'static str) -> Option<(ConcernLevel, ConcernLevel)> {
        let Some(span) = self.table.get(name).map(|value| value.span) else {
            self.require(name);
            return None;
        };
        let values = self.list(name);
        let found: Vec<ConcernLevel> = values
            .iter()
            .filter_map(|value| LEVELS.iter().find(|(key, _)| value.as_str() == Some(*key)).map(|(_, level)| *level))
            .collect();
        match found.as_slice() {
            [lower, higher] if values.len() == 2 && lower < higher => Some((*lower, *higher)),
            _ => {
                self.wrong(span, "name two different levels, the lower one first");
                None
            }
        }
    }

    /// Several texts, none of them empty; absent is none.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        self.texts_or_rows(
            name,
            |text| text,
            |row| {
                row.wrong(row.span, "write words between quotation marks here, without braces: \"words\"");
                None
            },
        )
    }

    /// Several texts or tables, in their order; absent is none.
    pub fn texts_or_rows<T>(
        &mut self,
        name: &'static str,
        plain: fn(String) -> T,
        read: fn(&mut Row<'_, 'de>) -> Option<T>,
    ) -> Vec<T> {
        let values = self.list(name);
        let mut found = Vec::new();
        for value in values {
            if value.as_table().is_some() {
                found.extend(read_row(value, self.errors, read));
            } else if let Some((text, span)) = self.string("", Some(value)) {
                if text.trim().is_empty() {
                    self.wrong(span, "this text is empty; write it or take it out");
                }
                found.push(plain(text));
            }
        }
        found
    }

    /// The citations under `cite`, one or several; absent is none.
    pub fn optional_cite(&mut self) -> Vec<Citation> {
        if self.has("cite") {
            return self.cite();
        }
        self.known.push("cite");
        Vec::new()
    }

    /// Several rows, each read by `read`; one that cannot be read is left out, its problems noted.
    pub fn rows<T>(&mut self, name: &'static str, read: fn(&mut Row<'_, 'de>) -> Option<T>) -> Vec<T> {
        let values = self.list(name);
        values.into_iter().filter_map(|value| read_row(value, self.errors, read)).collect()
    }

    /// As [`Row::rows`], where at least the key must be there.
    pub fn required_rows<T>(&mut self, name: &'static str, read: fn(&mut Row<'_, 'de>) -> Option<T>) -> Vec<T> {
        if !self.has(name) {
            self.require(name);
            return Vec::new();
        }
        self.rows(name, read)
    }

    /// A single table, read by `read`; absent is `None`.
    pub fn optional_row<T>(&mut self, name: &'static str, read: fn(&mut Row<'_, 'de>) -> Option<T>) -> Option<T> {
        let value = self.take(name)?;
        self.single(name, value, read)
    }

    fn single<T>(
        &mut self,
        name: &'static str,
        mut value: Value<'de>,
        read: fn(&mut Row<'_, 'de>) -> Option<T>,
    ) -> Option<T> {
        if value.as_table().is_some() {
            return read_row(value, self.errors, read);
        }
        let (place, found) = (self.place(name), value.take());
        self.expected(name, mend::Kind::Table, &found, place.0);
        None
    }

    /// A single table, read by `read`; absent is a problem.
    pub fn row<T>(&mut self, name: &'static str, read: fn(&mut Row<'_, 'de>) -> Option<T>) -> Option<T> {
        let value = self.require(name)?;
        self.single(name, value, read)
    }

    /// The citations under `cite`, one or several; none at all is a problem.
    pub fn cite(&mut self) -> Vec<Citation> {
        let Some(mut value) = self.require("cite") else { return Vec::new() };
        let (span, before) = (value.span, self.problems());
        let values = match value.take() {
            ValueInner::Array(values) => values,
            one => vec![Value::with_span(one, span)],
        };
        let mut cite = Vec::new();
        for value in values {
            if value.as_table().is_some() {
                cite.extend(read_row(value, self.errors, Citation::read));
            } else {
                self.wrong(value.span, mend::citation(&value));
            }
        }
        if cite.is_empty() && self.problems() == before {
            self.wrong(span, "“cite” is empty; say where the rule stands");
        }
        cite
    }

    /// The citations of a row that may stand without one if it says that it is a default of the tool.
    pub fn cite_or_default(&mut self) -> (Vec<Citation>, bool) {
        let tool_default = self.optional_flag("tool_default").unwrap_or(false);
        if self.has("cite") {
            return (self.cite(), tool_default);
        }
        self.known.push("cite");
        if !tool_default {
            self.wrong(self.span, "“cite” is missing here; say where it stands, or write tool_default = true");
        }
        (Vec::new(), tool_default)
    }

    /// Notes every key that nobody asked for.
    fn finish(self) {
        if self.table.is_empty() {
            return;
        }
        let keys = self.table.into_keys().map(|key| (key.name.into(), key.span)).collect();
        let expected = self.known.into_iter().map(String::from).collect();
        self.errors.push((ErrorKind::UnexpectedKeys { keys, expected }, self.span).into());
    }
}

/// Reads one table by `read`, then notes the keys left over.
pub(crate) fn read_row<'de, T>(
    value: Value<'de>,
    errors: &mut Vec<Error>,
    read: fn(&mut Row<'_, 'de>) -> Option<T>,
) -> Option<T> {
    let mut row = Row::new(value, errors)?;
    let found = read(&mut row);
    row.finish();
    found
}
