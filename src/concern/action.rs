//! What is to be done next.

use super::{ActionId, Date};
use serde::{Deserialize, Serialize};

/// One next action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextAction {
    /// This action.
    pub id: ActionId,
    /// What is to be done.
    pub what: String,
    /// The role of whoever does it.
    pub who: String,
    /// By when, where a day was set.
    pub by: Option<Date>,
    /// Whether it is done.
    pub done: bool,
    /// The policy's rule it follows from, as shown on screen; `null` for the person's own.
    pub source: Option<String>,
}
