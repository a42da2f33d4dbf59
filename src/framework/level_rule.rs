//! The rows of a table of levels.

use super::{
    Citation, Condition, Place, ScoreTally,
    row::{LEVELS, Row},
};
use crate::concern::{ConcernLevel, RiskScore};

/// When a level holds: all of `all`, and at least one of `any` where there is any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRule {
    /// The level.
    pub level: ConcernLevel,
    /// Conditions of which one is enough.
    pub any: Vec<Condition>,
    /// Conditions which must all hold.
    pub all: Vec<Condition>,
    /// Where the rule stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
}

impl LevelRule {
    /// Whether the scores meet the rule.
    pub fn holds(&self, tally: &ScoreTally) -> bool {
        self.all.iter().all(|condition| condition.holds(tally))
            && (self.any.is_empty() || self.any.iter().any(|condition| condition.holds(tally)))
    }
}

impl LevelRule {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let level = row.word("id", LEVELS);
        let any = row.rows("any", Condition::read);
        let all = row.rows("all", Condition::read);
        let cite = row.cite();
        if row.problems() == before && any.is_empty() && all.is_empty() {
            row.wrong(row.span, "a level needs at least one condition under “any” or “all”");
        }
        Some(Self { level: level?, any, all, cite, place: Place(row.span) })
    }
}

/// Two levels whose printed rules can both hold, and which of them is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The two levels, lower first.
    pub levels: (ConcernLevel, ConcernLevel),
    /// The level taken.
    pub wins: ConcernLevel,
    /// The note shown beside the result.
    pub says: String,
    /// Where the rules stand.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
}

impl Overlap {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let levels = row.two_levels("levels");
        let wins = row.word("wins", LEVELS);
        let says = row.text("says");
        let cite = row.cite();
        Some(Self { levels: levels?, wins: wins?, says, cite, place: Place(row.span) })
    }
}

/// How an arguable wording is read, shown when the scores are such that it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The reading's id.
    pub id: String,
    /// It is shown when this is the calculated level …
    pub level: ConcernLevel,
    /// … and this score …
    pub score: RiskScore,
    /// … occurs at least this often.
    pub at_least: u32,
    /// The note shown beside the result.
    pub says: String,
    /// Where the wording stands.
    pub cite: Vec<Citation>,
    /// Where the row stands in the file.
    pub place: Place,
}

impl Reading {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let id = row.text("id");
        let level = row.word("level", LEVELS);
        let score = row.score("count_of_score");
        let at_least = row.count("at_least");
        let says = row.text("says");
        let cite = row.cite();
        Some(Self { id, level: level?, score: score?, at_least, says, cite, place: Place(row.span) })
    }
}
