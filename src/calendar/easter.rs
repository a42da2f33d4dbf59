//! The date of Easter.

use crate::concern::Date;

/// Easter Sunday of a year in the Gregorian calendar, which the churches in England keep; `None` before 1583, when there was
/// no such calendar, and for years that a date cannot have.
///
/// The anonymous computus that Nature printed in 1876 and Meeus took up in “Astronomical Algorithms”: whole numbers, and no
/// exceptions.
pub fn easter_sunday(year: i32) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * to_sunday) / 451;
    let days = moon + to_sunday - 7 * late + 114;
    // Between 22 March and 25 April, so that both numbers are small and positive.
    Date::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}
