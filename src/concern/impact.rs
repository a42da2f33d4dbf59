//! The impact on the people who use a service.

use super::ConcernLevel;
use serde::{Deserialize, Serialize};

/// Which described impact fits. Source: `berkshire`, Thresholds table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImpactAnswer {
    /// The impact described for Minor.
    Minor,
    /// The impact described for Moderate.
    Moderate,
    /// The impact described for Major.
    Major,
    /// It cannot be told yet. Never treated as Minor.
    NotKnown,
}

impl ImpactAnswer {
    /// The level whose description fits; `None` while that is not known.
    pub fn level(self) -> Option<ConcernLevel> {
        match self {
            Self::Minor => Some(ConcernLevel::Minor),
            Self::Moderate => Some(ConcernLevel::Moderate),
            Self::Major => Some(ConcernLevel::Major),
            Self::NotKnown => None,
        }
    }

    /// The answer that says this level.
    pub fn of(level: ConcernLevel) -> Self {
        match level {
            ConcernLevel::Minor => Self::Minor,
            ConcernLevel::Moderate => Self::Moderate,
            ConcernLevel::Major => Self::Major,
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        self.level().map_or("not_known", ConcernLevel::key)
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Minor, Self::Moderate, Self::Major, Self::NotKnown].into_iter().find(|answer| answer.key() == key)
    }
}

/// The impact on people, and why it was judged so.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Impact {
    /// Which description fits; `null` while open.
    pub answer: Option<ImpactAnswer>,
    /// Why.
    pub reason: String,
}
