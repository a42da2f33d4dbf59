//! The record, in the field's own words.
//!
//! These types hold what a person *answered*. Nothing here is calculated: levels, suggestions and traces are derived
//! by [`crate::assess`] whenever they are shown, and are stored only as a snapshot inside an export.
//!
//! Every type reads and writes JSON with `deny_unknown_fields`, so that a field this version does not know is an error
//! that somebody sees and never a value that quietly disappears.

mod account;
mod action;
mod alerts;
mod change;
mod differentiation;
mod finding;
mod follow_up;
mod id;
mod impact;
mod issue;
pub mod json;
mod level;
mod observation;
mod raised_level;
mod record;
mod reference;
mod risk_score;
mod service;
mod service_kind;
mod share;
mod theme;
mod time_of_day;
mod tracks;
mod upgrade;
mod visit;

pub use account::{Account, HowKnown};
pub use action::NextAction;
pub use alerts::{Alerts, AlertsJudged};
pub use change::Change;
pub use differentiation::{Consideration, Differentiation, Leaning, Likened, Likeness, Outcome, ShownSuggestion};
pub use finding::{Finding, FindingAnswer, QuestionRef};
pub(crate) use follow_up::STATED_PATTERN;
pub use follow_up::{
    ActionChange, ActionSource, ActionStatus, AgreedAction, Attendee, Blank, Entry, EventAt, FilledForm, FilledLetter,
    FollowUp, FormAnswer, FormState, Happened, LetterState, Minute, Minutes, Part, PartOne, PartTwo, Plan, PlanError,
    PlannedAction, ProcessRef, ProcessState, ProviderTold, Stated,
};
pub(crate) use id::ID_PATTERN;
pub use id::{ActionId, FormId, IdError, IssueId, MeetingId, RecordId, TrainingId, VisitId};
pub use impact::{Impact, ImpactAnswer};
pub use issue::{Issue, ObservationLink};
pub use level::ConcernLevel;
pub use observation::{Answer, ItemRef, Observation};
pub use raised_level::{RaiseTo, RaisedLevel};
pub use record::Record;
pub use reference::FrameworkRef;
pub use risk_score::{RiskScore, RiskScoreError};
pub use service::Service;
pub use service_kind::ServiceKind;
pub(crate) use share::AMOUNT_PATTERN;
pub use share::{Amount, AmountError, Share};
pub use theme::ThemeId;
pub(crate) use time_of_day::TIME_PATTERN;
pub use time_of_day::{TimeOfDay, TimeOfDayError};
pub use tracks::{Track, TrackAnswer, TrackKind, Tracks};
pub use upgrade::{record_1_to_2, record_2_to_3, record_3_to_4};
pub use visit::Visit;

/// A moment with its offset from UTC, as the device's clock gave it. Written as RFC 3339.
pub type Timestamp = chrono::DateTime<chrono::FixedOffset>;

/// A calendar date. Written as `2026-11-22`.
pub type Date = chrono::NaiveDate;
