//! The described method: the level whose impact on people fits.

use super::{
    Citation, Place,
    row::{LEVELS, Row},
};
use crate::concern::ConcernLevel;

/// The question of the impact, and the descriptions to choose from. Source: `berkshire` 5.7.2, Thresholds table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactScale {
    /// The question.
    pub asks: String,
    /// Help; may be empty.
    pub says: String,
    /// The descriptions, highest level first.
    pub levels: Vec<ImpactLevel>,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Where the table stands in the file.
    pub place: Place,
}

impl ImpactScale {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let mut levels = row.required_rows("level", ImpactLevel::read);
        levels.sort_by_key(|row| std::cmp::Reverse(row.level));
        Some(Self {
            asks: row.text("asks"),
            says: row.optional_text("says"),
            levels,
            cite: row.cite(),
            place: Place(row.span),
        })
    }

    /// The description of one level.
    pub fn level(&self, level: ConcernLevel) -> Option<&ImpactLevel> {
        self.levels.iter().find(|row| row.level == level)
    }
}

/// One description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactLevel {
    /// The level it stands for.
    pub level: ConcernLevel,
    /// The impact.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl ImpactLevel {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let level = row.word("id", LEVELS);
        let (says, cite) = (row.text("says"), row.cite());
        Some(Self { level: level?, says, cite })
    }
}
