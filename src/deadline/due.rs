//! When something is due.

use super::{
    DueError, EventTime, Limit, Warning,
    landing::{Landing, land},
    working::working,
};
use crate::{
    calendar::{
        BankHolidays, OutOfRange,
        local::{LocalTime, local},
        words::day_words,
    },
    concern::Date,
    framework::{Deadline, Side},
};
use chrono::{DateTime, Utc};

/// When something is due, with how that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// The moment, where it is counted in hours from a known time.
    pub moment: Option<DateTime<Utc>>,
    /// What the day means.
    pub limit: Limit,
    /// How it was counted, in a sentence.
    pub working: String,
    /// What else to know of how it was counted.
    pub warnings: Vec<Warning>,
}

/// When a deadline is due, counted from its event. One that comes round (“every”) is due the first time after its event;
/// [`super::next_from`] gives later times.
///
/// The day of the event is day 0. “At least 2 weeks before” gives the latest day on which it is still in time.
///
/// # Errors
/// If the date, or where it leads, lies outside [`crate::calendar::YEARS`], or if the event's time does not exist because the
/// clocks go forward over it and hours are counted.
pub fn due(deadline: &Deadline, event: EventTime) -> Result<Due, DueError> {
    repeated(deadline, event, 1)
}

/// The due day after so many periods.
pub(super) fn repeated(deadline: &Deadline, event: EventTime, times: u32) -> Result<Due, DueError> {
    let (unit, side) = (deadline.unit, deadline.direction);
    let limit = Limit::of(deadline.bound, side);
    let amount = deadline.amount.checked_mul(times).ok_or(OutOfRange(event.date))?;
    let landing = land(event, amount, unit, side, limit)?;
    let working = working(event, amount, unit, side, limit, &landing);
    let Landing { date, moment, mut warnings, .. } = landing;
    let holidays = BankHolidays::england();
    if !holidays.is_working_day(date) {
        // One that lies before the event helps nobody.
        let before = holidays.working_days_before(date, 1).ok().map(|counted| counted.date);
        let before = before.filter(|day| limit == Limit::Latest && (side == Side::Before || *day >= event.date));
        warnings.push(Warning::NotWorkingDay { day: date, before });
    }
    Ok(Due { date, moment, limit, working, warnings })
}

impl Due {
    /// The time on the clock in England, where it is counted in hours from a known time.
    pub fn time(&self) -> Option<LocalTime> {
        self.moment.map(local)
    }

    /// The day, with the time where it is known: "09:00 on Saturday 28 March 2026".
    pub fn when(&self) -> String {
        match self.time() {
            Some(time) => time.words(),
            None => day_words(self.date),
        }
    }

    /// What the day means, in a few words: "By Wednesday 7 January 2026 at the latest".
    pub fn headline(&self) -> String {
        let when = self.when();
        match self.limit {
            Limit::Latest => format!("By {when} at the latest"),
            Limit::Earliest => format!("Not before {when}"),
            Limit::About => format!("About {when}"),
            Limit::Next => format!("Next on {when}"),
        }
    }
}
