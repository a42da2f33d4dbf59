//! Counting from an event: where so many of a unit lead.

use super::{DueError, EventTime, Limit, Warning};
use crate::{
    calendar::{
        BankHoliday, BankHolidays, OutOfRange,
        local::{Moments, clock_changes, local, moments, zone_at},
        months_after, months_before, within,
    },
    concern::{Date, TimeOfDay},
    framework::{Side, Unit},
};
use chrono::{DateTime, Datelike, Days, TimeDelta, Utc};

/// Where a count leads, and what there is to know of the way.
pub(super) struct Landing {
    pub date: Date,
    /// For hours from a known time.
    pub moment: Option<DateTime<Utc>>,
    pub bank_holidays: Vec<BankHoliday<'static>>,
    pub warnings: Vec<Warning>,
}

impl Landing {
    fn on(date: Date) -> Self {
        Self { date, moment: None, bank_holidays: Vec::new(), warnings: Vec::new() }
    }
}

/// Counts from the event.
pub(super) fn land(event: EventTime, amount: u32, unit: Unit, side: Side, limit: Limit) -> Result<Landing, DueError> {
    let from = within(event.date)?;
    match unit {
        Unit::Hours => hours(event, amount, side, limit),
        Unit::Days => Ok(Landing::on(days(from, u64::from(amount), side)?)),
        Unit::Weeks => Ok(Landing::on(days(from, u64::from(amount) * 7, side)?)),
        Unit::WorkingDays => working_days(from, amount, side),
        Unit::Months => {
            let counted = match side {
                Side::After => months_after(from, amount)?,
                Side::Before => months_before(from, amount)?,
            };
            let mut landing = Landing::on(counted.date);
            if counted.fell_back {
                landing.warnings.push(Warning::MonthEnd { missing: from.day(), taken: counted.date });
            }
            Ok(landing)
        }
    }
}

fn days(from: Date, amount: u64, side: Side) -> Result<Date, OutOfRange> {
    let to = match side {
        Side::After => from.checked_add_days(Days::new(amount)),
        Side::Before => from.checked_sub_days(Days::new(amount)),
    };
    to.and_then(|to| within(to).ok()).ok_or(OutOfRange(from))
}

fn working_days(from: Date, amount: u32, side: Side) -> Result<Landing, DueError> {
    let holidays = BankHolidays::england();
    let counted = match side {
        Side::After => holidays.working_days_after(from, amount)?,
        Side::Before => holidays.working_days_before(from, amount)?,
    };
    let published = holidays.published();
    let (first, last) = (from.min(counted.date).year(), from.max(counted.date).year());
    let mut warnings = Vec::new();
    if first < *published.start() {
        warnings.push(Warning::BeforePublished { from: *published.start() });
    }
    if last > *published.end() {
        warnings.push(Warning::PastPublished { to: *published.end() });
    }
    Ok(Landing { date: counted.date, moment: None, bank_holidays: counted.bank_holidays, warnings })
}

/// Hours are counted as they pass, whatever the clocks do.
fn hours(event: EventTime, amount: u32, side: Side, limit: Limit) -> Result<Landing, DueError> {
    let mut warnings = Vec::new();
    let start = match event.time {
        Some(time) => known(event.date, time, limit, &mut warnings)?,
        None => {
            warnings.push(Warning::TimeUnknown);
            edge(event.date, limit)?
        }
    };
    let period = TimeDelta::hours(i64::from(amount));
    let moment = match side {
        Side::After => start.checked_add_signed(period),
        Side::Before => start.checked_sub_signed(period),
    };
    let moment = moment.ok_or(OutOfRange(event.date))?;
    let date = within(local(moment).date).map_err(|_| OutOfRange(event.date))?;
    if event.time.is_some() && zone_at(start) != zone_at(moment) {
        let (first, last) = (start.min(moment), start.max(moment));
        let changes = (first.year()..=last.year()).filter_map(clock_changes).flatten();
        warnings
            .extend(changes.filter(|change| first < change.at && change.at <= last).map(Warning::ClockChange).take(1));
    }
    Ok(Landing { date, moment: event.time.map(|_| moment), bank_holidays: Vec::new(), warnings })
}

/// The moment of a known time; of the two in the hour that comes twice, the one on the safe side.
fn known(date: Date, time: TimeOfDay, limit: Limit, warnings: &mut Vec<Warning>) -> Result<DateTime<Utc>, DueError> {
    match moments(date, time) {
        Moments::One(at) => Ok(at),
        Moments::Never => Err(DueError::NoSuchTime { date, time }),
        Moments::Two { first, second } => {
            let taken = if limit == Limit::Earliest { second } else { first };
            warnings.push(Warning::TimeTwice { time, date, taken: zone_at(taken) });
            Ok(taken)
        }
    }
}

/// The safe edge of a day whose time is not known: its first minute, or its last for what may not be done too early.
fn edge(date: Date, limit: Limit) -> Result<DateTime<Utc>, DueError> {
    let time = if limit == Limit::Earliest { TimeOfDay::LAST } else { TimeOfDay::MIDNIGHT };
    known(date, time, limit, &mut Vec::new())
}
