//! Lists.

use super::Run;

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// A dot.
    Bullets,
    /// A number, from 1 in every list.
    Numbers,
}

impl ListKind {
    /// What stands before an item, counted from 1.
    pub(super) fn label(self, number: usize) -> String {
        match self {
            Self::Bullets => "•".to_owned(),
            Self::Numbers => format!("{number}."),
        }
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What stands before its items.
    pub kind: ListKind,
    /// Its items.
    pub items: Vec<Vec<Run>>,
}
