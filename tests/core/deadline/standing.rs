//! How a deadline stands at a moment, and that its words tell it without a colour.

use super::due::deadline;
use crate::support::{at, date};
use proptest::prelude::*;
use provider_concerns::deadline::{Due, EventTime, SOON_WITHIN_DAYS, Standing, due};
use std::collections::BTreeSet;

/// A deadline's due day, with an event on Wednesday 10 June 2026 at 10:00.
fn of(count: &str) -> Due {
    due(&deadline(count), EventTime::at(date("2026-06-10"), "10:00".parse().unwrap())).unwrap()
}

fn check(count: &str, now: &str, standing: Standing, label: &str, words: &str) {
    let due = of(count);
    let found = due.standing(at(now), false, SOON_WITHIN_DAYS);
    assert_eq!(
        (found, found.label(due.limit), found.words(&due).as_str()),
        (standing, label, words),
        "{count} at {now}"
    );
    assert_eq!(due.standing(at(now), true, SOON_WITHIN_DAYS), Standing::Done);
}

#[test]
fn a_day_stands_by_the_day() {
    // Due on Wednesday 24 June 2026.
    let count = "2 weeks at_most after";
    for (now, standing, label, words) in [
        ("2026-06-16T12:00:00Z", Standing::Later(8), "Due later", "Due later: in 8 days, by Wednesday 24 June 2026"),
        ("2026-06-17T12:00:00Z", Standing::Soon(7), "Due soon", "Due soon: in 7 days, by Wednesday 24 June 2026"),
        ("2026-06-23T12:00:00Z", Standing::Soon(1), "Due soon", "Due soon: tomorrow, by Wednesday 24 June 2026"),
        // Five past midnight in England, and still the day before in UTC.
        ("2026-06-23T23:05:00Z", Standing::DueToday, "Due today", "Due today: by Wednesday 24 June 2026"),
        ("2026-06-24T22:59:59Z", Standing::DueToday, "Due today", "Due today: by Wednesday 24 June 2026"),
        ("2026-06-24T23:00:00Z", Standing::LateByDays(1), "Late", "Late: 1 day ago, by Wednesday 24 June 2026"),
        ("2026-07-24T12:00:00Z", Standing::LateByDays(30), "Late", "Late: 30 days ago, by Wednesday 24 June 2026"),
        // A device whose clock is set for Tokyo stands on the 25th; in England it is the 24th.
        ("2026-06-25T07:00:00+09:00", Standing::DueToday, "Due today", "Due today: by Wednesday 24 June 2026"),
    ] {
        check(count, now, standing, label, words);
    }
}

#[test]
fn hours_stand_by_the_minute() {
    // Due at 10:00 on Monday 8 June 2026, which is 09:00 in UTC.
    let count = "48 hours at_least before";
    for (now, standing, words) in [
        ("2026-06-05T12:00:00Z", Standing::Soon(3), "Due soon: in 3 days, by 10:00 on Monday 8 June 2026"),
        ("2026-06-08T09:00:00Z", Standing::DueToday, "Due today: by 10:00 on Monday 8 June 2026"),
        (
            "2026-06-08T09:00:01Z",
            Standing::LateByHours(0),
            "Late: less than an hour ago, by 10:00 on Monday 8 June 2026",
        ),
        ("2026-06-08T10:30:00Z", Standing::LateByHours(1), "Late: 1 hour ago, by 10:00 on Monday 8 June 2026"),
        ("2026-06-09T08:59:00Z", Standing::LateByHours(23), "Late: 23 hours ago, by 10:00 on Monday 8 June 2026"),
        ("2026-06-09T09:00:00Z", Standing::LateByDays(1), "Late: 1 day ago, by 10:00 on Monday 8 June 2026"),
    ] {
        let label = &words[..words.find(':').unwrap()];
        check(count, now, standing, label, words);
    }
}

#[test]
fn what_is_expected_is_never_late_and_what_may_begin_opens() {
    for (count, now, standing, words) in [
        (
            "2 weeks about after",
            "2026-06-12T12:00:00Z",
            Standing::Later(12),
            "Expected later: in 12 days, about Wednesday 24 June 2026",
        ),
        (
            "2 weeks about after",
            "2026-06-22T12:00:00Z",
            Standing::Soon(2),
            "Expected soon: in 2 days, about Wednesday 24 June 2026",
        ),
        (
            "2 weeks about after",
            "2026-06-24T12:00:00Z",
            Standing::DueToday,
            "Expected today: about Wednesday 24 June 2026",
        ),
        (
            "2 weeks about after",
            "2026-06-27T12:00:00Z",
            Standing::LateByDays(3),
            "Past the expected day: 3 days ago, about Wednesday 24 June 2026",
        ),
        (
            "2 weeks at_least after",
            "2026-06-22T12:00:00Z",
            Standing::NotYet(2),
            "Not yet: not before Wednesday 24 June 2026",
        ),
        ("2 weeks at_least after", "2026-06-24T12:00:00Z", Standing::Open, "Open: not before Wednesday 24 June 2026"),
        (
            "4 hours at_least after",
            "2026-06-10T12:00:00Z",
            Standing::NotYet(0),
            "Not yet: not before 14:00 on Wednesday 10 June 2026",
        ),
        (
            "4 hours at_least after",
            "2026-06-10T13:00:00Z",
            Standing::Open,
            "Open: not before 14:00 on Wednesday 10 June 2026",
        ),
        (
            "2 weeks every after",
            "2026-06-22T12:00:00Z",
            Standing::Soon(2),
            "Due soon: in 2 days, on Wednesday 24 June 2026",
        ),
        (
            "48 hours every after",
            "2026-06-12T08:00:00Z",
            Standing::DueToday,
            "Due today: at 10:00 on Friday 12 June 2026",
        ),
    ] {
        let label = &words[..words.find(':').unwrap()];
        check(count, now, standing, label, words);
    }
}

#[test]
fn soon_is_a_setting() {
    let due = of("2 weeks at_most after");
    let now = at("2026-06-20T12:00:00Z");
    assert_eq!(due.standing(now, false, 4), Standing::Soon(4));
    assert_eq!(due.standing(now, false, 3), Standing::Later(4));
    assert_eq!(due.standing(at("2026-06-24T12:00:00Z"), false, 0), Standing::DueToday);
}

#[test]
fn each_standing_has_a_label_of_its_own() {
    let due = of("2 weeks at_most after");
    let all = [
        Standing::Done,
        Standing::LateByDays(1),
        Standing::DueToday,
        Standing::Soon(1),
        Standing::Later(9),
        Standing::NotYet(1),
        Standing::Open,
    ];
    let labels: BTreeSet<&str> = all.into_iter().map(|standing| standing.label(due.limit)).collect();
    assert_eq!(labels.len(), all.len());
    assert_eq!(Standing::Done.words(&due), "Done");
}

proptest! {
    /// As time goes by it is later, then soon, then today, then late, and never goes back.
    #[test]
    fn time_only_moves_it_on(count in prop::sample::select(vec!["2 weeks at_most after", "100 hours at_most after"]), hours in 0..2000_i64, more in 1..200_i64) {
        let due = of(count);
        let rank = |hours| match due.standing(at("2026-05-01T00:00:00Z") + chrono::TimeDelta::hours(hours), false, 7) {
            Standing::Later(days) => 10_000 - i64::from(days),
            Standing::Soon(days) => 20_000 - i64::from(days),
            Standing::DueToday => 30_000,
            Standing::LateByHours(hours) => 40_000 + i64::from(hours),
            Standing::LateByDays(days) => 50_000 + i64::from(days),
            other => panic!("{other:?}"),
        };
        prop_assert!(rank(hours) <= rank(hours + more));
    }
}
