//! One person's way through some scenarios.

use super::{Judgement, Place, places};
use crate::training::scenario::ScenarioSet;
use serde::{Deserialize, Serialize};

/// One person's way through some scenarios of a set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// The scenarios' ids, in the order in which they are judged.
    pub scenarios: Vec<String>,
    /// The judgements begun, in the order begun.
    pub judgements: Vec<Judgement>,
}

impl Work {
    /// Work in which nothing is judged yet.
    pub fn new(scenarios: Vec<String>) -> Self {
        Self { scenarios, judgements: Vec::new() }
    }

    /// All its places, in order.
    pub fn places(&self, set: &ScenarioSet) -> Vec<Place> {
        places(set, &self.scenarios)
    }

    /// The judgement of a place, where it is begun.
    pub fn judgement(&self, place: &Place) -> Option<&Judgement> {
        self.judgements.iter().find(|judgement| judgement.place == *place)
    }

    /// The judgement of a place, to change it; begun if it was not.
    pub fn judgement_mut(&mut self, place: &Place) -> &mut Judgement {
        let found = self.judgements.iter().position(|judgement| judgement.place == *place);
        let found = found.unwrap_or_else(|| {
            self.judgements.push(Judgement::new(place.clone()));
            self.judgements.len() - 1
        });
        &mut self.judgements[found]
    }

    /// Whether the judgement of a place is handed in.
    pub fn is_given(&self, place: &Place) -> bool {
        self.judgement(place).is_some_and(|judgement| judgement.given)
    }

    /// The first place that is not handed in yet, counted from 0 among [`Work::places`].
    pub fn next(&self, set: &ScenarioSet) -> Option<usize> {
        self.places(set).iter().position(|place| !self.is_given(place))
    }

    /// How many places are handed in, and how many there are.
    pub fn progress(&self, set: &ScenarioSet) -> (usize, usize) {
        let places = self.places(set);
        (places.iter().filter(|place| self.is_given(place)).count(), places.len())
    }
}
