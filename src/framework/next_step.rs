//! What follows from a level, and who is told.

use super::{
    Citation, Place,
    row::{LEVELS, Row},
};
use crate::concern::{ConcernLevel, TrackKind};
use serde::{Deserialize, Serialize};

/// Whether something is to be done or somebody is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Something is to be done.
    Do,
    /// Somebody is to be told.
    Tell,
}

/// One thing to do, or one body to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The row's id.
    pub id: String,
    /// Done or told.
    pub kind: StepKind,
    /// The outcomes or levels it goes with; empty: all.
    pub outcomes: Vec<String>,
    /// It applies from this level up; absent: from the lowest.
    pub level_at_least: Option<ConcernLevel>,
    /// It applies up to this level; absent: up to the highest.
    pub level_at_most: Option<ConcernLevel>,
    /// The safety question whose Yes says that its condition holds.
    pub track: Option<TrackKind>,
    /// A condition only the person can judge, as "if …"; may be empty.
    pub when: String,
    /// Who acts or is told.
    pub who: String,
    /// What is to be done.
    pub what: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
    /// Where the file says from and up to which level.
    pub levels_at: Place,
}

impl NextStep {
    /// Whether it applies with this outcome; at a level, where the outcome is one. Without an outcome only that applies
    /// which does not depend on one.
    pub fn applies(&self, outcome: Option<&str>, level: Option<ConcernLevel>) -> bool {
        let named = self.outcomes.is_empty() || outcome.is_some_and(|id| self.outcomes.iter().any(|one| one == id));
        let (least, most) = (self.level_at_least, self.level_at_most);
        named
            && match level {
                Some(level) => least.is_none_or(|least| level >= least) && most.is_none_or(|most| level <= most),
                None => least.is_none() && most.is_none(),
            }
    }

    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kinds = [("do", StepKind::Do), ("tell", StepKind::Tell)];
        Some(Self {
            id: row.text("id"),
            kind: row.optional_word("kind", &kinds).unwrap_or(StepKind::Do),
            outcomes: row.texts("outcomes"),
            level_at_least: row.optional_word("level_at_least", LEVELS),
            level_at_most: row.optional_word("level_at_most", LEVELS),
            track: row.optional_word("track", &TrackKind::ALL.map(|kind| (kind.key(), kind))),
            when: row.optional_text("when"),
            who: row.text("who"),
            what: row.text("what"),
            cite: row.cite(),
            place: Place(row.span),
            levels_at: if row.has_place("level_at_least") {
                row.place("level_at_least")
            } else {
                row.place("level_at_most")
            },
        })
    }
}
