//! Which framework, and which version of it.

use serde::{Deserialize, Serialize};

/// Names one published version of a framework.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkRef {
    /// The framework's id, such as `lambeth`.
    pub id: String,
    /// The version's date as the authority gives it, such as `2023-10`.
    pub version: String,
}

impl std::fmt::Display for FrameworkRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}
