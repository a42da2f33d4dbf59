//! Notes on how an unclear wording is read, or on what the text leaves open.

use super::{Citation, Place, row::Row};

/// A note that is shown beside what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingNote {
    /// The note's id.
    pub id: String,
    /// The id of what it is about: a group, question, outcome, designation, measure, list or deadline; `impact-major`
    /// and the like for a level's description; `judgement` for what judgement may do; `method` to show it always.
    pub beside: String,
    /// The note.
    pub says: String,
    /// Where the wording stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether the reading is the tool's own.
    pub tool_default: bool,
    /// Where the file says what it stands beside.
    pub place: Place,
}

impl ReadingNote {
    pub(crate) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (id, beside, says) = (row.text("id"), row.text("beside"), row.text("says"));
        let (cite, tool_default) = row.cite_or_default();
        Some(Self { id, beside, says, cite, tool_default, place: row.place("beside") })
    }
}
