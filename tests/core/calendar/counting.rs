//! Counting in working days and months: against independent libraries, and what must hold for any day.

use super::reference;
use crate::support::date;
use chrono::{Datelike, Days, Months, Weekday};
use proptest::prelude::*;
use provider_concerns::{
    calendar::{BankHolidays, OutOfRange, YEARS, months_after, months_before},
    concern::Date,
};

fn england() -> &'static BankHolidays {
    BankHolidays::england()
}

/// A day, a signed number, and the day to which it leads.
type Row = (Date, i32, Date);

fn working_days(from: Date, days: i32) -> Result<Date, OutOfRange> {
    let number = days.unsigned_abs();
    let counted =
        if days < 0 { england().working_days_before(from, number) } else { england().working_days_after(from, number) };
    counted.map(|counted| counted.date)
}

fn months(from: Date, months: i32) -> (Date, bool) {
    let number = months.unsigned_abs();
    let counted = if months < 0 { months_before(from, number) } else { months_after(from, number) }.unwrap();
    (counted.date, counted.fell_back)
}

#[test]
fn working_days_are_those_of_an_independent_library() {
    let reference: Vec<Row> = reference("working_days");
    assert_eq!(reference.len(), 250);
    for (from, days, to) in reference {
        assert_eq!(working_days(from, days), Ok(to), "{days} from {from}");
    }
}

#[test]
fn the_day_of_the_event_is_day_0() {
    for (from, days, to) in [
        ("2026-06-01", 0, "2026-06-01"),
        ("2026-06-06", 0, "2026-06-06"),
        ("2026-06-05", 1, "2026-06-08"),
        ("2026-06-06", 1, "2026-06-08"),
        ("2026-06-07", 1, "2026-06-08"),
        ("2026-06-07", -1, "2026-06-05"),
        ("2026-06-08", -1, "2026-06-05"),
        ("2026-05-25", 1, "2026-05-26"),
        ("2026-05-26", -1, "2026-05-22"),
        ("2025-12-19", 10, "2026-01-07"),
        ("2022-06-01", 1, "2022-06-06"),
        ("2022-12-23", 1, "2022-12-28"),
    ] {
        assert_eq!(working_days(date(from), days), Ok(date(to)), "{days} from {from}");
    }
    let counted = england().working_days_before(date("2026-01-07"), 10).unwrap();
    let passed: Vec<&str> = counted.bank_holidays.iter().map(|holiday| holiday.name).collect();
    assert_eq!((counted.date, passed), (date("2025-12-19"), vec!["New Year’s Day", "Boxing Day", "Christmas Day"]));
}

#[test]
fn counting_ends_with_the_years_and_says_so() {
    let (first, last) = (date("1996-01-01"), date("2199-12-31"));
    assert_eq!((first.year(), last.year()), (*YEARS.start(), *YEARS.end()));
    for from in ["1995-12-31", "2200-01-01", "-0044-03-15"] {
        let from = date(from);
        assert_eq!(england().working_days_after(from, 1), Err(OutOfRange(from)));
        assert_eq!(england().working_days_between(from, last), Err(OutOfRange(from)));
        assert_eq!(england().working_days_between(last, from), Err(OutOfRange(from)));
        assert_eq!(months_after(from, 1), Err(OutOfRange(from)));
    }
    assert_eq!(england().working_days_after(date("2026-06-01"), u32::MAX), Err(OutOfRange(date("2026-06-01"))));
    assert_eq!(england().working_days_before(first, 1), Err(OutOfRange(first)));
    assert_eq!(months_after(last, 1), Err(OutOfRange(last)));
    assert_eq!(months_before(last, u32::MAX), Err(OutOfRange(last)));
    assert!(england().working_days_between(first, last).unwrap() > 50_000);
    let told = OutOfRange(date("2026-06-01")).to_string();
    assert!(told.contains("Monday 1 June 2026") && told.contains("1996 to 2199") && told.contains("check"), "{told}");
}

#[test]
fn months_are_those_of_an_independent_library() {
    let reference: Vec<Row> = reference("months");
    // Twelve month ends of five years, leap years among them, each counted nine ways, and days before the end.
    assert!(reference.len() > 12 * 5 * 9);
    for (from, number, to) in reference {
        assert_eq!(months(from, number), (to, to.day() != from.day()), "{number} months from {from}");
    }
}

#[test]
fn the_31st_falls_back_in_each_month() {
    for (month, lasts) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
        let counted = months_after(date("2026-12-31"), month as u32 + 1).unwrap();
        assert_eq!((counted.date.month0() as usize, counted.date.day()), (month, lasts));
        assert_eq!(counted.fell_back, lasts != 31);
    }
    // Leap years: 2024 and 2028 are, 2100 is not, 2000 was.
    for (from, number, to) in [
        ("2024-01-31", 1, "2024-02-29"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2028-03-31", -1, "2028-02-29"),
        ("2100-01-31", 1, "2100-02-28"),
        ("2000-01-31", 1, "2000-02-29"),
        ("2025-02-28", 1, "2025-03-28"),
    ] {
        assert_eq!(months(date(from), number).0, date(to), "{number} months from {from}");
    }
}

prop_compose! {
    fn any_day()(days in 0..73_000_u64) -> Date {
        // To the end of 2195: room for what is counted on.
        date("1996-01-01") + Days::new(days)
    }
}

proptest! {
    #[test]
    fn counting_back_what_was_counted_on_gives_the_number(from in any_day(), days in 0..400_i32) {
        let to = working_days(from, days).unwrap();
        prop_assert_eq!(england().working_days_between(from, to), Ok(i64::from(days)));
        if from > date("1998-01-01") {
            let to = working_days(from, -days).unwrap();
            prop_assert_eq!(england().working_days_between(from, to), Ok(-i64::from(days)));
        }
    }

    #[test]
    fn a_count_ends_on_a_working_day(from in any_day(), days in 1..400_i32) {
        let to = working_days(from, days).unwrap();
        prop_assert!(england().is_working_day(to));
        prop_assert!(!matches!(to.weekday(), Weekday::Sat | Weekday::Sun) && england().on(to).is_none());
    }

    #[test]
    fn one_more_leads_further_and_a_later_day_not_nearer(from in any_day(), days in 0..400_i32, later in 0..40_u64) {
        let to = working_days(from, days).unwrap();
        prop_assert!(to < working_days(from, days + 1).unwrap());
        prop_assert!(to <= working_days(from + Days::new(later), days).unwrap());
        let (next, after) = (months(from, 1).0, months(from, 2).0);
        prop_assert!(from < next && next < after);
    }

    #[test]
    fn what_was_passed_over_accounts_for_every_day(from in any_day(), days in 0..200_u32) {
        let counted = england().working_days_after(from, days).unwrap();
        let all = (counted.date - from).num_days();
        let weekend = (1..=all as u64)
            .filter(|day| matches!((from + Days::new(*day)).weekday(), Weekday::Sat | Weekday::Sun))
            .count() as i64;
        prop_assert_eq!(all, i64::from(days) + weekend + counted.bank_holidays.len() as i64);
    }

    #[test]
    fn months_keep_the_day_or_take_the_last(from in any_day(), number in 0..36_u32) {
        let counted = months_after(from, number).unwrap();
        let ahead = counted.date.year() * 12 + counted.date.month0() as i32 - from.year() * 12 - from.month0() as i32;
        prop_assert_eq!(ahead, number as i32);
        if counted.fell_back {
            prop_assert_eq!(counted.date.succ_opt().unwrap().day(), 1, "the last of the month");
            prop_assert!(counted.date.day() < from.day());
        } else {
            prop_assert_eq!(counted.date.day(), from.day());
        }
        prop_assert!(counted.date <= from + Months::new(number));
    }
}
