//! The outcomes that people choose from.

use crate::{
    concern::{ConcernLevel, FrameworkRef},
    framework::{Framework, Rules},
};
use serde::{Deserialize, Serialize};

/// One outcome that people choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// The outcome's id in the framework, such as `moderate`.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// The outcomes of one framework, the least serious first, and whether it goes by scores. It stands in every session, so that
/// participants need no framework file on their own device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The framework.
    pub framework: FrameworkRef,
    /// The id under which its questions are asked, by which readings are found.
    pub asks_as: String,
    /// Whose it is.
    pub authority: String,
    /// Whether issues get scores.
    pub scored: bool,
    /// The outcomes, the least serious first.
    pub steps: Vec<ScaleStep>,
}

impl Scale {
    /// The scale of a framework; `None` where it has no rules.
    pub fn of(framework: &Framework) -> Option<Self> {
        let levels = || ConcernLevel::ALL.map(|level| (level.key().to_owned(), level.name().to_owned())).to_vec();
        let (steps, scored): (Vec<(String, String)>, bool) = match framework.rules.as_ref()? {
            Rules::Scored(_) => (levels(), true),
            Rules::Described(_) => (levels(), false),
            Rules::Triggers(rows) => {
                (rows.iter().rev().map(|row| (row.id.clone(), row.title.clone())).collect(), false)
            }
        };
        Some(Self {
            framework: framework.reference.clone(),
            asks_as: framework.asks_as().to_owned(),
            authority: framework.authority.clone(),
            scored,
            steps: steps.into_iter().map(|(id, title)| ScaleStep { id, title }).collect(),
        })
    }

    /// The place of an outcome, counted from the least serious, 0.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// The name of an outcome.
    pub fn title(&self, id: &str) -> Option<&str> {
        self.steps.iter().find(|step| step.id == id).map(|step| step.title.as_str())
    }
}
