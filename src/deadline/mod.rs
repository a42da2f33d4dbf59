//! By when something is to be done: a policy's [`crate::framework::Deadline`] counted from the date of its event.
//!
//! - [`due`] gives the day, or for hours the time on the clock, with the working in a sentence and [`Warning`]s; whatever a
//!   person should know of how it was counted is said, and nothing is settled silently.
//! - [`Due::standing`] says how it stands today, in words, so that no colour is needed.
//! - [`ical`] writes deadlines for a person's own calendar.
//!
//! No source says what happens to a day that is counted in weeks or months and falls on a Sunday, so the day stays and a
//! warning names the working day before it.

mod due;
mod error;
mod event_time;
pub mod ical;
mod landing;
mod limit;
mod next;
mod standing;
mod warning;
mod working;

pub use due::{Due, due};
pub use error::DueError;
pub use event_time::EventTime;
pub use limit::Limit;
pub use next::next_from;
pub use standing::{SOON_WITHIN_DAYS, Standing};
pub use warning::Warning;
