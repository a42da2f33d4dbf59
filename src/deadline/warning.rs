//! What a person should know of how a day was counted.

use crate::{
    calendar::{local::ClockChange, local::Zone, local::local, words::day_words},
    concern::{Date, TimeOfDay},
};
use std::fmt;

/// What a person should know of how a day was counted. Its words are a sentence for the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Working days were counted past the years whose bank holidays are published.
    PastPublished {
        /// The last published year.
        to: i32,
    },
    /// Working days were counted before the years whose bank holidays are listed.
    BeforePublished {
        /// The first listed year.
        from: i32,
    },
    /// The month has no such day, so its last day was taken.
    MonthEnd {
        /// The day of the month that it does not have.
        missing: u32,
        /// The day that was taken.
        taken: Date,
    },
    /// The clocks change on the way, so that the time of day is an hour off.
    ClockChange(ClockChange),
    /// The time of the event is not known, so that only the day can be told.
    TimeUnknown,
    /// The time of the event comes twice, because the clocks go back; the one on the safe side was taken.
    TimeTwice {
        /// The time.
        time: TimeOfDay,
        /// The day.
        date: Date,
        /// Which of the two was taken.
        taken: Zone,
    },
    /// The day is not a working day, and the policy does not move it.
    NotWorkingDay {
        /// The day.
        day: Date,
        /// The working day before it, where the day is the latest and that is not before the event.
        before: Option<Date>,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PastPublished { to } => write!(
                f,
                "Bank holidays are published up to the end of {to}. Later ones are worked out by the usual rule here, and a \
                 day may be moved or added; check again nearer the time."
            ),
            Self::BeforePublished { from } => write!(
                f,
                "Bank holidays are listed here from {from} on. Earlier ones are worked out by the usual rule, and one may \
                 have been moved or added; check the day."
            ),
            Self::MonthEnd { missing, taken } => {
                let ending = if *missing == 31 { "st" } else { "th" };
                write!(f, "{} has no {missing}{ending}, so its last day is taken.", taken.format("%B %Y"))
            }
            Self::ClockChange(change) => {
                let (way, from, to) = match change.to {
                    Zone::Bst => ("forward", "01:00", "02:00"),
                    Zone::Gmt => ("back", "02:00", "01:00"),
                };
                let day = day_words(local(change.at).date);
                write!(
                    f,
                    "The clocks go {way} from {from} to {to} on {day}. Hours are counted as they pass, so the time on the \
                     clock differs by one."
                )
            }
            Self::TimeUnknown => f.write_str(
                "The time of the event is not known, so only the day can be told, on the safe side. Add the time to see \
                 the hour.",
            ),
            Self::TimeTwice { time, date, taken } => write!(
                f,
                "{time} comes twice on {}, because the clocks go back. It is counted from {time} {}, which is the safe side.",
                day_words(*date),
                taken.name()
            ),
            Self::NotWorkingDay { day, before } => {
                write!(f, "{} is not a working day, and the policy does not say that it moves.", day_words(*day))?;
                match before {
                    Some(before) => write!(f, " The working day before it is {}.", day_words(*before)),
                    None => Ok(()),
                }
            }
        }
    }
}
