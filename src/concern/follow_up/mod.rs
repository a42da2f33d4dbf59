//! What follows from the outcome, as it is stored: the process with its history, plan and meetings; forms; letters; dates.
//!
//! What these may hold, and which moves there are, is data of the councils: [`crate::process`].

mod action_source;
mod event;
mod filled;
mod follow;
mod form_state;
mod letter_state;
mod minutes;
mod part;
mod plan;
mod process_ref;
mod state;
mod stated;

pub use action_source::ActionSource;
pub use event::EventAt;
pub use filled::{FilledForm, FilledLetter};
pub use follow::FollowUp;
pub use form_state::{FormAnswer, FormState};
pub use letter_state::LetterState;
pub use minutes::{AgreedAction, Attendee, Minute, Minutes};
pub use part::{Part, PartOne, PartTwo};
pub use plan::{ActionChange, ActionStatus, Plan, PlanError, PlannedAction};
pub use process_ref::ProcessRef;
pub use state::{Entry, Happened, ProcessState, ProviderTold};
pub(crate) use stated::STATED_PATTERN;
pub use stated::{Blank, Stated};
