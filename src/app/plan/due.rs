//! By when an action is due, and how that stands.

use crate::{
    concern::{PlannedAction, Timestamp},
    deadline::{Due, Limit, SOON_WITHIN_DAYS, Standing},
};

/// How the due day of an open action stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionDue {
    /// How it stands.
    pub standing: Standing,
    /// A word or two for a tag, such as "Late".
    pub label: &'static str,
    /// The whole in words, such as "Late: 2 days ago, by Monday 23 November 2026".
    pub words: String,
}

impl ActionDue {
    /// Whether its day has passed.
    pub fn is_late(&self) -> bool {
        matches!(self.standing, Standing::LateByDays(_) | Standing::LateByHours(_))
    }

    /// Whether it is worth a tag: what is due later is told in words alone.
    pub fn presses(&self) -> bool {
        self.is_late() || matches!(self.standing, Standing::DueToday | Standing::Soon(_))
    }
}

/// How an action's due day stands for somebody in England; `None` where no day is set, and for an action that is closed.
pub fn action_due(action: &PlannedAction, now: Timestamp) -> Option<ActionDue> {
    let date = action.due.filter(|_| action.status.is_open())?;
    let due = Due { date, moment: None, limit: Limit::Latest, working: String::new(), warnings: Vec::new() };
    let standing = due.standing(now, false, SOON_WITHIN_DAYS);
    Some(ActionDue { standing, label: standing.label(due.limit), words: standing.words(&due) })
}
