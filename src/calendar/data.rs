//! Reads the bank holidays that no rule gives.
//!
//! The file ships with the app and is small; this says the first thing that is wrong with it, and where.

use super::Usual;
use crate::concern::Date;
use toml_span::{Value, value::Table};

/// A usual bank holiday moved to another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moved {
    pub holiday: Usual,
    pub from: Date,
    pub to: Date,
}

/// A bank holiday of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extra {
    pub date: Date,
    pub name: String,
}

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Data {
    pub from: i32,
    pub to: i32,
    pub moved: Vec<Moved>,
    pub extra: Vec<Extra>,
}

/// What is wrong with a file of bank holidays.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct DataError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// A problem at a byte of the text.
type At = (usize, String);

pub(super) fn read(text: &str) -> Result<Data, DataError> {
    let placed = |(at, message): At| DataError {
        line: text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1,
        message,
    };
    let value = toml_span::parse(text).map_err(|error| placed((error.span.start, error.to_string())))?;
    file(&value).map_err(placed)
}

fn file(value: &Value<'_>) -> Result<Data, At> {
    let table = row(value, &["source", "from", "to", "moved", "extra"])?;
    text(value, table, "source")?;
    let (from, to) = (year(value, table, "from")?, year(value, table, "to")?);
    if from > to {
        return Err((value.span.start, format!("the years run from {from} to {to}; put the earlier one first")));
    }
    let mut data = Data { from, to, moved: Vec::new(), extra: Vec::new() };
    for value in rows(table, "moved")? {
        let table = row(value, &["holiday", "from", "to", "why"])?;
        let key = text(value, table, "holiday")?;
        text(value, table, "why")?;
        let Some((_, holiday)) = Usual::ALL.into_iter().find(|(known, _)| *known == key) else {
            return Err((value.span.start, format!("“{key}” is not a bank holiday that comes every year")));
        };
        let (from, to) = (date(value, table, "from")?, date(value, table, "to")?);
        if holiday.in_year(chrono::Datelike::year(&from)).is_none_or(|usual| usual.date != from) {
            return Err((
                value.span.start,
                format!("{} does not fall on {from} by rule; check “from”", holiday.name()),
            ));
        }
        data.moved.push(Moved { holiday, from, to });
    }
    for value in rows(table, "extra")? {
        let table = row(value, &["date", "name"])?;
        data.extra.push(Extra { date: date(value, table, "date")?, name: text(value, table, "name")?.to_owned() });
    }
    Ok(data)
}

/// The rows of a list, which may be missing.
fn rows<'t, 'de>(table: &'t Table<'de>, key: &str) -> Result<&'t [Value<'de>], At> {
    match table.get(key) {
        None => Ok(&[]),
        Some(value) => match value.as_array() {
            Some(rows) => Ok(rows.as_slice()),
            None => Err((value.span.start, format!("“{key}” stands as rows, each under [[{key}]]"))),
        },
    }
}

/// A table that has no key but these.
fn row<'t, 'de>(value: &'t Value<'de>, known: &[&str]) -> Result<&'t Table<'de>, At> {
    let table = value.as_table().ok_or_else(|| (value.span.start, "expected a table".to_owned()))?;
    match table.keys().find(|key| !known.contains(&key.name.as_ref())) {
        Some(key) => Err((key.span.start, format!("the key “{}” is not known here", key.name))),
        None => Ok(table),
    }
}

fn text<'t>(row: &Value<'_>, table: &'t Table<'_>, key: &str) -> Result<&'t str, At> {
    match table.get(key).and_then(Value::as_str) {
        Some(text) if !text.is_empty() => Ok(text),
        _ => Err((row.span.start, format!("the row needs “{key}”, a text in quotation marks"))),
    }
}

fn year(row: &Value<'_>, table: &Table<'_>, key: &str) -> Result<i32, At> {
    let number = table.get(key).and_then(Value::as_integer).and_then(|number| i32::try_from(number).ok());
    number
        .filter(|year| super::YEARS.contains(year))
        .ok_or_else(|| (row.span.start, format!("the file needs “{key}”, a year such as 2028")))
}

fn date(row: &Value<'_>, table: &Table<'_>, key: &str) -> Result<Date, At> {
    let found = text(row, table, key)?;
    found.parse().map_err(|_| (row.span.start, format!("“{key}” is a date such as \"2028-05-29\", and not “{found}”")))
}
