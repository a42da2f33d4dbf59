//! England's bank holidays: each rule, all days that GOV.UK publishes, and Easter against two other ways of finding it.

use super::reference;
use crate::support::{case_files::case_rows, date, file_text};
use chrono::{Datelike, Days, Weekday};
use provider_concerns::{
    calendar::{BankHolidays, Status, Usual, easter_sunday},
    concern::Date,
};
use serde::Deserialize;
use std::collections::BTreeSet;

fn england() -> &'static BankHolidays {
    BankHolidays::england()
}

/// A case of a rule: which holiday falls on which day, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    holiday: String,
    on: Date,
    status: String,
    own: Option<Date>,
    #[serde(default)]
    none: Vec<Date>,
}

#[test]
fn every_rule_has_its_cases() {
    let mut rules = BTreeSet::new();
    for case in case_rows::<Case>("bank-holiday-rules.toml", Some("case"), 30) {
        let (name, on) = (&case.name, case.on);
        let found = england().on(on).unwrap_or_else(|| panic!("{name}: {on} is no bank holiday"));
        assert_eq!(found.name, case.holiday, "{name}");
        let (status, found_own) = match found.status {
            Status::Usual => ("usual", None),
            Status::Substitute { of } => ("substitute", Some(of)),
            Status::Moved { from } => ("moved", Some(from)),
            Status::Extra => ("extra", None),
        };
        assert_eq!((status, found_own), (case.status.as_str(), case.own), "{name}");
        assert!(!england().is_working_day(on), "{name}");
        for none in case.none {
            assert_eq!(england().on(none), None, "{name}: {none}");
        }
        let weekday = found_own.filter(|_| status == "substitute").map(|own| own.weekday().to_string());
        rules.insert((found.name.to_owned(), status, weekday));
    }
    // Every holiday of every year has its usual day, and each that can fall at a weekend both of its substitutes.
    for (_, usual) in Usual::ALL {
        assert!(rules.contains(&(usual.name().to_owned(), "usual", None)), "{} has no usual case", usual.name());
        if [Usual::NewYear, Usual::Christmas, Usual::BoxingDay].contains(&usual) {
            for weekday in ["Sat", "Sun"] {
                let rule = (usual.name().to_owned(), "substitute", Some(weekday.to_owned()));
                assert!(rules.contains(&rule), "{} on a {weekday} has no case", usual.name());
            }
        }
    }
    // And every one that was moved or added has its case.
    for holiday in england().published().flat_map(|year| england().in_year(year)) {
        let status = match holiday.status {
            Status::Moved { .. } => "moved",
            Status::Extra => "extra",
            _ => continue,
        };
        assert!(rules.contains(&(holiday.name.to_owned(), status, None)), "{} has no case", holiday.words());
    }
}

#[test]
fn all_days_are_those_that_gov_uk_publishes() {
    let rows: Vec<(Date, String, String)> = case_rows("bank-holidays.json", Some("bank_holidays"), 1);
    let published: Vec<(Date, String, bool)> =
        rows.into_iter().map(|(date, name, note)| (date, name, note == "Substitute day")).collect();
    assert_eq!(published.first().unwrap().0.year(), *england().published().start());
    assert_eq!(published.last().unwrap().0.year(), *england().published().end());
    let ours: Vec<Date> = england().published().flat_map(|year| england().in_year(year)).map(|day| day.date).collect();
    assert_eq!(ours, published.iter().map(|(date, ..)| *date).collect::<Vec<_>>());
    for (date, title, substitute) in published {
        let found = england().on(date).unwrap();
        // GOV.UK writes "VE day" behind one title, begins another with a capital, and calls the move of 2012 a substitute.
        let title = title.trim_end_matches(" (VE day)").replace("Bank Holiday for", "Bank holiday for");
        assert_eq!(found.name, title, "{date}");
        let put_off = matches!(found.status, Status::Substitute { .. }) || date == self::date("2012-06-04");
        assert_eq!(put_off, substitute, "{date}");
    }
}

/// Easter by its definition: the Sunday after the fourteenth day of the ecclesiastical moon that falls on 21 March or later,
/// with the moon's age from the Lilian epact, corrected for the two cases in which the tables put the moon a day earlier.
fn by_definition(year: i32) -> Date {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let leap_days_left_out = 3 * century / 4 - 12;
    let moon_gained = (8 * century + 5) / 25 - 5;
    let mut epact = (11 * golden + 20 + moon_gained - leap_days_left_out).rem_euclid(30);
    if epact == 24 || epact == 25 && golden > 11 {
        epact += 1;
    }
    let of_march = if epact > 23 { 74 - epact } else { 44 - epact };
    let full_moon = Date::from_ymd_opt(year, 3, 1).unwrap() + Days::new(of_march as u64 - 1);
    assert!(full_moon >= Date::from_ymd_opt(year, 3, 21).unwrap(), "{year}");
    let is_sunday = |day: &Date| day.weekday() == Weekday::Sun;
    full_moon.iter_days().skip(1).find(is_sunday).unwrap()
}

#[test]
fn easter_is_found_alike_in_three_ways() {
    let reference: Vec<Date> = reference("easter");
    let years: Vec<i32> = reference.iter().map(|day| day.year()).collect();
    assert_eq!(years, (1996..2200).collect::<Vec<_>>(), "2017 to 2035 are among them");
    for day in reference {
        assert_eq!(easter_sunday(day.year()), Some(day), "as dateutil has it");
        assert_eq!(by_definition(day.year()), day, "by definition");
    }
    for year in 1583..5000 {
        assert_eq!(easter_sunday(year), Some(by_definition(year)), "{year}");
    }
    assert_eq!((easter_sunday(1582), easter_sunday(i32::MAX)), (None, None));
}

#[test]
fn in_every_year_bank_holidays_are_weekdays_of_their_own() {
    for year in 1996..2200 {
        let days = england().in_year(year);
        let dates: BTreeSet<Date> = days.iter().map(|day| day.date).collect();
        assert_eq!(dates.len(), days.len(), "{year}: two on one day");
        assert!(days.len() >= 8 && days.windows(2).all(|pair| pair[0].date < pair[1].date), "{year}");
        for day in days {
            assert!(!matches!(day.date.weekday(), Weekday::Sat | Weekday::Sun), "{}", day.words());
            assert_eq!(day.date.year(), year, "{}", day.words());
        }
    }
}

#[test]
fn they_are_named_with_what_is_special() {
    let words = |day: &str| england().on(date(day)).unwrap().words();
    assert_eq!(words("2025-12-25"), "Thursday 25 December 2025 (Christmas Day)");
    assert_eq!(words("2026-12-28"), "Monday 28 December 2026 (Boxing Day, substitute day)");
    assert_eq!(words("2022-06-02"), "Thursday 2 June 2022 (Spring bank holiday, moved from 30 May)");
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    let good = file_text("src/calendar/data/bank-holidays.toml");
    assert_eq!(&BankHolidays::read(&good).unwrap(), england());
    for (from, to, line, says) in [
        ("to = 2028", "to = 2011", 1, "put the earlier one first"),
        ("to = 2028", "to = \"2028\"", 1, "“to”, a year such as 2028"),
        ("to = 2028", "to = 2028\nuntil = 3", 15, "“until” is not known"),
        ("holiday = \"spring\"", "holiday = \"whitsun\"", 17, "“whitsun” is not a bank holiday"),
        ("from = \"2012-05-28\"", "from = \"2012-05-21\"", 17, "does not fall on 2012-05-21 by rule"),
        ("date = \"2012-06-05\"", "date = \"5 June\"", 23, "“date” is a date such as"),
        ("name = \"Queen’s Diamond Jubilee\"", "", 23, "needs “name”"),
        ("from = 2012", "from = ", 13, ""),
    ] {
        assert!(good.contains(from), "{from}");
        let error = BankHolidays::read(&good.replacen(from, to, 1)).unwrap_err();
        assert!(error.message.contains(says), "{to}: {error}");
        assert_eq!(error.line, line, "{to}: {error}");
    }
}
