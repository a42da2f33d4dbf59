//! The course of a case: its stages, the ways from one to another, and who may decide.
//!
//! As a file says it: [`Start`], [`Stage`], [`Way`] and [`WayWarning`], [`DecisionRight`], [`Reassessing`], [`Telling`], and
//! [`LocalTimescale`] and [`DayFrom`] for its days. As a case goes it: [`moves`] and [`apply`], and what is open before it may.

mod day_from;
mod decision_right;
mod local_timescale;
mod moves;
mod open;
mod reassessing;
mod requirement;
mod stage;
mod start;
mod state_check;
mod telling;
mod way;
mod way_warning;

pub use day_from::{DayFrom, DaySource};
pub use decision_right::{DecisionRight, Matter};
pub use local_timescale::{LocalTimescale, TimescaleError, set_due};
pub use moves::{Decided, Move, MoveError, apply, begin, moves, reassess, take_up};
pub use open::{OpenImmediate, deciding_minutes, open_immediate, opened_again};
pub use reassessing::Reassessing;
pub use requirement::{Requirement, ToConfirm};
pub use stage::Stage;
pub use start::Start;
pub use state_check::check_state;
pub use telling::Telling;
pub use way::{Criterion, MeetingsHeld, Way, WayKind};
pub use way_warning::WayWarning;
