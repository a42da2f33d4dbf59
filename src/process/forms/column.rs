//! The columns of a table in a form.

use super::{
    CellFrom, FieldKind, Form, Required,
    field::{REQUIRED, read_kind},
};
use crate::{framework::row::Row, process::Name};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The column's id, unique in its table.
    pub id: String,
    /// Its heading.
    pub label: String,
    /// What its cells take; never a table.
    pub kind: FieldKind,
    /// Whether every row needs it.
    pub required: Required,
    /// Which part of an issue or action fills it.
    pub prefill: Option<CellFrom>,
    /// Whether the paper has no such column.
    pub tool_default: bool,
    pub(in crate::process) item: Option<u32>,
    pub(in crate::process) choices_list: Option<Name>,
}

impl Column {
    /// Whether it names what the form's readers may not get, so that its cells stay empty.
    pub(in crate::process) fn withheld(&self, form: &Form) -> bool {
        self.prefill.is_some_and(|part| !form.audience.takes_cell(part))
    }

    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = read_kind(row, false);
        let item = row.optional_count("item");
        let id = row.id("id");
        let label = if item.is_some() { row.optional_text("label") } else { row.text("label") };
        let required = row.optional_word("required", &REQUIRED).unwrap_or(Required::No);
        let prefill = row.optional_word("prefill", &CellFrom::WORDS);
        let tool_default = row.optional_flag("tool_default").unwrap_or(false);
        let (kind, choices_list, deciders) = kind?;
        if let Some(deciders) = deciders {
            row.wrong(deciders.span, "a column cannot take its options from a [[decision]]");
        }
        Some(Self { id, label, kind, required, prefill, tool_default, item, choices_list })
    }
}
