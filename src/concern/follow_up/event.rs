//! The date of an event that deadlines run from.

use crate::concern::{Date, TimeOfDay};
use serde::{Deserialize, Serialize};

/// When an event is or was: a day, and the time on the clock in England where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EventAt {
    /// The day.
    pub on: Date,
    /// The time; `null` where only the day is known.
    pub at: Option<TimeOfDay>,
}
