//! The time on the clock in England.
//!
//! Greenwich Mean Time, and British Summer Time an hour ahead of it from the last Sunday of March to the last Sunday of
//! October, both changes at 01:00 UTC (Summer Time Act 1972 as amended in 2002; the same dates since 1996). The rule is
//! applied to every year; whoever works out deadlines keeps to [`super::YEARS`].

use super::words::day_words;
use crate::concern::{Date, TimeOfDay, Timestamp};
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveTime, TimeDelta, Utc};

/// Which time the clocks show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Greenwich Mean Time.
    Gmt,
    /// British Summer Time, an hour ahead.
    Bst,
}

impl Zone {
    /// How far the clock is ahead of UTC.
    pub fn ahead(self) -> TimeDelta {
        match self {
            Self::Gmt => TimeDelta::zero(),
            Self::Bst => TimeDelta::hours(1),
        }
    }

    /// "GMT" or "BST".
    pub fn name(self) -> &'static str {
        match self {
            Self::Gmt => "GMT",
            Self::Bst => "BST",
        }
    }
}

/// A date and time on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// The date.
    pub date: Date,
    /// The time.
    pub time: TimeOfDay,
    /// Which of the two the clock shows.
    pub zone: Zone,
}

impl LocalTime {
    /// "10:00 on Monday 30 March 2026"; with GMT or BST in the hour that comes twice.
    pub fn words(&self) -> String {
        let zone = match moments(self.date, self.time) {
            Moments::Two { .. } => format!(" {}", self.zone.name()),
            _ => String::new(),
        };
        format!("{}{zone} on {}", self.time, day_words(self.date))
    }
}

/// The moments at which the clock shows a date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moments {
    /// One, as nearly always.
    One(DateTime<Utc>),
    /// Two: the clocks go back and the hour comes again.
    Two {
        /// In British Summer Time.
        first: DateTime<Utc>,
        /// An hour later, in Greenwich Mean Time.
        second: DateTime<Utc>,
    },
    /// None: the clocks go forward over this hour.
    Never,
}

/// A change of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// The moment.
    pub at: DateTime<Utc>,
    /// What the clocks show from then on.
    pub to: Zone,
}

/// The two changes of a year, forward and then back; `None` for years that a date cannot have.
pub fn clock_changes(year: i32) -> Option<[ClockChange; 2]> {
    let one_o_clock = |month| {
        let last = Date::from_ymd_opt(year, month, 31)?;
        let sunday = last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_sunday())))?;
        sunday.and_time(NaiveTime::MIN).and_utc().checked_add_signed(TimeDelta::hours(1))
    };
    Some([ClockChange { at: one_o_clock(3)?, to: Zone::Bst }, ClockChange { at: one_o_clock(10)?, to: Zone::Gmt }])
}

/// What the clocks show at a moment.
pub fn zone_at(at: DateTime<Utc>) -> Zone {
    match clock_changes(at.year()) {
        Some([forward, back]) if forward.at <= at && at < back.at => Zone::Bst,
        _ => Zone::Gmt,
    }
}

/// The date and time on the clock at a moment; seconds are left off.
pub fn local(at: DateTime<Utc>) -> LocalTime {
    let zone = zone_at(at);
    let shown = at.naive_utc().checked_add_signed(zone.ahead()).unwrap_or(at.naive_utc());
    LocalTime { date: shown.date(), time: shown.time().into(), zone }
}

/// The day in England at a moment, whatever offset it is written with.
pub fn day_at(at: Timestamp) -> Date {
    local(at.with_timezone(&Utc)).date
}

/// The same moment, written with the offset that the clocks in England have then.
///
/// ```
/// use provider_concerns::calendar::local::in_england;
/// let auckland = "2026-12-01T11:30:00+13:00".parse().unwrap();
/// assert_eq!(in_england(auckland).to_rfc3339(), "2026-11-30T22:30:00+00:00");
/// ```
pub fn in_england(at: Timestamp) -> Timestamp {
    let ahead =
        i32::try_from(zone_at(at.with_timezone(&Utc)).ahead().num_seconds()).ok().and_then(FixedOffset::east_opt);
    ahead.map_or(at, |ahead| at.with_timezone(&ahead))
}

/// The moments at which the clock shows this date and time.
pub fn moments(date: Date, time: TimeOfDay) -> Moments {
    let shown = date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(i64::from(time.minutes())));
    // A moment counts if the clock, set as the zone says, really showed that zone then.
    let as_in = |zone: Zone| {
        let at = shown?.checked_sub_signed(zone.ahead())?.and_utc();
        (zone_at(at) == zone).then_some(at)
    };
    match (as_in(Zone::Bst), as_in(Zone::Gmt)) {
        (Some(first), Some(second)) => Moments::Two { first, second },
        (Some(at), None) | (None, Some(at)) => Moments::One(at),
        (None, None) => Moments::Never,
    }
}
