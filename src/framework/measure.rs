//! Measures of how large a part of the local market a provider has.

use super::{Citation, Place, row::Row};

/// One measure. Source: `bedford` 3.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The measure's id.
    pub id: String,
    /// What is measured.
    pub title: String,
    /// What this provider has, as a field's label.
    pub part: String,
    /// What there is in all, as a field's label.
    pub whole: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
}

impl Measure {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.text("id"),
            title: row.text("title"),
            part: row.text("part"),
            whole: row.text("whole"),
            cite: row.cite(),
            place: Place(row.span),
        })
    }
}
