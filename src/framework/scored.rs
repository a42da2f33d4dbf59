//! The scored method: scores add up to a level.

use super::{Citation, LevelRule, Overlap, Reading, ScoreTally, row::Row};
use crate::concern::{ConcernLevel, RiskScore};

/// A table of levels over scores. Source: `lambeth` 6.3, Table 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredRules {
    /// How scores are given.
    pub scores: CitedText,
    /// What each score means, where the assessor has no table of examples.
    pub anchors: Vec<Anchor>,
    /// The rows, highest level first: the order in which they are tried.
    pub levels: Vec<LevelRule>,
    /// Where two rows can hold at once.
    pub overlaps: Vec<Overlap>,
    /// How arguable wordings are read.
    pub readings: Vec<Reading>,
    /// What judgement may do.
    pub judgement: CitedText,
    /// Circumstances that may warrant the process.
    pub circumstances: Vec<Circumstance>,
}

impl ScoredRules {
    /// The level of these scores; `None` when there are none, which is "not yet scored" and not Minor, or when no row
    /// holds (the tests prove that this cannot happen with the built-in tables).
    pub fn level(&self, tally: &ScoreTally) -> Option<ConcernLevel> {
        if tally.is_empty() {
            return None;
        }
        self.levels.iter().find(|rule| rule.holds(tally)).map(|rule| rule.level)
    }
}

/// A sentence with its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CitedText {
    /// The sentence.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl CitedText {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { says: row.text("says"), cite: row.cite() })
    }

    /// Reads the `[scores]` table: as any cited text, with a check that the range is 1 to 5.
    pub(super) fn read_scores(row: &mut Row<'_, '_>) -> Option<Self> {
        for (name, only) in [("lowest", RiskScore::LOWEST), ("highest", RiskScore::HIGHEST)] {
            if let Some((number, span)) = row.number(name)
                && number != i64::from(only)
            {
                row.wrong(span, format!("scores run from 1 to 5, so “{name}” can only be {only}"));
            }
        }
        Self::read(row)
    }
}

/// What one score means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The score.
    pub score: RiskScore,
    /// Its meaning.
    pub says: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl Anchor {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let score = row.score("score");
        let says = row.text("says");
        let (cite, tool_default) = row.cite_or_default();
        Some(Self { score: score?, says, cite, tool_default })
    }
}

/// A circumstance that may warrant the process. Source: `lambeth` 6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstance {
    /// The row's id.
    pub id: String,
    /// The circumstance.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Circumstance {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { id: row.text("id"), says: row.text("says"), cite: row.cite() })
    }
}

/// What each of the two outcomes means, with the reminder that always stands beside poor care.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differentiating {
    /// What it means.
    pub says: String,
    /// What always stands beside it; may be empty.
    pub reminder: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl Differentiating {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (says, reminder) = (row.text("says"), row.optional_text("reminder"));
        let (cite, tool_default) = row.cite_or_default();
        Some(Self { says, reminder, cite, tool_default })
    }
}
