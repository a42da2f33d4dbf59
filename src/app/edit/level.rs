//! Changes to what decides about the level, beside answers and scores: the policy, the impact, and a raise.

use super::changed::{Changed, choice, words};
use crate::concern::{FrameworkRef, ImpactAnswer, RaisedLevel, Record};

/// One change to what decides about the level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelEdit {
    /// Chooses the framework that the record is submitted under; `None` leaves it to the service's local authority.
    ChooseFramework(Option<FrameworkRef>),
    /// Says which described impact fits.
    JudgeImpact(Option<ImpactAnswer>),
    /// Writes why.
    ExplainImpact(String),
    /// Assigns a higher level.
    Raise(RaisedLevel),
    /// Takes a raise back; it stays in the history.
    WithdrawRaise,
}

impl LevelEdit {
    pub(super) fn apply(self, record: &mut Record) -> Changed {
        match self {
            Self::ChooseFramework(reference) => {
                let to = reference.as_ref().map(ToString::to_string);
                record.framework = reference;
                choice("framework".to_owned(), to)
            }
            Self::JudgeImpact(answer) => {
                record.impact.answer = answer;
                choice("impact".to_owned(), answer.map(|answer| answer.key().to_owned()))
            }
            Self::ExplainImpact(text) => {
                record.impact.reason = text;
                words("impact/reason".to_owned())
            }
            Self::Raise(raised) => {
                let to = raised.to.level().key().to_owned();
                record.raised_level = Some(raised);
                choice("raised_level".to_owned(), Some(to))
            }
            Self::WithdrawRaise => {
                record.raised_level.take()?;
                choice("raised_level".to_owned(), None)
            }
        }
    }
}
