//! The bare outcome, without its explanation: for many thousands of records at once.

use super::{AssessmentState, Truth, facts::Facts, scored};
use crate::{
    concern::{ConcernLevel, Date, ImpactAnswer, RaisedLevel, Record},
    framework::{Framework, Rules, ScoreTally},
};

/// The bare outcome of a record under one framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision<'a> {
    /// The outcome's id: a row's, or a level's key.
    pub outcome: Option<&'a str>,
    /// The level, where outcomes are levels; a raise by judgement included.
    pub level: Option<ConcernLevel>,
    /// Whether something unknown could still raise it. [`AssessmentState::Open`] is told apart only by [`super::assess`]
    /// where outcomes follow from answers.
    pub settled: bool,
}

/// Decides and does not explain; the same outcome as [`super::assess`], which a test proves. `None` when the framework
/// has no rules.
pub fn decide<'a>(framework: &'a Framework, record: &'a Record, on: Date) -> Option<Decision<'a>> {
    Some(match framework.rules.as_ref()? {
        Rules::Scored(rules) => {
            let mut tally = ScoreTally::default();
            let mut unscored = 0;
            for issue in &record.issues {
                match issue.score {
                    Some(score) => tally.add(score),
                    None => unscored += 1,
                }
            }
            let level = rules.level(&tally).map(|level| RaisedLevel::assigned(level, record.raised_level.as_ref()));
            let settled = scored::state(&tally, unscored) == AssessmentState::Settled;
            Decision { outcome: level.map(ConcernLevel::key), level, settled }
        }
        Rules::Described(_) => {
            let level = record.impact.answer.and_then(ImpactAnswer::level);
            Decision { outcome: level.map(ConcernLevel::key), level, settled: level.is_some() }
        }
        Rules::Triggers(rows) => {
            let held = Facts::of(framework, record, on).rows(rows);
            let winner = held.iter().position(|truth| *truth == Truth::Yes);
            let above = winner.unwrap_or(held.len());
            let outcome = winner.and_then(|place| rows.get(place)).map(|row| row.id.as_str());
            Decision { outcome, level: None, settled: !held[..above].contains(&Truth::Unknown) }
        }
    })
}
