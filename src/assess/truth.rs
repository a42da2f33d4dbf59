//! Yes, no and unknown.

use crate::concern::FindingAnswer;
use serde::{Deserialize, Serialize};

/// Whether something holds. `Unknown` is a value of its own: it is never treated as no. The connectives are Kleene's:
/// they say yes or no exactly when no way of filling in the unknowns could change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It does not hold.
    No,
    /// It cannot be told yet.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Holds when all hold; yes for none.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().min().unwrap_or(Self::Yes)
    }

    /// Holds when any holds; no for none.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().max().unwrap_or(Self::No)
    }

    /// The opposite; of unknown, unknown.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::No => "No",
            Self::Unknown => "Not known",
            Self::Yes => "Yes",
        }
    }
}

impl From<Option<FindingAnswer>> for Truth {
    fn from(answer: Option<FindingAnswer>) -> Self {
        match answer {
            Some(FindingAnswer::Yes) => Self::Yes,
            Some(FindingAnswer::No) => Self::No,
            Some(FindingAnswer::NotKnown) | None => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Self {
        holds.map_or(Self::Unknown, Self::from)
    }
}
