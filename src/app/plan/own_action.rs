//! What a form says before an action of the person's own is added.

use crate::concern::{ActionId, ActionSource, ActionStatus, PlannedAction};

/// An action of the person's own, as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnAction<'a> {
    /// What is to be done.
    pub what: &'a str,
    /// The role of whoever does it; may be empty.
    pub owner: &'a str,
    /// By when, as `2026-11-22`; may be empty.
    pub due: &'a str,
    /// Whether it is taken at once.
    pub immediate: bool,
}

/// Nothing says what is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Say what is to be done")]
pub struct NoWords;

impl OwnAction<'_> {
    /// The action as it goes into the plan, still to do.
    ///
    /// # Errors
    /// [`NoWords`] if nothing says what is to be done; everything else may follow later.
    pub fn planned(self, id: ActionId) -> Result<PlannedAction, NoWords> {
        let what = self.what.trim();
        if what.is_empty() {
            return Err(NoWords);
        }
        Ok(PlannedAction {
            id,
            source: ActionSource::Own,
            what: what.to_owned(),
            owner: self.owner.trim().to_owned(),
            due: self.due.parse().ok(),
            immediate: self.immediate,
            status: ActionStatus::ToDo,
        })
    }
}
