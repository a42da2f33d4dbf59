//! Poor care, or a potential cause for concern: what was weighed and what was decided.

use super::{ThemeId, Timestamp};
use serde::{Deserialize, Serialize};

/// Which way the answer to one question leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Leaning {
    /// Towards a one-off matter down to individual human error.
    OneOff,
    /// A one-off too, but not down to one person: such as one day's under-staffing. By itself it points to nothing wider.
    OneOffNotOnePerson,
    /// Towards a pattern, a trend, or something wider than one person's error.
    Wider,
    /// Not known yet. Never treated as one-off.
    NotKnown,
}

impl Leaning {
    /// All leanings, in the order shown.
    pub const ALL: [Self; 4] = [Self::OneOff, Self::OneOffNotOnePerson, Self::Wider, Self::NotKnown];

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::OneOff => "one_off",
            Self::OneOffNotOnePerson => "one_off_not_one_person",
            Self::Wider => "wider",
            Self::NotKnown => "not_known",
        }
    }

    /// The leaning with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|leaning| leaning.key() == key)
    }
}

/// The answer to one of the questions weighed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Consideration {
    /// Which way it leans; `null` while not answered.
    pub leaning: Option<Leaning>,
    /// The person's own words on it.
    pub note: String,
}

/// Which of a theme's printed examples an issue is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The example of poor care.
    PoorCare,
    /// The example of a potential cause for concern.
    Concern,
    /// Neither of them.
    Neither,
    /// Not known yet. Never treated as poor care.
    NotKnown,
}

impl Likeness {
    /// All answers, in the order shown.
    pub const ALL: [Self; 4] = [Self::PoorCare, Self::Concern, Self::Neither, Self::NotKnown];

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::PoorCare => "poor_care",
            Self::Concern => "concern",
            Self::Neither => "neither",
            Self::NotKnown => "not_known",
        }
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|likeness| likeness.key() == key)
    }
}

/// An issue held against the printed examples of a theme. It counts only while the issue has that theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Likened {
    /// The theme whose examples were looked at.
    pub theme: ThemeId,
    /// Which of them the issue is like.
    pub to: Likeness,
}

/// What an issue is. Source: `lambeth` 10.1 and 10.2; the third outcome says that more must be found out first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A one-off matter down to individual human error. It may still need a safeguarding concern.
    PoorCare,
    /// A pattern, trend, repeated or systemic matter.
    PotentialCauseForConcern,
    /// More has to be found out first.
    NotEnoughKnown,
}

impl Outcome {
    /// All outcomes, in the order shown.
    pub const ALL: [Self; 3] = [Self::PoorCare, Self::PotentialCauseForConcern, Self::NotEnoughKnown];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::PoorCare => "Poor care",
            Self::PotentialCauseForConcern => "Potential cause for concern",
            Self::NotEnoughKnown => "Not enough known yet",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::PoorCare => "poor_care",
            Self::PotentialCauseForConcern => "potential_cause_for_concern",
            Self::NotEnoughKnown => "not_enough_known",
        }
    }

    /// The outcome with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// The suggestion that stood on screen when the person decided. Kept beside the decision, whichever way it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShownSuggestion {
    /// What the tool suggested.
    pub outcome: Outcome,
    /// The reasons it gave.
    pub reasons: Vec<String>,
}

/// What was weighed for one issue, and the decision. Source: `lambeth` 10.1 (the first three questions); `lambeth` 10.2 (intent);
/// `berkshire` 5.7.2 (intent and guidance). Which of them are asked is a matter of the framework.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Differentiation {
    /// The nature and cause of the incident.
    pub nature_and_cause: Consideration,
    /// Other incidents in the service.
    pub other_incidents: Consideration,
    /// The provider's response.
    pub provider_response: Consideration,
    /// Whether harm was intended.
    pub intent: Consideration,
    /// Whether staff lacked guidance.
    pub guidance: Consideration,
    /// Which printed example of its theme it is like; `null` while not answered.
    pub likened: Option<Likened>,
    /// The person's decision; `null` while not decided.
    pub decision: Option<Outcome>,
    /// The reasons for the decision, and for "not enough known" what to find out.
    pub reason: String,
    /// The suggestion shown when the decision was taken.
    pub suggestion_shown: Option<ShownSuggestion>,
    /// When the decision was taken.
    pub decided_at: Option<Timestamp>,
}

impl Differentiation {
    /// The ids of the questions, in the order asked.
    pub const IDS: [&'static str; 5] =
        ["nature_and_cause", "other_incidents", "provider_response", "intent", "guidance"];

    /// Which printed example of this theme the issue is like; `None` where that was not answered for it.
    pub fn likeness(&self, theme: &ThemeId) -> Option<Likeness> {
        self.likened.as_ref().filter(|likened| likened.theme == *theme).map(|likened| likened.to)
    }

    /// The question with this id in a framework's data, or `None` for an id that is not one of the five.
    pub fn consideration(&self, id: &str) -> Option<&Consideration> {
        Some(match id {
            "nature_and_cause" => &self.nature_and_cause,
            "other_incidents" => &self.other_incidents,
            "provider_response" => &self.provider_response,
            "intent" => &self.intent,
            "guidance" => &self.guidance,
            _ => return None,
        })
    }

    /// The same, to change it.
    pub fn consideration_mut(&mut self, id: &str) -> Option<&mut Consideration> {
        Some(match id {
            "nature_and_cause" => &mut self.nature_and_cause,
            "other_incidents" => &mut self.other_incidents,
            "provider_response" => &mut self.provider_response,
            "intent" => &mut self.intent,
            "guidance" => &mut self.guidance,
            _ => return None,
        })
    }
}
