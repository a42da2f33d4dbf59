//! Which actions of a long plan are shown.

use super::action_due;
use crate::concern::{ActionStatus, PlannedAction, Timestamp};

/// Which actions of a plan are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ActionFilter {
    /// All of them.
    #[default]
    All,
    /// Those that are to be done.
    Open,
    /// Those whose day has passed.
    Late,
    /// Those that are done, or not needed.
    Closed,
}

impl ActionFilter {
    /// All filters with their keys and their words, in the order shown.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::All, "all", "All"),
        (Self::Open, "open", "Open"),
        (Self::Late, "late", "Late"),
        (Self::Closed, "closed", "Done or not needed"),
    ];

    /// The filter with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known, _)| *known == key).map(|(filter, ..)| filter)
    }

    /// Its key.
    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(filter, ..)| *filter == self).map_or("", |(_, key, _)| key)
    }

    /// Whether an action is shown.
    pub fn keeps(self, action: &PlannedAction, now: Timestamp) -> bool {
        match self {
            Self::All => true,
            Self::Open => action.status.is_open(),
            Self::Late => action_due(action, now).is_some_and(|due| due.is_late()),
            Self::Closed => matches!(action.status, ActionStatus::Done { .. } | ActionStatus::NotNeeded { .. }),
        }
    }
}
