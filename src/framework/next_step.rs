//! What follows from a level, and who is told.

use super::{
    Citation,
    row::{LEVELS, Row},
};
use crate::concern::ConcernLevel;

/// One thing to do, or one body to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The row's id.
    pub id: String,
    /// It applies from this level up; absent: from the lowest.
    pub level_at_least: Option<ConcernLevel>,
    /// It applies up to this level; absent: up to the highest.
    pub level_at_most: Option<ConcernLevel>,
    /// A condition only the person can judge, as "if …"; may be empty.
    pub when: String,
    /// Who acts or is told.
    pub who: String,
    /// What is to be done.
    pub what: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl NextStep {
    /// Whether it applies at this level.
    pub fn applies(&self, level: ConcernLevel) -> bool {
        self.level_at_least.is_none_or(|least| level >= least) && self.level_at_most.is_none_or(|most| level <= most)
    }
}

impl NextStep {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            id: row.text("id"),
            level_at_least: row.optional_word("level_at_least", LEVELS),
            level_at_most: row.optional_word("level_at_most", LEVELS),
            when: row.optional_text("when"),
            who: row.text("who"),
            what: row.text("what"),
            cite: row.cite(),
        })
    }
}
