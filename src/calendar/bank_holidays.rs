//! All bank holidays in England.

use super::{BankHoliday, DataError, Status, Usual, data, data::Data};
use crate::concern::Date;
use chrono::Datelike;
use std::{ops::RangeInclusive, sync::OnceLock};

/// England's bank holidays: by rule, with what was moved or added by proclamation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankHolidays {
    data: Data,
}

impl BankHolidays {
    /// The bank holidays that ship with the app.
    pub fn england() -> &'static Self {
        static ENGLAND: OnceLock<BankHolidays> = OnceLock::new();
        ENGLAND.get_or_init(|| {
            // A test reads the file. Were it broken all the same, no year would count as published, and every count of
            // working days would say so.
            let nothing = Data { from: 0, to: -1, moved: Vec::new(), extra: Vec::new() };
            Self::read(include_str!("data/bank-holidays.toml")).unwrap_or(Self { data: nothing })
        })
    }

    /// Reads a file of what no rule gives.
    ///
    /// # Errors
    /// The first thing that is wrong, and its line.
    pub fn read(text: &str) -> Result<Self, DataError> {
        Ok(Self { data: data::read(text)? })
    }

    /// The years whose bank holidays are published as a whole. In others they are worked out by rule alone.
    pub fn published(&self) -> RangeInclusive<i32> {
        self.data.from..=self.data.to
    }

    /// The bank holidays of a year, the earliest first.
    pub fn in_year(&self, year: i32) -> Vec<BankHoliday<'_>> {
        let mut found: Vec<BankHoliday<'_>> = Usual::ALL
            .into_iter()
            .filter_map(|(_, usual)| usual.in_year(year))
            .map(|usual| match self.data.moved.iter().find(|moved| is_of(&usual, moved)) {
                Some(moved) => BankHoliday { date: moved.to, status: Status::Moved { from: moved.from }, ..usual },
                None => usual,
            })
            .collect();
        let extra = self.data.extra.iter().filter(|extra| extra.date.year() == year);
        found.extend(extra.map(|extra| BankHoliday { date: extra.date, name: &extra.name, status: Status::Extra }));
        found.sort_by_key(|holiday| holiday.date);
        found
    }

    /// The bank holiday of a day, if it is one.
    pub fn on(&self, date: Date) -> Option<BankHoliday<'_>> {
        self.in_year(date.year()).into_iter().find(|holiday| holiday.date == date)
    }
}

/// Whether a usual bank holiday is the one that was moved.
fn is_of(usual: &BankHoliday<'_>, moved: &data::Moved) -> bool {
    usual.name == moved.holiday.name() && usual.date == moved.from
}
