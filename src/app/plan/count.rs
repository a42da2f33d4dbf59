//! How far a plan is.

use super::action_due;
use crate::concern::{ActionStatus, PlannedAction, Timestamp};

/// How many actions of a plan stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanCount {
    /// All of them.
    pub all: usize,
    /// Something is still to be done.
    pub open: usize,
    /// Of the open ones, those whose day has passed.
    pub late: usize,
    /// Of the open ones, those that nobody is named for.
    pub without_owner: usize,
    /// Done, with evidence.
    pub done: usize,
    /// Put aside, with a reason.
    pub not_needed: usize,
}

impl PlanCount {
    /// Counts some actions as of a moment.
    pub fn of<'a>(actions: impl IntoIterator<Item = &'a PlannedAction>, now: Timestamp) -> Self {
        let mut count = Self::default();
        for action in actions {
            count.all += 1;
            match action.status {
                ActionStatus::ToDo | ActionStatus::UnderWay => {
                    count.open += 1;
                    count.late += usize::from(action_due(action, now).is_some_and(|due| due.is_late()));
                    count.without_owner += usize::from(action.owner.trim().is_empty());
                }
                ActionStatus::Done { .. } => count.done += 1,
                ActionStatus::NotNeeded { .. } => count.not_needed += 1,
            }
        }
        count
    }
}
