//! The plan: what is to be done, by whom, by when, and how far it is.

use super::{ActionSource, Stated};
use crate::concern::{ActionId, Date};
use serde::{Deserialize, Serialize};

/// How far an action is. Nothing is done without evidence, and nothing is put aside without a reason: there is no way to say
/// so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ActionStatus {
    /// Nobody has begun.
    ToDo,
    /// Somebody has begun.
    UnderWay,
    /// It is done.
    Done {
        /// What shows it.
        evidence: Stated,
        /// The day.
        on: Date,
    },
    /// It does not apply, or no longer.
    NotNeeded {
        /// Why.
        reason: Stated,
    },
}

impl ActionStatus {
    /// Whether something is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::ToDo | Self::UnderWay)
    }
}

/// One action of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedAction {
    /// This action.
    pub id: ActionId,
    /// What it follows from.
    pub source: ActionSource,
    /// What is to be done.
    pub what: String,
    /// The role of whoever does it.
    pub owner: String,
    /// By when, where a day was set.
    pub due: Option<Date>,
    /// Whether it is taken at once and never held for a meeting.
    pub immediate: bool,
    /// How far it is.
    pub status: ActionStatus,
}

/// A change to an action. An immediate action stays immediate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ActionChange {
    What(String),
    Owner(String),
    Due(Option<Date>),
    Status(ActionStatus),
    MakeImmediate,
}

/// Why a plan did not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// There is an action with this id already.
    #[error("The plan has an action with this identifier already: add it with another.")]
    SameId,
    /// There is no such action.
    #[error("The plan has no action with this identifier: add it first.")]
    NoSuchAction,
}

/// The actions of a process. None is ever taken out: one that does not apply is marked so, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Plan {
    actions: Vec<PlannedAction>,
}

impl Plan {
    /// All actions, in the order in which they were added.
    pub fn actions(&self) -> &[PlannedAction] {
        &self.actions
    }

    /// All actions as they are shown: immediate ones first, each kind in its order.
    pub fn shown(&self) -> Vec<&PlannedAction> {
        let (first, then): (Vec<_>, Vec<_>) = self.actions.iter().partition(|action| action.immediate);
        first.into_iter().chain(then).collect()
    }

    /// The action with this id.
    pub fn action(&self, id: ActionId) -> Option<&PlannedAction> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The actions that follow from a row of the framework.
    pub fn following(&self, source: &ActionSource) -> impl Iterator<Item = &PlannedAction> {
        self.actions.iter().filter(move |action| action.source == *source)
    }

    /// Adds an action.
    ///
    /// # Errors
    /// If there is one with its id.
    pub fn add(&mut self, action: PlannedAction) -> Result<(), PlanError> {
        if self.action(action.id).is_some() {
            return Err(PlanError::SameId);
        }
        self.actions.push(action);
        Ok(())
    }

    /// Changes an action.
    ///
    /// # Errors
    /// If there is none with this id.
    pub fn change(&mut self, id: ActionId, change: ActionChange) -> Result<(), PlanError> {
        let action = self.actions.iter_mut().find(|action| action.id == id).ok_or(PlanError::NoSuchAction)?;
        match change {
            ActionChange::What(what) => action.what = what,
            ActionChange::Owner(owner) => action.owner = owner,
            ActionChange::Due(due) => action.due = due,
            ActionChange::Status(status) => action.status = status,
            ActionChange::MakeImmediate => action.immediate = true,
        }
        Ok(())
    }
}
