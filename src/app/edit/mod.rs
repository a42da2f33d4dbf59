//! Changes to a record: one kind a subject, each with what it does.

mod action;
mod alerts;
mod changed;
mod issue;
mod level;
mod question;
mod safety;
mod service;
mod visit;
mod weigh;

pub use action::{ActionEdit, ActionField};
pub use alerts::AlertsEdit;
pub use issue::{IssueEdit, IssueField};
pub use level::LevelEdit;
pub use question::{QuestionEdit, ShareField};
pub use safety::SafetyEdit;
pub use service::{ServiceEdit, ServiceField};
pub(in crate::app) use visit::begin_visit;
pub use visit::{VisitEdit, VisitField};
pub use weigh::WeighEdit;

use super::{FollowUpEdit, follow_up};
use crate::concern::{Record, Timestamp};

/// One change to the open record. `None` takes an answer back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Changes a safety track.
    Safety(SafetyEdit),
    /// Changes what is known of the service.
    Service(ServiceEdit),
    /// Changes a visit or what is noted on its sheet.
    Visit(VisitEdit),
    /// Changes an issue.
    Issue(IssueEdit),
    /// Changes how an issue is weighed.
    Weigh(WeighEdit),
    /// Changes an answer under a framework.
    Question(QuestionEdit),
    /// Changes what decides about the level.
    Level(LevelEdit),
    /// Counts safeguarding alerts and judges the numbers.
    Alerts(AlertsEdit),
    /// Changes a next action.
    Action(ActionEdit),
    /// Changes what follows from the outcome.
    FollowUp(FollowUpEdit),
    /// Keeps what stands in an unfinished field of a form; not part of the record.
    Jot(String, String),
}

/// Applies a change to the record and writes it into its history. Returns whether the record changed;
/// [`Edit::Jot`] never changes it.
pub fn apply(record: &mut Record, edit: Edit, at: Timestamp) -> bool {
    let changed = match edit {
        Edit::Safety(edit) => edit.apply(record),
        Edit::Service(edit) => edit.apply(record),
        Edit::Visit(edit) => edit.apply(record, at),
        Edit::Issue(edit) => edit.apply(record, at),
        Edit::Weigh(edit) => edit.apply(record, at),
        Edit::Question(edit) => edit.apply(record, at),
        Edit::Level(edit) => edit.apply(record),
        Edit::Alerts(edit) => edit.apply(record),
        Edit::Action(edit) => edit.apply(record),
        Edit::FollowUp(edit) => follow_up::apply(&mut record.follow_up, edit),
        Edit::Jot(..) => None,
    };
    let Some((part, to)) = changed else { return false };
    record.note_change(part, to, at);
    true
}
