//! Which time round.

use serde::{Deserialize, Serialize};

/// Which time round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// The first time, before training where there are two.
    Before,
    /// Again, after training.
    After,
}

impl Round {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Before => "Before training",
            Self::After => "After training",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Before, Self::After].into_iter().find(|one| one.key() == key)
    }
}
