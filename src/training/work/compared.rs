//! A judgement beside the reading.

use super::{Judgement, Scale};
use crate::{
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind},
    framework::{Registry, Rules, ScoreTally},
    training::scenario::{NOBODY, Reading, ScenarioSet},
};

/// How an answer stands beside the reading's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The same.
    Same,
    /// Less serious than the reading.
    Lower,
    /// More serious than the reading.
    Higher,
    /// Another answer, neither more nor less serious.
    Different,
    /// The person gave none.
    NotAnswered,
    /// The reading says nothing on it.
    NoReading,
}

impl Fit {
    fn of(own: Option<usize>, reading: Option<usize>) -> Self {
        match (own, reading) {
            (_, None) => Self::NoReading,
            (None, _) => Self::NotAnswered,
            (Some(own), Some(reading)) if own < reading => Self::Lower,
            (Some(own), Some(reading)) if own > reading => Self::Higher,
            _ => Self::Same,
        }
    }
}

/// A judgement beside the reading of the same stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Poor care, a potential cause for concern, or not enough known.
    pub decision: Fit,
    /// The outcome under the framework.
    pub level: Fit,
    /// The three tracks, in their order.
    pub tracks: [(TrackKind, Fit); 3],
    /// Whom the reading tells and the person does not.
    pub not_told: Vec<String>,
    /// Whom the person tells and the reading does not.
    pub told_beyond: Vec<String>,
    /// Issue, the person's score, the reading's.
    pub scores: Vec<(String, Option<RiskScore>, Option<RiskScore>)>,
    /// The outcome that the framework's rules give for the person's own scores, where it goes by scores and all are given: it can
    /// differ from the outcome that the person chose.
    pub by_own_scores: Option<String>,
}

impl Compared {
    /// Compares a judgement with the reading of its stage; `None` where the set does not have the stage.
    pub fn of(set: &ScenarioSet, judgement: &Judgement, scale: &Scale, frameworks: &Registry) -> Option<Self> {
        let scenario = set.scenario(&judgement.place.scenario)?;
        let reading = &scenario.stages.get(judgement.place.stage)?.reading;
        let under = reading.under(&scale.asks_as);
        let told = |id: &&String| id.as_str() != NOBODY;
        let issues = scenario.issues(judgement.place.stage);
        let scores: Vec<_> = issues
            .filter(|_| scale.scored)
            .map(|issue| {
                let reading = reading.score(&issue.id).map(|score| score.score);
                (issue.id.clone(), judgement.scores.get(&issue.id).copied(), reading)
            })
            .collect();
        let by_own_scores = by_scores(&scores, scale, frameworks);
        Some(Self {
            decision: decision(judgement.decision, reading.decision),
            level: Fit::of(
                judgement.level.as_ref().and_then(|level| scale.rank(level)),
                under.and_then(|under| scale.rank(&under.outcome)),
            ),
            tracks: TrackKind::ALL.map(|kind| (kind, track(judgement.tracks.get(kind), reading, kind))),
            not_told: reading.tell.iter().filter(|id| !judgement.tell.contains(*id)).cloned().collect(),
            told_beyond: judgement.tell.iter().filter(told).filter(|id| !reading.tell.contains(id)).cloned().collect(),
            scores,
            by_own_scores,
        })
    }

    /// Whether the decision, the outcome, or a track that the reading answers with yes was judged otherwise.
    pub fn is_missed(&self) -> bool {
        let off = |fit: Fit| !matches!(fit, Fit::Same | Fit::NoReading);
        off(self.decision) || off(self.level) || self.tracks.iter().any(|(_, fit)| *fit == Fit::Lower)
    }
}

fn decision(own: Option<Outcome>, reading: Outcome) -> Fit {
    match own {
        None => Fit::NotAnswered,
        Some(own) if own == reading => Fit::Same,
        Some(Outcome::PoorCare) if reading == Outcome::PotentialCauseForConcern => Fit::Lower,
        Some(Outcome::PotentialCauseForConcern) if reading == Outcome::PoorCare => Fit::Higher,
        Some(_) => Fit::Different,
    }
}

/// "Not sure" stands between no and yes: it is on the side of caution beside no, and falls short of yes.
fn track(own: Option<TrackAnswer>, reading: &Reading, kind: TrackKind) -> Fit {
    let rank = |answer: TrackAnswer| match answer {
        TrackAnswer::No => 0,
        TrackAnswer::NotSure => 1,
        TrackAnswer::Yes => 2,
    };
    Fit::of(own.map(rank), reading.track(kind).map(|track| rank(track.answer)))
}

fn by_scores(
    scores: &[(String, Option<RiskScore>, Option<RiskScore>)],
    scale: &Scale,
    frameworks: &Registry,
) -> Option<String> {
    let framework = frameworks.exactly(&scale.framework).or_else(|| frameworks.newest(&scale.asks_as))?;
    let Some(Rules::Scored(rules)) = &framework.rules else { return None };
    let mut tally = ScoreTally::default();
    for (_, own, _) in scores {
        tally.add((*own)?);
    }
    rules.level(&tally).map(|level| level.key().to_owned())
}
