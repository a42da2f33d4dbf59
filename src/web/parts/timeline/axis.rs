//! The time axis of the timeline: which days it spans, and where they are marked.

use crate::concern::Date;
use chrono::{Datelike, Days};

/// Up to so many days are marked by weeks, more by months or years.
const BY_WEEKS: i64 = 28;

/// The most parts an axis is cut into, so that their names fit a phone.
const MOST_PARTS: i64 = 6;

/// How many months may lie between two marks of the axis, before it is whole decades.
const STEPS: [i64; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

/// One mark of the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// The day that it stands at.
    pub on: Date,
    /// Its name: a day, a month or a year.
    pub name: String,
    /// The year, where the name leaves it out and a new one begins.
    pub year: Option<i32>,
}

/// The days that a timeline spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    from: Date,
    to: Date,
    /// Its marks, from the first day to the last.
    pub ticks: Vec<Tick>,
    /// What lies between two marks, such as "one week".
    pub by: &'static str,
}

impl Axis {
    /// An axis that holds both days and begins and ends with a week, a month or a year.
    pub fn of(first: Date, last: Date) -> Self {
        let (days, name, by) = if (last - first).num_days() <= BY_WEEKS {
            (weeks(first, last), "%-d %b", "one week")
        } else {
            months(first, last)
        };
        let (from, to) = (days.first().copied().unwrap_or(first), days.last().copied().unwrap_or(last));
        let mut year = None;
        let ticks = days
            .into_iter()
            .map(|on| {
                let is_new = name != "%Y" && year != Some(on.year());
                year = Some(on.year());
                Tick { on, name: on.format(name).to_string(), year: is_new.then(|| on.year()) }
            })
            .collect();
        Self { from, to, ticks, by }
    }

    /// Where a day lies, from 0 at the axis's start to 1 at its end.
    pub fn place(&self, on: Date) -> f64 {
        let whole = (self.to - self.from).num_days().max(1);
        (on - self.from).num_days() as f64 / whole as f64
    }
}

/// Every Monday from the one before the first day to the one after the last.
fn weeks(first: Date, last: Date) -> Vec<Date> {
    let back = Days::new(u64::from(first.weekday().num_days_from_monday()));
    let mut days = vec![first.checked_sub_days(back).unwrap_or(first)];
    while let Some(next) = days.last().filter(|day| **day <= last).and_then(|day| day.checked_add_days(Days::new(7))) {
        days.push(next);
    }
    days
}

/// The first days of months or years, as close as they can be told apart.
fn months(first: Date, last: Date) -> (Vec<Date>, &'static str, &'static str) {
    let month = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month0());
    let parts = |step: i64| (month(first).div_euclid(step), month(last).div_euclid(step) + 1);
    let mut step = STEPS.into_iter().find(|step| parts(*step).1 - parts(*step).0 <= MOST_PARTS).unwrap_or(120);
    while parts(step).1 - parts(step).0 > MOST_PARTS {
        step *= 10;
    }
    let (from, to) = parts(step);
    let days = (from..=to).filter_map(|part| {
        let month = part * step;
        Date::from_ymd_opt(i32::try_from(month.div_euclid(12)).ok()?, (month.rem_euclid(12) + 1) as u32, 1)
    });
    let (name, by) = match step {
        1 => ("%b", "one month"),
        2..12 => ("%b", "several months"),
        12 => ("%Y", "one year"),
        _ => ("%Y", "several years"),
    };
    (days.collect(), name, by)
}
