//! When each deadline is due: the cases of `tests/cases/deadlines.toml`, and that no deadline of the app is without one.

use crate::support::{case_files::case_rows, date, frameworks};
use provider_concerns::{
    calendar::BankHolidays,
    concern::{Date, TimeOfDay},
    deadline::{Due, EventTime, Limit, due, next_from},
    framework::{Bound, Deadline, EXAMPLE_OWN, Framework, Place, Side, TEMPLATE, Unit},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// A deadline of its own from words such as "10 working_days at_most after".
pub fn deadline(count: &str) -> Deadline {
    let words: Vec<&str> = count.split(' ').collect();
    let [amount, unit, bound, side] = words[..] else { panic!("“{count}” has no four words") };
    Deadline {
        id: "example".to_owned(),
        what: "Do what is to be done".to_owned(),
        when: count.to_owned(),
        amount: amount.parse().unwrap(),
        unit: match unit {
            "hours" => Unit::Hours,
            "days" => Unit::Days,
            "working_days" => Unit::WorkingDays,
            "weeks" => Unit::Weeks,
            "months" => Unit::Months,
            other => panic!("{other}"),
        },
        bound: match bound {
            "at_least" => Bound::AtLeast,
            "at_most" => Bound::AtMost,
            "about" => Bound::About,
            "every" => Bound::Every,
            other => panic!("{other}"),
        },
        direction: match side {
            "before" => Side::Before,
            "after" => Side::After,
            other => panic!("{other}"),
        },
        event: "the event".to_owned(),
        outcomes: Vec::new(),
        cite: Vec::new(),
        tool_default: true,
        place: Place::default(),
    }
}

/// A row of the file: where its deadline comes from, and what is to come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    framework: Option<String>,
    deadline: Option<String>,
    count: Option<String>,
    event: Date,
    time: Option<TimeOfDay>,
    due: Option<String>,
    limit: Option<String>,
    working: Option<String>,
    #[serde(default)]
    warnings: Vec<String>,
    refused: Option<String>,
}

/// One case: where its deadline comes from, the deadline, its event, and the row.
pub struct Case {
    pub framework: Option<String>,
    pub deadline: Deadline,
    pub event: EventTime,
    row: Row,
}

/// The frameworks of the app, and the two files that ship with it.
fn all_frameworks() -> Vec<Framework> {
    let own = [EXAMPLE_OWN, TEMPLATE].map(|text| frameworks().read_own(text).unwrap());
    frameworks().all().iter().cloned().chain(own).collect()
}

/// All cases of the file.
pub fn cases() -> Vec<Case> {
    let known = all_frameworks();
    let read = |row: Row| {
        let deadline = match &row.framework {
            None => deadline(row.count.as_deref().unwrap()),
            Some(id) => {
                let of = known.iter().find(|known| known.reference.id == *id).unwrap_or_else(|| panic!("{row:?}"));
                let named = of.deadlines.iter().find(|found| Some(&found.id) == row.deadline.as_ref());
                named.unwrap_or_else(|| panic!("{row:?}")).clone()
            }
        };
        let event = EventTime { date: row.event, time: row.time };
        Case { framework: row.framework.clone(), deadline, event, row }
    };
    case_rows("deadlines.toml", Some("case"), 60).into_iter().map(read).collect()
}

fn warnings(due: &Due) -> Vec<String> {
    due.warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn each_case_comes_to_its_day() {
    for Case { deadline, event, row, .. } in cases() {
        let found = due(&deadline, event);
        if let Some(refused) = &row.refused {
            let told = found.map_err(|error| error.to_string());
            assert!(told.as_ref().is_err_and(|told| told.contains(refused)), "{row:?}: {told:?}");
            continue;
        }
        let found = found.unwrap_or_else(|error| panic!("{row:?}: {error}"));
        let at = match found.time() {
            None => found.date.to_string(),
            Some(time) => {
                assert_eq!(time.date, found.date, "{row:?}");
                format!("{} {}", time.date, time.time)
            }
        };
        let limit = match found.limit {
            Limit::Latest => "latest",
            Limit::Earliest => "earliest",
            Limit::About => "about",
            Limit::Next => "next",
        };
        assert_eq!((at.as_str(), limit), (row.due.as_deref().unwrap(), row.limit.as_deref().unwrap()), "{row:?}");
        if let Some(working) = &row.working {
            assert_eq!(found.working, *working);
        }
        let told = warnings(&found);
        assert_eq!(told.len(), row.warnings.len(), "{row:?}: {told:?}");
        for (told, expected) in told.iter().zip(&row.warnings) {
            assert!(told.contains(expected), "{row:?}: {told}");
        }
    }
}

#[test]
fn every_deadline_of_the_app_has_a_case() {
    let cases: BTreeSet<(String, String)> =
        cases().into_iter().filter_map(|case| Some((case.framework?, case.deadline.id))).collect();
    let all: BTreeSet<(String, String)> = all_frameworks()
        .into_iter()
        .flat_map(|framework| {
            let id = framework.reference.id;
            framework.deadlines.into_iter().map(move |deadline| (id.clone(), deadline.id))
        })
        .collect();
    assert_eq!(cases, all);
    assert!(all.len() >= 15, "{}", all.len());
}

#[test]
fn headlines_say_what_the_day_means() {
    for (count, headline) in [
        ("2 weeks at_least before", "By Monday 8 June 2026 at the latest"),
        ("48 hours at_least before", "By 10:00 on Saturday 20 June 2026 at the latest"),
        ("2 weeks at_least after", "Not before Monday 6 July 2026"),
        ("3 months about after", "About Tuesday 22 September 2026"),
        ("2 weeks every after", "Next on Monday 6 July 2026"),
    ] {
        let event = EventTime::at(date("2026-06-22"), "10:00".parse().unwrap());
        assert_eq!(due(&deadline(count), event).unwrap().headline(), headline);
    }
}

#[test]
fn what_comes_round_is_counted_from_its_event() {
    let event = EventTime::day(date("2026-12-31"));
    for (count, on, next) in [
        ("2 months every after", "2026-12-31", "2027-02-28"),
        ("2 months every after", "2027-02-28", "2027-02-28"),
        // Not the 28th for ever.
        ("2 months every after", "2027-03-01", "2027-04-30"),
        ("2 months every after", "2027-08-01", "2027-08-31"),
        ("2 weeks every after", "2020-01-01", "2027-01-14"),
        ("2 weeks every after", "2027-06-01", "2027-06-03"),
        ("5 working_days every after", "2027-01-09", "2027-01-15"),
        ("36 hours every after", "2027-02-01", "2027-02-02"),
        ("1 days every after", "2199-12-31", "2199-12-31"),
        // These are due once.
        ("2 weeks at_most after", "2027-06-01", "2027-01-14"),
        ("2 weeks every before", "2027-06-01", "2026-12-17"),
    ] {
        let found = next_from(&deadline(count), event, date(on)).unwrap();
        assert_eq!(found.date, date(next), "{count} on {on}");
    }
    let third = next_from(&deadline("2 weeks every after"), event, date("2027-02-01")).unwrap();
    assert_eq!(third.working, "6 weeks after Thursday 31 December 2026 is Thursday 11 February 2027.");
    let told = next_from(&deadline("2 weeks every after"), event, date("2200-01-01")).unwrap_err().to_string();
    assert!(told.contains("leads outside the years"), "{told}");
}

#[test]
fn the_next_time_is_the_first_that_is_not_past() {
    let event = EventTime::day(date("2025-08-31"));
    for count in ["1 months every after", "10 working_days every after", "9 days every after", "100 hours every after"]
    {
        let every = deadline(count);
        let mut on = event.date;
        let mut last = event.date;
        for _ in 0..400 {
            let found = next_from(&every, event, on).unwrap().date;
            // Each day up to it has it as its next; the day after it has a later one.
            assert!(
                found >= on && found >= last && (found == last || on == last.succ_opt().unwrap() || last == event.date)
            );
            last = found;
            on = on.succ_opt().unwrap();
        }
    }
}

#[test]
fn a_day_that_is_the_latest_names_a_working_day_before_it() {
    let holidays = BankHolidays::england();
    for event in date("2025-12-01").iter_days().take(400) {
        let found = due(&deadline("2 weeks at_least before"), EventTime::day(event)).unwrap();
        let told = warnings(&found);
        assert_eq!(told.is_empty(), holidays.is_working_day(found.date), "{event}: {told:?}");
    }
}

#[test]
fn a_working_day_before_the_event_itself_is_not_named() {
    let told = |count, event| warnings(&due(&deadline(count), EventTime::day(date(event))).unwrap()).join(" ");
    let ending = "not say that it moves.";
    assert!(told("1 days at_most after", "2026-06-06").ends_with(ending));
    assert!(told("1 days at_most after", "2026-06-05").ends_with("Friday 5 June 2026."));
    assert!(told("1 days at_least before", "2026-06-07").ends_with("Friday 5 June 2026."));
    // There is no day before the first that is worked out.
    assert!(told("1 days at_least before", "1996-01-02").ends_with(ending));
}
