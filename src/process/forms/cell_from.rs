//! What the record fills into the rows of a table.

use super::prefill::{accounts, known_accounts};
use crate::{
    concern::{AgreedAction, Attendee, Issue, NextAction},
    process::FormAnswer,
};

/// What the rows of a table are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsFrom {
    /// One row for each issue.
    Issues,
    /// One row for each next action.
    NextActions,
    /// One row for each person who was at the form's meeting.
    Attendees,
    /// One row for each person who sent apologies.
    Apologies,
    /// One row for each action that was agreed at the meeting.
    AgreedActions,
}

impl RowsFrom {
    pub(super) const WORDS: [(&'static str, Self); 5] = [
        ("issues", Self::Issues),
        ("next_actions", Self::NextActions),
        ("attendees", Self::Attendees),
        ("apologies", Self::Apologies),
        ("agreed_actions", Self::AgreedActions),
    ];

    /// Whether the minutes of a meeting give the rows.
    pub fn is_of_minutes(self) -> bool {
        matches!(self, Self::Attendees | Self::Apologies | Self::AgreedActions)
    }
}

/// Which part of an issue, an action, a person at a meeting or an agreed action fills a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum CellFrom {
    /// What of an issue was seen or stands in a document.
    IssueKnown,
    IssueWhat,
    IssueDate,
    IssueResponse,
    ActionWhat,
    ActionWho,
    ActionBy,
    PersonName,
    PersonJobTitle,
    PersonRepresenting,
    PersonContact,
    AgreedWhat,
    AgreedWho,
    AgreedBy,
}

impl CellFrom {
    pub(super) const WORDS: [(&'static str, Self); 14] = [
        ("issue_known", Self::IssueKnown),
        ("issue_what", Self::IssueWhat),
        ("issue_date", Self::IssueDate),
        ("issue_response", Self::IssueResponse),
        ("action_what", Self::ActionWhat),
        ("action_who", Self::ActionWho),
        ("action_by", Self::ActionBy),
        ("person_name", Self::PersonName),
        ("person_job_title", Self::PersonJobTitle),
        ("person_representing", Self::PersonRepresenting),
        ("person_contact", Self::PersonContact),
        ("agreed_what", Self::AgreedWhat),
        ("agreed_who", Self::AgreedWho),
        ("agreed_by", Self::AgreedBy),
    ];

    /// Whether it is a cell of these rows.
    pub(in crate::process) fn is_of(self, rows: RowsFrom) -> bool {
        match self {
            Self::IssueKnown | Self::IssueWhat | Self::IssueDate | Self::IssueResponse => rows == RowsFrom::Issues,
            Self::ActionWhat | Self::ActionWho | Self::ActionBy => rows == RowsFrom::NextActions,
            Self::PersonName | Self::PersonJobTitle | Self::PersonRepresenting | Self::PersonContact => {
                matches!(rows, RowsFrom::Attendees | RowsFrom::Apologies)
            }
            Self::AgreedWhat | Self::AgreedWho | Self::AgreedBy => rows == RowsFrom::AgreedActions,
        }
    }

    /// Whether it gives a date and not words.
    pub(in crate::process) fn is_date(self) -> bool {
        matches!(self, Self::IssueDate | Self::ActionBy | Self::AgreedBy)
    }

    pub(super) fn of_issue(self, issue: &Issue) -> Option<FormAnswer> {
        match self {
            Self::IssueKnown => Some(FormAnswer::Text(known_accounts(issue))),
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

    pub(super) fn of_person(self, person: &Attendee) -> Option<FormAnswer> {
        let words = match self {
            Self::PersonName => &person.name,
            Self::PersonJobTitle => &person.job_title,
            Self::PersonRepresenting => &person.representing,
            Self::PersonContact => &person.contact,
            _ => return None,
        };
        Some(FormAnswer::Text(words.clone()))
    }

    pub(super) fn of_agreed(self, action: &AgreedAction) -> Option<FormAnswer> {
        match self {
            Self::AgreedWhat => Some(FormAnswer::Text(action.what.clone())),
            Self::AgreedWho => Some(FormAnswer::Text(action.who.clone())),
            Self::AgreedBy => action.by.map(FormAnswer::Date),
            _ => None,
        }
    }
}
