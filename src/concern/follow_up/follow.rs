//! Everything that follows from the outcome.

use super::{EventAt, FilledForm, FilledLetter, ProcessState};
use crate::concern::{Date, FormId, QuestionRef};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that follows from the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The processes that were begun, in their order. The last one is the one that is followed; one before it has ended, or went
    /// by another framework.
    pub processes: Vec<ProcessState>,
    /// The forms that were begun, in their order.
    pub forms: Vec<FilledForm>,
    /// The letters that were begun, in their order.
    pub letters: Vec<FilledLetter>,
    /// When the events are that deadlines run from, by framework and event.
    pub events: BTreeMap<QuestionRef, EventAt>,
    /// Deadlines that were met, by framework and deadline, with the day.
    pub met: BTreeMap<QuestionRef, Date>,
}

impl FollowUp {
    /// Whether nothing has followed yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The process that is followed.
    pub fn process(&self) -> Option<&ProcessState> {
        self.processes.last()
    }

    /// The same, to change it.
    pub fn process_mut(&mut self) -> Option<&mut ProcessState> {
        self.processes.last_mut()
    }

    /// The form with this id.
    pub fn form(&self, id: FormId) -> Option<&FilledForm> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The letter with this id.
    pub fn letter(&self, id: FormId) -> Option<&FilledLetter> {
        self.letters.iter().find(|letter| letter.id == id)
    }
}
