//! The marking that a policy puts on what is sent.

use super::{Citation, row::Row};

/// A protective marking, for the paper. Only a policy that prints one has one: no marking is ever made up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// The marking itself, as printed.
    pub word: String,
    /// What carries it in the source.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Marking {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { word: row.text("word"), says: row.text("says"), cite: row.cite() })
    }
}
