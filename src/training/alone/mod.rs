//! Working through a set alone.

mod file;
mod result;

pub use file::result_file;
pub use result::{Counted, Counts, LegResult, StageResult};

use crate::{
    concern::TrainingId,
    framework::Registry,
    training::{
        scenario::{ScenarioSet, SetRef},
        work::{Compared, Scale, Work},
    },
};
use serde::{Deserialize, Serialize};

/// One person's work on a set: a first time through, and further goes at what was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alone {
    /// This piece of training.
    pub id: TrainingId,
    /// The set.
    pub set: SetRef,
    /// The outcomes to choose from.
    pub scale: Scale,
    /// Each time through, the first one first; never empty.
    pub legs: Vec<Work>,
}

impl Alone {
    /// The first time through a set: every scenario but the second twins, which are kept for what is missed.
    pub fn new(id: TrainingId, set: &ScenarioSet, scale: Scale) -> Self {
        let first = set.scenarios.iter().filter(|scenario| scenario.twin_of.is_none());
        let legs = vec![Work::new(first.map(|scenario| scenario.id.clone()).collect())];
        Self { id, set: set.reference.clone(), scale, legs }
    }

    /// The leg that is being worked on.
    pub fn leg(&self) -> Option<&Work> {
        self.legs.last()
    }

    /// The scenarios of the last leg of which a judgement was missed at any stage.
    pub fn missed(&self, set: &ScenarioSet, frameworks: &Registry) -> Vec<String> {
        let Some(leg) = self.leg() else { return Vec::new() };
        let is_missed = |id: &&String| {
            leg.judgements.iter().filter(|judgement| judgement.given && judgement.place.scenario == **id).any(
                |judgement| {
                    Compared::of(set, judgement, &self.scale, frameworks).is_some_and(|compared| compared.is_missed())
                },
            )
        };
        leg.scenarios.iter().filter(is_missed).cloned().collect()
    }

    /// What another go consists of: for each scenario missed its twin, or itself where it has none.
    pub fn again(&self, set: &ScenarioSet, frameworks: &Registry) -> Vec<String> {
        let missed = self.missed(set, frameworks);
        missed.into_iter().map(|id| set.twin(&id).map_or(id, |twin| twin.id.clone())).collect()
    }
}
