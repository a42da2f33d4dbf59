//! Blind or open.

use serde::{Deserialize, Serialize};

/// Whether participants see the reading on their own device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Only the trainer shows it, once everybody has answered.
    Blind,
    /// Each participant sees it after handing in a judgement.
    Open,
}
