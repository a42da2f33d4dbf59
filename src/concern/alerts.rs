//! How many safeguarding alerts a service has, against its own earlier number.

use serde::{Deserialize, Serialize};

/// What the person makes of the two numbers. No source says how many are unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlertsJudged {
    /// Unusually many.
    High,
    /// Unusually few.
    Low,
    /// Neither.
    Usual,
    /// It cannot be told yet.
    NotKnown,
}

impl AlertsJudged {
    /// All, in the order shown.
    pub const ALL: [Self; 4] = [Self::High, Self::Low, Self::Usual, Self::NotKnown];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::High => "Unusually high",
            Self::Low => "Unusually low",
            Self::Usual => "About as usual",
            Self::NotKnown => "Not known",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Low => "low",
            Self::Usual => "usual",
            Self::NotKnown => "not_known",
        }
    }

    /// The judgement with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judged| judged.key() == key)
    }
}

/// Safeguarding alerts at the service in two periods of the same length. Source: `lambeth` 10.2 and `berkshire` 5.7.2
/// name an unusually high or low number; neither says what is unusual.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    /// How long each period is, in the person's words, such as "6 months".
    pub period: String,
    /// How many there were lately.
    pub recent: Option<u32>,
    /// How many there were in the period before.
    pub earlier: Option<u32>,
    /// What the person makes of it.
    pub judged: Option<AlertsJudged>,
    /// Why.
    pub note: String,
}
