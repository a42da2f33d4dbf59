//! A vote by raised hands, counted by the trainer.

use super::Round;
use crate::{concern::Outcome, training::work::Place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many hands went up for what, at one stage of a scenario. Nobody in it can be told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Which round.
    pub round: Round,
    /// Which stage of which scenario.
    pub place: Place,
    /// Hands by decision.
    pub decision: BTreeMap<Outcome, u32>,
    /// Hands by outcome under the framework.
    pub level: BTreeMap<String, u32>,
}
