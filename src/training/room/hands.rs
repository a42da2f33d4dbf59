//! A vote by raised hands, counted by the trainer.

use super::Round;
use crate::{concern::Outcome, training::work::Place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most hands that can be counted for one answer. Tool default.
pub const MOST_HANDS: u32 = 999;

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

impl Hands {
    /// Whether nothing is counted.
    pub fn is_blank(&self) -> bool {
        self.decided() == 0 && self.levelled() == 0
    }

    /// How many hands went up for a decision.
    pub fn decided(&self) -> u64 {
        self.decision.values().map(|hands| u64::from(*hands)).sum()
    }

    /// How many hands went up for an outcome.
    pub fn levelled(&self) -> u64 {
        self.level.values().map(|hands| u64::from(*hands)).sum()
    }
}
