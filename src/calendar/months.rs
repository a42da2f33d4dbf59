//! Counting in calendar months.
//!
//! So many months from a day is the same day of the month. Where that month has no such day it is the month's last, so that
//! the 31st falls back to the 30th, or in February to the 28th or 29th.

use super::{OutOfRange, within};
use crate::concern::Date;
use chrono::Datelike;

/// Where a count of months leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The day.
    pub date: Date,
    /// Whether the month has no such day, so that its last day was taken.
    pub fell_back: bool,
}

/// The day so many calendar months after a day.
///
/// # Errors
/// If either lies outside [`super::YEARS`].
pub fn months_after(date: Date, months: u32) -> Result<Months, OutOfRange> {
    landed(date, date.checked_add_months(chrono::Months::new(months)))
}

/// The day so many calendar months before a day.
///
/// # Errors
/// If either lies outside [`super::YEARS`].
pub fn months_before(date: Date, months: u32) -> Result<Months, OutOfRange> {
    landed(date, date.checked_sub_months(chrono::Months::new(months)))
}

fn landed(from: Date, to: Option<Date>) -> Result<Months, OutOfRange> {
    within(from)?;
    let date = to.and_then(|to| within(to).ok()).ok_or(OutOfRange(from))?;
    Ok(Months { date, fell_back: date.day() != from.day() })
}
