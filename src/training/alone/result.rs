//! How a time through compares with the readings.

use super::Alone;
use crate::{
    framework::Registry,
    training::{
        scenario::ScenarioSet,
        work::{Compared, Confidence, Fit, Place, Work},
    },
};

/// How many answers were as the reading, of how many that it has a reading for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// As the reading.
    pub same: usize,
    /// Of so many.
    pub of: usize,
}

impl Counted {
    fn add(&mut self, fit: Fit) {
        if fit != Fit::NoReading {
            self.of += 1;
            self.same += usize::from(fit == Fit::Same);
        }
    }
}

/// What was counted, over some stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Poor care, a potential cause for concern, or not enough known.
    pub decision: Counted,
    /// The outcome under the framework.
    pub level: Counted,
    /// All answers to the three tracks.
    pub tracks: Counted,
    /// Stages in which nothing was missed ([`Compared::is_missed`]).
    pub stages: Counted,
}

impl Counts {
    fn add(&mut self, compared: &Compared) {
        self.decision.add(compared.decision);
        self.level.add(compared.level);
        for (_, fit) in compared.tracks {
            self.tracks.add(fit);
        }
        self.stages.add(if compared.is_missed() { Fit::Different } else { Fit::Same });
    }
}

/// One stage that was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageResult {
    /// Which.
    pub place: Place,
    /// Its number among all places of this time through, counted from 1.
    pub number: usize,
    /// How it compares.
    pub compared: Compared,
    /// Whether somebody could come to serious harm if it is judged too low.
    pub high_risk: bool,
    /// How sure the person was.
    pub confidence: Option<Confidence>,
}

impl StageResult {
    /// Whether the person was fairly sure or sure, and the reading differs: what is most worth looking at again.
    pub fn is_sure_and_different(&self) -> bool {
        self.confidence >= Some(Confidence::FairlySure) && self.compared.is_missed()
    }
}

/// How one time through compares with the readings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LegResult {
    /// Every stage that was handed in, in order.
    pub stages: Vec<StageResult>,
    /// What was counted over all of them.
    pub all: Counts,
    /// What was counted over the high-risk ones alone.
    pub high_risk: Counts,
    /// How many stages there are to judge.
    pub places: usize,
}

impl LegResult {
    /// Compares what was handed in. What the set does not have is left out.
    pub fn of(alone: &Alone, leg: &Work, set: &ScenarioSet, frameworks: &Registry) -> Self {
        let mut result = Self::default();
        for (place, number) in leg.places(set).into_iter().zip(1..) {
            result.places = number;
            let Some(judgement) = leg.judgement(&place).filter(|judgement| judgement.given) else { continue };
            let Some(compared) = Compared::of(set, judgement, &alone.scale, frameworks) else { continue };
            let high_risk = set.scenario(&place.scenario).is_some_and(|scenario| scenario.high_risk);
            result.all.add(&compared);
            if high_risk {
                result.high_risk.add(&compared);
            }
            let confidence = judgement.confidence;
            result.stages.push(StageResult { place, number, compared, high_risk, confidence });
        }
        result
    }

    /// Whether every stage is handed in.
    pub fn is_complete(&self) -> bool {
        self.places > 0 && self.stages.len() == self.places
    }
}
