//! Why no day can be given.

use crate::{
    calendar::{OutOfRange, words::day_words},
    concern::{Date, TimeOfDay},
};

/// Why a deadline cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DueError {
    /// The date, or where it leads, lies outside the years that are worked out.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// The clocks go forward over this time.
    #[error("there is no {time} on {}: the clocks go forward from 01:00 to 02:00; check the time", day_words(*date))]
    NoSuchTime {
        /// The day.
        date: Date,
        /// The time that does not come.
        time: TimeOfDay,
    },
}
