//! The score of one issue.

use serde::{Deserialize, Serialize};

/// A whole number from 1 to 5 given to one issue or risk. Source: `lambeth` 6.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct RiskScore(u8);

/// A number that is not a risk score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a risk score is a whole number from 1 to 5; this is {0}")]
pub struct RiskScoreError(pub i64);

impl RiskScore {
    /// The lowest score.
    pub const LOWEST: Self = Self(1);
    /// The highest score.
    pub const HIGHEST: Self = Self(5);

    /// The score as a number, 1 to 5.
    pub fn get(self) -> u32 {
        u32::from(self.0)
    }

    /// Every score, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (1..=5).map(Self)
    }
}

impl TryFrom<i64> for RiskScore {
    type Error = RiskScoreError;

    /// Refuses what lies outside 1 to 5; nothing is clamped.
    fn try_from(number: i64) -> Result<Self, RiskScoreError> {
        match number {
            1..=5 => Ok(Self(number as u8)),
            _ => Err(RiskScoreError(number)),
        }
    }
}

impl From<RiskScore> for i64 {
    fn from(score: RiskScore) -> Self {
        i64::from(score.0)
    }
}

impl std::fmt::Display for RiskScore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RiskScore {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RiskScore".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A whole number from 1 to 5 given to one issue or risk. Source: lambeth 6.3.",
            "type": "integer", "minimum": 1, "maximum": 5
        })
    }
}
