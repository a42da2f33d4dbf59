//! The options of a field.

use crate::framework::row::Row;

/// One of several options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored: the printed number where there is one.
    pub id: String,
    /// The printed number; may be empty.
    pub reference: String,
    /// The words.
    pub label: String,
    /// Whether choosing it asks for details.
    pub details: bool,
}

impl Choice {
    /// The option as it is named: its words, with its printed number where there is one.
    pub fn named(&self) -> String {
        if self.reference.is_empty() { self.label.clone() } else { format!("{} {}", self.reference, self.label) }
    }

    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let details = row.optional_flag("details").unwrap_or(false);
        Some(Self { id: row.id("id"), reference: String::new(), label: row.text("says"), details })
    }
}
