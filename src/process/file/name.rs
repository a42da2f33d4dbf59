//! References from a process file to rows of its own or of its framework.

use crate::framework::row::Row;
use toml_span::{Span, Value};

/// The id of a row somewhere else, with its place in the file for the message when it is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The id.
    pub id: String,
    /// Where it stands in the file.
    pub(in crate::process) span: Span,
}

impl Name {
    fn of(value: &Value<'_>, row: &mut Row<'_, '_>) -> Option<Self> {
        match value.as_str() {
            Some(id) if !id.trim().is_empty() => Some(Self { id: id.to_owned(), span: value.span }),
            _ => {
                row.wrong(value.span, "expected the id of a row, as a text");
                None
            }
        }
    }

    /// The id under this key; absent is a problem.
    pub(in crate::process) fn one(row: &mut Row<'_, '_>, key: &'static str) -> Option<Self> {
        let found = Self::optional(row, key);
        if found.is_none() {
            row.wrong(row.span, format!("“{key}” is missing here or is no id; write the id of a row"));
        }
        found
    }

    /// The id under this key; absent is `None`.
    pub(in crate::process) fn optional(row: &mut Row<'_, '_>, key: &'static str) -> Option<Self> {
        let value = row.take(key)?;
        Self::of(&value, row)
    }

    /// The ids under this key; absent is none.
    pub(in crate::process) fn several(row: &mut Row<'_, '_>, key: &'static str) -> Vec<Self> {
        row.list(key).iter().filter_map(|value| Self::of(value, row)).collect()
    }
}

/// One item of a list of the framework, written as `list` and `item`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemName {
    /// The list.
    pub list: Name,
    /// The item's place in it, from 1.
    pub item: u32,
}

impl ItemName {
    /// The item that a row names under `list` and `item`, where it names one.
    pub(in crate::process) fn optional(row: &mut Row<'_, '_>) -> Option<Self> {
        let list = Name::optional(row, "list");
        let item = row.optional_count("item");
        match (list, item) {
            (Some(list), Some(item)) => Some(Self { list, item }),
            (None, None) => None,
            _ => {
                row.wrong(row.span, "“list” and “item” belong together; write both or neither");
                None
            }
        }
    }
}
