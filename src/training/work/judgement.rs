//! What one person judges of one stage of a scenario.

use super::{Confidence, Place, Scale};
use crate::{
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind},
    training::scenario::ScenarioSet,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The answers to the three tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackAnswers {
    /// Is anyone in immediate danger?
    pub immediate_danger: Option<TrackAnswer>,
    /// Could a crime have been committed?
    pub crime: Option<TrackAnswer>,
    /// Does an adult need a section 42 safeguarding concern raised?
    pub section_42: Option<TrackAnswer>,
}

impl TrackAnswers {
    /// One track's answer.
    pub fn get(&self, kind: TrackKind) -> Option<TrackAnswer> {
        match kind {
            TrackKind::ImmediateDanger => self.immediate_danger,
            TrackKind::Crime => self.crime,
            TrackKind::Section42 => self.section_42,
        }
    }

    /// Sets one track's answer.
    pub fn set(&mut self, kind: TrackKind, answer: TrackAnswer) {
        let place = match kind {
            TrackKind::ImmediateDanger => &mut self.immediate_danger,
            TrackKind::Crime => &mut self.crime,
            TrackKind::Section42 => &mut self.section_42,
        };
        *place = Some(answer);
    }
}

/// Something that is asked of a person and not answered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// One of the three tracks.
    Track(TrackKind),
    /// Poor care, a potential cause for concern, or not enough known.
    Decision,
    /// The score of the issue with this id.
    Score(String),
    /// The outcome under the framework.
    Level,
    /// Whom to tell.
    Tell,
    /// How sure the person is.
    Confidence,
}

/// What one person judges of one stage of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// Which stage of which scenario.
    pub place: Place,
    /// The three tracks.
    pub tracks: TrackAnswers,
    /// Poor care, a potential cause for concern, or not enough known yet.
    pub decision: Option<Outcome>,
    /// The scores, by issue.
    pub scores: BTreeMap<String, RiskScore>,
    /// The outcome under the framework, by its id.
    pub level: Option<String>,
    /// Whom to tell, by the set's ids; [`crate::training::scenario::NOBODY`] for nobody else yet.
    pub tell: BTreeSet<String>,
    /// How sure the person is.
    pub confidence: Option<Confidence>,
    /// Whether the person has handed it in. Where the reading is shown at once, nothing changes after that.
    pub given: bool,
}

impl Judgement {
    /// A judgement in which nothing is answered yet.
    pub fn new(place: Place) -> Self {
        Self {
            place,
            tracks: TrackAnswers::default(),
            decision: None,
            scores: BTreeMap::new(),
            level: None,
            tell: BTreeSet::new(),
            confidence: None,
            given: false,
        }
    }

    /// Whether nothing at all is answered.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.place.clone())
    }

    /// What is asked and not answered yet, in the order asked.
    pub fn missing(&self, set: &ScenarioSet, scale: &Scale) -> Vec<Asked> {
        let mut missing: Vec<Asked> =
            TrackKind::ALL.into_iter().filter(|kind| self.tracks.get(*kind).is_none()).map(Asked::Track).collect();
        if self.decision.is_none() {
            missing.push(Asked::Decision);
        }
        if scale.scored
            && let Some(scenario) = set.scenario(&self.place.scenario)
        {
            let unscored = scenario.issues(self.place.stage).filter(|issue| !self.scores.contains_key(&issue.id));
            missing.extend(unscored.map(|issue| Asked::Score(issue.id.clone())));
        }
        if self.level.is_none() {
            missing.push(Asked::Level);
        }
        if self.tell.is_empty() {
            missing.push(Asked::Tell);
        }
        if self.confidence.is_none() {
            missing.push(Asked::Confidence);
        }
        missing
    }
}
