//! What the record fills into the rows of a table.

use super::{FormAnswer, prefill::accounts};
use crate::concern::{Issue, NextAction};

/// What the rows of a table are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsFrom {
    /// One row for each issue.
    Issues,
    /// One row for each next action.
    NextActions,
}

impl RowsFrom {
    pub(super) const WORDS: [(&'static str, Self); 2] = [("issues", Self::Issues), ("next_actions", Self::NextActions)];
}

/// Which part of an issue or action fills a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum CellFrom {
    IssueWhat,
    IssueDate,
    IssueResponse,
    ActionWhat,
    ActionWho,
    ActionBy,
}

impl CellFrom {
    pub(super) const WORDS: [(&'static str, Self); 6] = [
        ("issue_what", Self::IssueWhat),
        ("issue_date", Self::IssueDate),
        ("issue_response", Self::IssueResponse),
        ("action_what", Self::ActionWhat),
        ("action_who", Self::ActionWho),
        ("action_by", Self::ActionBy),
    ];

    /// The rows it belongs to.
    pub(super) fn rows(self) -> RowsFrom {
        match self {
            Self::IssueWhat | Self::IssueDate | Self::IssueResponse => RowsFrom::Issues,
            Self::ActionWhat | Self::ActionWho | Self::ActionBy => RowsFrom::NextActions,
        }
    }

    /// Whether it gives a date and not words.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::IssueDate | Self::ActionBy)
    }

    pub(super) fn of_issue(self, issue: &Issue) -> Option<FormAnswer> {
        match self {
            Self::IssueWhat => Some(FormAnswer::Text(accounts(issue))),
            Self::IssueDate => issue.happened_on.map(FormAnswer::Date),
            Self::IssueResponse => Some(FormAnswer::Text(issue.provider_response.clone())),
            _ => None,
        }
    }

    pub(super) fn of_action(self, action: &NextAction) -> Option<FormAnswer> {
        match self {
            Self::ActionWhat => Some(FormAnswer::Text(action.what.clone())),
            Self::ActionWho => Some(FormAnswer::Text(action.who.clone())),
            Self::ActionBy => action.by.map(FormAnswer::Date),
            _ => None,
        }
    }
}
