//! Answers to a framework's own questions: its indicators, triggers and preconditions.

use super::{Date, IssueId, Timestamp};
use serde::{Deserialize, Serialize};

/// A question of a framework, written as `framework/question`, such as `derbyshire/insufficient-staff`. The version is
/// left out on purpose: an answer stays an answer when the authority publishes a new version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct QuestionRef(pub String);

impl QuestionRef {
    /// The question with this id in the framework with this id.
    pub fn new(framework: &str, question: &str) -> Self {
        Self(format!("{framework}/{question}"))
    }

    /// The reference's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The framework's id and the question's.
    pub fn parts(&self) -> (&str, &str) {
        self.0.split_once('/').unwrap_or((&self.0, ""))
    }
}

/// An answer to a framework's question. A question without an answer is as unknown as one answered `NotKnown`; neither
/// is ever treated as no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingAnswer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The person asked and cannot tell yet.
    NotKnown,
}

impl FindingAnswer {
    /// All answers, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotKnown];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::NotKnown => "Not known",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotKnown => "not_known",
        }
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

/// One question's answer, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The answer; `null` while open.
    pub answer: Option<FindingAnswer>,
    /// The date that goes with the answer, where the question asks for one.
    pub on: Option<Date>,
    /// The person's own words on it.
    pub note: String,
    /// The issues of this record that show it, in the order they were attached.
    pub evidence: Vec<IssueId>,
    /// What the tool gave as reasons to answer Yes when the answer was given; empty if it suggested nothing.
    pub suggested: Vec<String>,
    /// When the answer was given.
    pub answered_at: Option<Timestamp>,
}
