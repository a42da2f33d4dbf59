//! The three concern levels.

use serde::{Deserialize, Serialize};

/// How serious a provider concern is, lowest first. Source: `lambeth` 6.3, Table 1; `berkshire` 5.7.2, Thresholds table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConcernLevel {
    /// The lowest level.
    Minor,
    /// The middle level.
    Moderate,
    /// The highest level.
    Major,
}

impl ConcernLevel {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::Minor, Self::Moderate, Self::Major];

    /// The official name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minor => "Minor",
            Self::Moderate => "Moderate",
            Self::Major => "Major",
        }
    }

    /// The name as it stands in framework files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Major => "major",
        }
    }
}

impl std::fmt::Display for ConcernLevel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
