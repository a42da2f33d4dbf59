//! What was answered on an observation sheet.

use super::Timestamp;
use serde::{Deserialize, Serialize};

/// The printed reference of a sheet's item, such as `E5`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ItemRef(pub String);

impl ItemRef {
    /// The reference's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ItemRef {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// An answer to one item. `NotSeen` and `NotApplicable` stand beside the printed Yes and No: neither counts as No, and
/// neither as reassurance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes, as printed.
    Yes,
    /// No, as printed.
    No,
    /// It was not seen on this visit.
    NotSeen,
    /// It does not apply here.
    NotApplicable,
}

impl Answer {
    /// All answers, in the order shown.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::NotSeen, Self::NotApplicable];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::NotSeen => "Not seen",
            Self::NotApplicable => "Not applicable",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSeen => "not_seen",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

/// What was noted on one item of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The answer; `null` while open, and always `null` on an item that asks for words only.
    pub answer: Option<Answer>,
    /// Action or comments.
    pub comment: String,
    /// When it was last changed.
    pub noted_at: Timestamp,
}
