//! When the event is that a deadline is counted from.

use crate::concern::{Date, TimeOfDay};

/// When an event is, or was: the day, and the time on the clock in England where it is known. Only hours need the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventTime {
    /// The day.
    pub date: Date,
    /// The time on the clock.
    pub time: Option<TimeOfDay>,
}

impl EventTime {
    /// A day whose time is not known or does not matter.
    pub fn day(date: Date) -> Self {
        Self { date, time: None }
    }

    /// A day with its time.
    pub fn at(date: Date, time: TimeOfDay) -> Self {
        Self { date, time: Some(time) }
    }
}
