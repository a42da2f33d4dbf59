//! The calendar in England: bank holidays, working days, calendar months, and the time on the clock.
//!
//! Everything is worked out by rule, from 1 January 1996 to 31 December 2199 ([`YEARS`]): since 1996 the bank holidays and
//! the two clock changes of a year follow the rules of today. What no rule gives, a bank holiday moved or added by
//! proclamation, stands in `data/bank-holidays.toml` with the years for which the list is published
//! ([`BankHolidays::published`]); whoever shows a date outside them says so.
//!
//! The clock needs no time zone database: England has two offsets and one rule for both changes, which is a page of code
//! ([`local`]), where a database would be a large part of the download.

mod bank_holiday;
mod bank_holidays;
mod data;
mod easter;
pub mod local;
mod months;
mod range;
mod usual;
pub mod words;
mod working_days;

pub use bank_holiday::{BankHoliday, Status};
pub use bank_holidays::BankHolidays;
pub use data::DataError;
pub use easter::easter_sunday;
pub use months::{Months, months_after, months_before};
pub use range::{OutOfRange, YEARS, within};
pub use usual::Usual;
pub use working_days::Counted;
