//! One bank holiday.

use super::words::day_words;
use crate::concern::Date;

/// One bank holiday in England: a day on which it is kept, never a Saturday or Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankHoliday<'a> {
    /// The day on which it is kept.
    pub date: Date,
    /// Its name as GOV.UK gives it.
    pub name: &'a str,
    /// How it comes to fall on this day.
    pub status: Status,
}

/// How a bank holiday comes to fall on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// On its own day.
    Usual,
    /// On a working day instead, because its own day fell at a weekend.
    Substitute {
        /// Its own day.
        of: Date,
    },
    /// Moved by proclamation.
    Moved {
        /// The day on which it would have fallen.
        from: Date,
    },
    /// Added by proclamation for one year.
    Extra,
}

impl BankHoliday<'_> {
    /// The day with its name, such as "Monday 28 December 2026 (Boxing Day, substitute day)".
    pub fn words(&self) -> String {
        let day = day_words(self.date);
        let name = self.name;
        match self.status {
            Status::Usual | Status::Extra => format!("{day} ({name})"),
            Status::Substitute { .. } => format!("{day} ({name}, substitute day)"),
            Status::Moved { from } => format!("{day} ({name}, moved from {})", from.format("%-d %B")),
        }
    }
}
