//! The theme of an issue.

use serde::{Deserialize, Serialize};

/// The id of a theme in a framework's data, such as `medication`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ThemeId(pub String);

impl ThemeId {
    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ThemeId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
