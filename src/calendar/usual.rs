//! The eight bank holidays that England has every year, by rule.
//!
//! Their law is the Banking and Financial Dealings Act 1971, Schedule 1, with New Year's Day and the Early May holiday by
//! proclamation each year, and Good Friday and Christmas Day by common law.

use super::{BankHoliday, Status, easter_sunday};
use crate::concern::Date;
use chrono::{Datelike, Days, Weekday};

/// A bank holiday that comes every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Usual {
    NewYear,
    GoodFriday,
    EasterMonday,
    EarlyMay,
    Spring,
    Summer,
    Christmas,
    BoxingDay,
}

impl Usual {
    /// All eight, with their keys in the data, in the order of a usual year.
    pub const ALL: [(&'static str, Self); 8] = [
        ("new_year", Self::NewYear),
        ("good_friday", Self::GoodFriday),
        ("easter_monday", Self::EasterMonday),
        ("early_may", Self::EarlyMay),
        ("spring", Self::Spring),
        ("summer", Self::Summer),
        ("christmas", Self::Christmas),
        ("boxing_day", Self::BoxingDay),
    ];

    /// The name as GOV.UK gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NewYear => "New Year’s Day",
            Self::GoodFriday => "Good Friday",
            Self::EasterMonday => "Easter Monday",
            Self::EarlyMay => "Early May bank holiday",
            Self::Spring => "Spring bank holiday",
            Self::Summer => "Summer bank holiday",
            Self::Christmas => "Christmas Day",
            Self::BoxingDay => "Boxing Day",
        }
    }

    /// Where the rule puts it; `None` for years that a date cannot have.
    pub fn in_year(self, year: i32) -> Option<BankHoliday<'static>> {
        let own = self.own_day(year)?;
        let date = own.checked_add_days(Days::new(self.days_put_off(own.weekday())))?;
        let status = if date == own { Status::Usual } else { Status::Substitute { of: own } };
        Some(BankHoliday { date, name: self.name(), status })
    }

    /// Its own day, which may fall at a weekend.
    fn own_day(self, year: i32) -> Option<Date> {
        match self {
            Self::NewYear => Date::from_ymd_opt(year, 1, 1),
            Self::GoodFriday => easter_sunday(year)?.checked_sub_days(Days::new(2)),
            Self::EasterMonday => easter_sunday(year)?.succ_opt(),
            Self::EarlyMay => Date::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1),
            Self::Spring => last_monday(year, 5),
            Self::Summer => last_monday(year, 8),
            Self::Christmas => Date::from_ymd_opt(year, 12, 25),
            Self::BoxingDay => Date::from_ymd_opt(year, 12, 26),
        }
    }

    /// How many days later it is kept when its own day falls on this weekday.
    fn days_put_off(self, weekday: Weekday) -> u64 {
        match (self, weekday) {
            // Christmas Day on a Sunday: Boxing Day keeps its Monday, and Christmas Day is kept on the Tuesday.
            // On a Saturday: Monday, and Boxing Day (a Sunday) Tuesday.
            (Self::Christmas, Weekday::Sat | Weekday::Sun) | (Self::BoxingDay, Weekday::Sat | Weekday::Sun) => 2,
            (Self::NewYear, Weekday::Sat) => 2,
            (Self::NewYear, Weekday::Sun) => 1,
            _ => 0,
        }
    }
}

/// The last Monday of a month of 31 days.
fn last_monday(year: i32, month: u32) -> Option<Date> {
    let last = Date::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_monday())))
}
