//! Scenarios as data: what people judge, and how we read the policies on it.
//!
//! A [`ScenarioSet`] is a TOML file that a trainer can read and write. [`ScenarioSet::read`] reads one strictly and returns *all* its
//! problems with their line, the readings included: the outcome that a reading names under a framework must be the one that the
//! framework's own rules give for the reading's scores and answers. So no set can teach a level that the policy does not give.
//!
//! Every reading is marked as its author's reading of the cited policy. It is never shown as the council's.

mod check;
mod guide;
mod one;
mod read;
mod reading;
mod record;
mod set;
mod sets;
mod stage;
mod teaches;

pub use guide::{Differ, Guide, Step};
pub use one::Scenario;
pub use reading::{Reading, Reason, ScoreReading, TrackReading, Under};
pub use record::{judged_on, record_of};
pub use set::{NOBODY, ScenarioSet, SetError, SetRef, Tell};
pub use sets::{SHORT, Sets, TEMPLATE, are_sets_here, built_in_sets, read_set};
pub(crate) use sets::{bring_reader, bring_sets};
pub use stage::{ScenarioIssue, Stage};
pub use teaches::Teaches;
