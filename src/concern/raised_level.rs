//! Professional judgement: a level above the calculated one.

use super::{ConcernLevel, Date, Timestamp};
use serde::{Deserialize, Serialize};

/// The levels that judgement can assign. Minor is not among them, and the assigned level is the higher of the
/// calculated and the raised one (see [`RaisedLevel::assigned`]), so no value of this type can lower a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RaiseTo {
    /// From Minor to Moderate.
    Moderate,
    /// From Minor or Moderate to Major.
    Major,
}

impl RaiseTo {
    /// The raises open above a calculated level; none above Major.
    pub fn above(calculated: ConcernLevel) -> &'static [Self] {
        match calculated {
            ConcernLevel::Minor => &[Self::Moderate, Self::Major],
            ConcernLevel::Moderate => &[Self::Major],
            ConcernLevel::Major => &[],
        }
    }

    /// The level that is assigned.
    pub fn level(self) -> ConcernLevel {
        match self {
            Self::Moderate => ConcernLevel::Moderate,
            Self::Major => ConcernLevel::Major,
        }
    }
}

/// A level assigned above the calculated one, in consultation with relevant colleagues. Source: `lambeth` 6.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RaisedLevel {
    /// The level assigned.
    pub to: RaiseTo,
    /// Why the calculated level does not match the risks.
    pub reason: String,
    /// The role, not the name, of the colleague consulted.
    pub consulted_role: String,
    /// The day of the consultation.
    pub consulted_on: Date,
    /// The calculated level at the moment of raising: kept, whatever is scored later.
    pub calculated_then: ConcernLevel,
    /// When the raise was recorded.
    pub recorded_at: Timestamp,
}

impl RaisedLevel {
    /// The level in force: the higher of the calculated and the raised one.
    pub fn assigned(calculated: ConcernLevel, raised: Option<&Self>) -> ConcernLevel {
        raised.map_or(calculated, |raised| calculated.max(raised.to.level()))
    }
}
