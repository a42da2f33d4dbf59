//! What happened, kept apart by how it is known.

use serde::{Deserialize, Serialize};

/// How something is known. Kept apart so that what was seen is never mistaken for what was thought.
/// Source: `berkshire` 5.8 step 2 (identify the source of information).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HowKnown {
    /// The person saw or heard it themselves.
    Seen,
    /// Somebody told them; the words as spoken where possible.
    Told,
    /// It stands in a document: a chart, a rota, a care plan.
    Recorded,
    /// It is the person's own opinion.
    Opinion,
}

impl HowKnown {
    /// All ways, in the order shown.
    pub const ALL: [Self; 4] = [Self::Seen, Self::Told, Self::Recorded, Self::Opinion];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Seen => "I saw or heard it",
            Self::Told => "I was told",
            Self::Recorded => "It is written down",
            Self::Opinion => "It is my opinion",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Told => "told",
            Self::Recorded => "recorded",
            Self::Opinion => "opinion",
        }
    }

    /// The way with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.key() == key)
    }
}

/// One account of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// How it is known; `null` while not said.
    pub how_known: Option<HowKnown>,
    /// What was seen, told, recorded or thought.
    pub text: String,
}
