//! The documents that a framework cites.

use super::row::Row;

/// A published document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The key that citations name.
    pub key: String,
    /// The short name shown in citations.
    pub short: String,
    /// The official title.
    pub title: String,
    /// When it was issued, in words; may be empty.
    pub issued: String,
    /// The month or year for which it names its own next review; may be empty. Past it, a newer text may have taken its place.
    pub review: String,
}

impl Document {
    pub(crate) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            key: row.text("key"),
            short: row.text("short"),
            title: row.text("title"),
            issued: row.optional_text("issued"),
            review: row.optional_text("review"),
        })
    }
}
