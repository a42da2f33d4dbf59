//! The years for which dates are worked out.

use super::words::day_words;
use crate::concern::Date;
use chrono::Datelike;
use std::ops::RangeInclusive;

/// The years for which dates are worked out. From 1996 on England's clocks and bank holidays follow the rules of today; the
/// end keeps a mistyped number from counting for ever.
pub const YEARS: RangeInclusive<i32> = 1996..=2199;

/// A date, or where counting leads, lies outside [`YEARS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "counting from {} leads outside the years {} to {}, for which dates are worked out; check the date and the length of the period",
    day_words(self.0), YEARS.start(), YEARS.end()
)]
pub struct OutOfRange(
    /// The date from which it was counted.
    pub Date,
);

/// The date itself, if it lies within [`YEARS`].
///
/// # Errors
/// If it does not.
pub fn within(date: Date) -> Result<Date, OutOfRange> {
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(OutOfRange(date)) }
}
