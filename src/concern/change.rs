//! The history of a record.

use super::Timestamp;
use serde::{Deserialize, Serialize};

/// One change. Typing in one field is one change that grows, not one for every letter; every choice stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What was changed, such as `issue/0123456789abcdef/score`.
    pub part: String,
    /// When the change began.
    pub from: Timestamp,
    /// When it was last added to.
    pub until: Timestamp,
    /// The new value where it is a choice; `null` for words, which stand in the record itself.
    pub to: Option<String>,
}
