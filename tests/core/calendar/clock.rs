//! The time on the clock in England, against the time zone database.

use super::reference;
use crate::support::{at, date};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use provider_concerns::{
    calendar::local::{LocalTime, Moments, Zone, clock_changes, local, moments, zone_at},
    concern::TimeOfDay,
};

fn utc(text: &str) -> DateTime<Utc> {
    at(text).with_timezone(&Utc)
}

fn time(text: &str) -> TimeOfDay {
    text.parse().unwrap()
}

#[test]
fn the_clocks_change_when_the_database_says() {
    let reference: Vec<DateTime<Utc>> = reference::<String>("clock_changes").iter().map(|change| utc(change)).collect();
    let ours: Vec<DateTime<Utc>> =
        (1996..=2060).flat_map(|year| clock_changes(year).unwrap()).map(|change| change.at).collect();
    assert_eq!(ours, reference);
    for (number, change) in reference.into_iter().enumerate() {
        let (before, after) = if number % 2 == 0 { (Zone::Gmt, Zone::Bst) } else { (Zone::Bst, Zone::Gmt) };
        assert_eq!((zone_at(change - TimeDelta::seconds(1)), zone_at(change)), (before, after), "{change}");
    }
}

#[test]
fn local_times_are_the_moments_the_database_says() {
    let reference: Vec<Vec<String>> = reference("local_times");
    let mut counts = [0; 3];
    for row in &reference {
        let row: Vec<&str> = row.iter().map(String::as_str).collect();
        let (day, hour) = row[0].split_once(' ').unwrap();
        let expected = match row[1..] {
            [] => Moments::Never,
            [one] => Moments::One(utc(one)),
            [first, second] => Moments::Two { first: utc(first), second: utc(second) },
            _ => panic!("three moments of {row:?}"),
        };
        assert_eq!(moments(date(day), time(hour)), expected, "{}", row[0]);
        counts[row.len() - 1] += 1;
        for moment in &row[1..] {
            let found = local(utc(moment));
            assert_eq!((found.date, found.time), (date(day), time(hour)), "{moment}");
        }
    }
    // Both changes of 2025, 2026 and 2027: the hour that never comes, and the hour that comes twice, each four times.
    assert_eq!((counts[0], counts[2]), (12, 12));
}

#[test]
fn times_are_told_with_their_zone_only_where_it_matters() {
    let words = |moment| local(utc(moment)).words();
    assert_eq!(words("2026-03-28T09:00:00Z"), "09:00 on Saturday 28 March 2026");
    assert_eq!(words("2026-10-25T00:30:00Z"), "01:30 BST on Sunday 25 October 2026");
    assert_eq!(words("2026-10-25T01:30:59Z"), "01:30 GMT on Sunday 25 October 2026");
    assert_eq!(words("2026-10-25T02:00:00Z"), "02:00 on Sunday 25 October 2026");
}

proptest! {
    #[test]
    fn a_moment_is_one_of_those_of_its_local_time(minutes in 820_454_400_i64 / 60..7_258_118_400 / 60) {
        let moment = DateTime::from_timestamp(minutes * 60, 0).unwrap();
        let LocalTime { date, time, zone } = local(moment);
        let first = match zone {
            Zone::Bst => moment,
            Zone::Gmt => moment - TimeDelta::hours(1),
        };
        let found = moments(date, time);
        let twice = Moments::Two { first, second: first + TimeDelta::hours(1) };
        prop_assert!(found == Moments::One(moment) || found == twice, "{moment}: {found:?}");
    }

    #[test]
    fn no_day_is_too_far_to_be_asked_for(days in any::<i32>(), minute in 0..1440_u32) {
        let day = provider_concerns::concern::Date::from_num_days_from_ce_opt(days);
        let time: TimeOfDay = format!("{:02}:{:02}", minute / 60, minute % 60).parse().unwrap();
        if let Some(day) = day {
            moments(day, time);
            local(day.and_time(chrono::NaiveTime::MIN).and_utc());
        }
        moments(provider_concerns::concern::Date::MIN, time);
        local(DateTime::<Utc>::MAX_UTC);
        local(DateTime::<Utc>::MIN_UTC);
    }
}
