//! Counting in working days: Monday to Friday less bank holidays in England.
//!
//! The day counted from is day 0 and never counts itself, whether it is a working day or not: one working day after a
//! Friday, a Saturday or a Sunday is the Monday.

use super::{BankHoliday, BankHolidays, OutOfRange, within};
use crate::concern::Date;
use chrono::{Datelike, Weekday};

/// Where a count of working days leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The day.
    pub date: Date,
    /// The bank holidays that were passed over on the way, in the order of the way.
    pub bank_holidays: Vec<BankHoliday<'a>>,
}

/// Which way is counted.
#[derive(Clone, Copy)]
enum Way {
    Forward,
    Back,
}

impl BankHolidays {
    /// Whether a day is a working day.
    pub fn is_working_day(&self, date: Date) -> bool {
        !is_weekend(date) && self.on(date).is_none()
    }

    /// The day so many working days after a day; the day itself for 0.
    ///
    /// # Errors
    /// If the way leads outside [`super::YEARS`].
    pub fn working_days_after(&self, date: Date, days: u32) -> Result<Counted<'_>, OutOfRange> {
        self.walk(date, days, Way::Forward)
    }

    /// The day so many working days before a day; the day itself for 0.
    ///
    /// # Errors
    /// If the way leads outside [`super::YEARS`].
    pub fn working_days_before(&self, date: Date, days: u32) -> Result<Counted<'_>, OutOfRange> {
        self.walk(date, days, Way::Back)
    }

    /// How many working days lead from one day to another: those after `from` up to `to`, `to` included. Where `to` is the
    /// earlier day it is the number of those before `from` back to `to`, below zero. So it undoes both counts above.
    ///
    /// # Errors
    /// If either day lies outside [`super::YEARS`].
    pub fn working_days_between(&self, from: Date, to: Date) -> Result<i64, OutOfRange> {
        within(from)?;
        within(to)?;
        let (way, one) = if to < from { (Way::Back, -1) } else { (Way::Forward, 1) };
        let mut walk = Walk::new(self, from);
        let mut count = 0;
        while walk.at != to {
            if walk.step(way)? {
                count += one;
            }
        }
        Ok(count)
    }

    fn walk(&self, date: Date, days: u32, way: Way) -> Result<Counted<'_>, OutOfRange> {
        let mut walk = Walk::new(self, within(date)?);
        let mut left = days;
        while left > 0 {
            if walk.step(way)? {
                left -= 1;
            }
        }
        Ok(Counted { date: walk.at, bank_holidays: walk.passed })
    }
}

/// A walk from day to day.
struct Walk<'a> {
    holidays: &'a BankHolidays,
    from: Date,
    at: Date,
    /// The bank holidays of the year that is walked through, found once for all its days.
    of_year: Vec<BankHoliday<'a>>,
    passed: Vec<BankHoliday<'a>>,
}

impl<'a> Walk<'a> {
    fn new(holidays: &'a BankHolidays, from: Date) -> Self {
        Self { holidays, from, at: from, of_year: holidays.in_year(from.year()), passed: Vec::new() }
    }

    /// Goes on to the next day and says whether it is a working day.
    fn step(&mut self, way: Way) -> Result<bool, OutOfRange> {
        let next = match way {
            Way::Forward => self.at.succ_opt(),
            Way::Back => self.at.pred_opt(),
        };
        let next = next.and_then(|next| within(next).ok()).ok_or(OutOfRange(self.from))?;
        if next.year() != self.at.year() {
            self.of_year = self.holidays.in_year(next.year());
        }
        self.at = next;
        if is_weekend(next) {
            return Ok(false);
        }
        let holiday = self.of_year.iter().find(|holiday| holiday.date == next).copied();
        self.passed.extend(holiday);
        Ok(holiday.is_none())
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
