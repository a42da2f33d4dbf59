//! How sure somebody is of a judgement.

use serde::{Deserialize, Serialize};

/// How sure somebody is of a judgement. Tool default, not policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It is a guess.
    Guess,
    /// Rather unsure.
    Unsure,
    /// Fairly sure.
    FairlySure,
    /// Sure.
    Sure,
}

impl Confidence {
    /// All of them, the least sure first.
    pub const ALL: [Self; 4] = [Self::Guess, Self::Unsure, Self::FairlySure, Self::Sure];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Guess => "A guess",
            Self::Unsure => "Unsure",
            Self::FairlySure => "Fairly sure",
            Self::Sure => "Sure",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Unsure => "unsure",
            Self::FairlySure => "fairly_sure",
            Self::Sure => "sure",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}
