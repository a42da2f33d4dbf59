//! One stage of one scenario.

use crate::training::scenario::ScenarioSet;
use serde::{Deserialize, Serialize};

/// One stage of one scenario: what one judgement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The scenario's id.
    pub scenario: String,
    /// The stage, counted from 0.
    pub stage: usize,
}

/// All stages of these scenarios, in the order in which they are judged. A scenario that the set does not have has none.
pub fn places(set: &ScenarioSet, scenarios: &[String]) -> Vec<Place> {
    let found = scenarios.iter().filter_map(|id| set.scenario(id));
    found
        .flat_map(|scenario| (0..scenario.stages.len()).map(|stage| Place { scenario: scenario.id.clone(), stage }))
        .collect()
}
