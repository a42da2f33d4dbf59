//! The issues of a record over time: lines, order, series, and the number of alerts in words.

use crate::support::{date, issue_id, minute, record_id, score, shared};
use proptest::prelude::*;
use provider_concerns::{
    assess::{Pattern, alerts_compared, pattern, series_of},
    concern::{Alerts, Issue, IssueId, Outcome, Record, ThemeId},
    framework::Series,
};

/// A record with one issue for each theme and day; an empty theme or day is none.
fn record_of(issues: &[(&str, &str)]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for (number, (theme, day)) in issues.iter().enumerate() {
        let mut issue = Issue::new(issue_id(number), minute(0));
        issue.theme = (!theme.is_empty()).then(|| ThemeId::from(*theme));
        issue.happened_on = (!day.is_empty()).then(|| date(day));
        record.issues.push(issue);
    }
    record
}

fn setting(count: u32, within_days: u32) -> Series {
    Series { count, within_days, ..shared().series.clone().unwrap() }
}

/// The pattern by the shared setting: two within 90 days.
fn laid_out(record: &Record) -> Pattern {
    pattern(shared(), shared().series.as_ref(), record)
}

/// The lines as title and the numbers of their issues.
fn lines(pattern: &Pattern) -> Vec<(&str, Vec<usize>)> {
    let numbers = |line: &provider_concerns::assess::ThemeLine| line.marks.iter().map(|mark| mark.number).collect();
    pattern.lines.iter().map(|line| (line.title.as_str(), numbers(line))).collect()
}

fn numbers(record: &Record, issues: &[IssueId]) -> Vec<usize> {
    issues.iter().map(|id| record.issues.iter().position(|issue| issue.id == *id).unwrap() + 1).collect()
}

#[test]
fn an_empty_record_has_no_lines_and_no_days() {
    assert_eq!(laid_out(&record_of(&[])), Pattern::default());
    let undated = laid_out(&record_of(&[("food", "")]));
    assert_eq!((undated.first, undated.last, undated.lines.len()), (None, None, 1));
}

#[test]
fn each_theme_is_a_line_and_issues_without_a_theme_are_one_too() {
    let mut record =
        record_of(&[("food", "2026-09-02"), ("", "2026-09-01"), ("luck", ""), ("food", "2025-01-01"), ("", "")]);
    record.issues[0].score = Some(score(3));
    record.issues[0].differentiation.decision = Some(Outcome::PoorCare);
    let pattern = laid_out(&record);
    assert_eq!((pattern.first, pattern.last), (Some(date("2025-01-01")), Some(date("2026-09-02"))));
    // Of as many issues, the theme that came first in the record stands first. A theme that nobody knows is shown as it is.
    assert_eq!(lines(&pattern), [("Food and drink", vec![4, 1]), ("No theme chosen", vec![2, 5]), ("luck", vec![3])]);
    let mark = &pattern.lines[0].marks[1];
    assert_eq!((mark.issue, mark.on, mark.score), (issue_id(0), Some(date("2026-09-02")), Some(score(3))));
    assert_eq!(mark.decision, Some(Outcome::PoorCare));
    assert!(pattern.lines.iter().all(|line| line.series.is_none()));
}

#[test]
fn within_a_line_dated_issues_come_by_date_and_those_without_a_date_last() {
    let days = ["", "2026-09-03", "2026-09-01", "", "2026-09-01", "2026-09-02"];
    let record = record_of(&days.map(|day| ("food", day)));
    assert_eq!(lines(&laid_out(&record)), [("Food and drink", vec![3, 5, 6, 2, 1, 4])]);
}

#[test]
fn lines_with_a_series_come_first_and_then_those_with_more_issues() {
    let record = record_of(&[
        ("staffing", "2026-01-01"),
        ("staffing", "2026-06-01"),
        ("staffing", "2026-11-01"),
        ("candour", ""),
        ("food", "2026-09-01"),
        ("food", "2026-09-20"),
        ("medication", "2026-09-01"),
        ("medication", "2026-09-30"),
        ("medication", "2026-10-01"),
    ]);
    let titles: Vec<(&str, bool)> = {
        let pattern = laid_out(&record);
        let shown = |line: &provider_concerns::assess::ThemeLine| line.series.is_some();
        let themes = ["Medication", "Food and drink", "Staffing", "Duty of Candour"];
        assert_eq!(lines(&pattern).iter().map(|(title, _)| *title).collect::<Vec<_>>(), themes);
        themes.into_iter().zip(pattern.lines.iter().map(shown)).collect()
    };
    assert_eq!(titles.iter().map(|(_, series)| *series).collect::<Vec<_>>(), [true, true, false, false]);
}

#[test]
fn exactly_90_days_make_a_series_and_91_do_not() {
    // 1 September to 30 November 2026 are 90 days.
    for (day, expected) in [("2026-11-29", true), ("2026-11-30", true), ("2026-12-01", false)] {
        let record = record_of(&[("food", "2026-09-01"), ("food", day)]);
        let found = laid_out(&record).lines[0].series.clone();
        assert_eq!(found.is_some(), expected, "{day}");
        if let Some(found) = found {
            assert_eq!((found.first, found.last), (date("2026-09-01"), date(day)));
            assert_eq!(numbers(&record, &found.issues), [1, 2]);
        }
    }
}

#[test]
fn a_files_own_setting_is_followed_to_the_day() {
    let days = ["2026-09-01", "2026-09-15", "2026-10-31"];
    let record = record_of(&days.map(|day| ("food", day)));
    let found = |count, within| {
        let pattern = pattern(shared(), Some(&setting(count, within)), &record);
        pattern.lines[0].series.as_ref().map(|found| numbers(&record, &found.issues))
    };
    assert_eq!(found(3, 60), Some(vec![1, 2, 3]), "1 September to 31 October are 60 days");
    assert_eq!(found(3, 59), None);
    assert_eq!(found(2, 14), Some(vec![1, 2]));
    assert_eq!(found(2, 13), None);
    assert_eq!(found(4, 9999), None);
    assert_eq!(found(2, 0), None);
    let same_day = record_of(&[("food", "2026-09-01"), ("food", "2026-09-01")]);
    assert!(series_of(&setting(2, 0), &same_day, &ThemeId::from("food"), None).is_some());
    assert_eq!(pattern(shared(), None, &record).lines[0].series, None, "without a setting");
}

#[test]
fn a_series_is_found_wherever_its_window_lies_and_in_whatever_order_it_was_entered() {
    // Far before, far after, and in between two that are close: the order of the record does not matter.
    let record =
        record_of(&[("food", "2026-12-31"), ("food", "2026-06-20"), ("food", "2026-01-01"), ("food", "2026-05-01")]);
    let found = laid_out(&record).lines[0].series.clone().unwrap();
    assert_eq!(numbers(&record, &found.issues), [4, 2]);
    assert_eq!(found.span(), "within 50 days");
    // The first of several is shown.
    let record =
        record_of(&[("food", "2026-12-31"), ("food", "2026-12-30"), ("food", "2026-01-01"), ("food", "2026-01-02")]);
    let found = laid_out(&record).lines[0].series.clone().unwrap();
    assert_eq!((numbers(&record, &found.issues), found.span().as_str()), (vec![3, 4], "within one day"));
}

#[test]
fn of_several_series_the_largest_is_shown_and_shown_whole() {
    let found = |days: &[&str]| {
        let record = record_of(&days.iter().map(|day| ("food", *day)).collect::<Vec<_>>());
        laid_out(&record).lines[0].series.as_ref().map(|found| numbers(&record, &found.issues))
    };
    assert_eq!(found(&["2026-09-01", "2026-09-11", "2026-09-21"]), Some(vec![1, 2, 3]));
    assert_eq!(found(&["2026-01-01", "2026-01-02", "2026-09-01", "2026-09-02", "2026-11-30"]), Some(vec![3, 4, 5]));
    // A chain that is longer than the window is no series as a whole: of equals, the earliest part of it.
    assert_eq!(found(&["2026-01-01", "2026-03-22", "2026-06-10"]), Some(vec![1, 2]));
}

proptest! {
    #[test]
    fn a_series_is_what_trying_every_pair_of_days_finds(
        days in proptest::collection::vec(0..200_u64, 0..9), count in 2..5_u32, within in 0..100_u32, with in any::<bool>()
    ) {
        let start = date("2026-01-01");
        let dates: Vec<String> = days.iter().map(|day| (start + chrono::Days::new(*day)).to_string()).collect();
        let record = record_of(&dates.iter().map(|day| ("food", day.as_str())).collect::<Vec<_>>());
        let issue = record.issues.last().filter(|_| with);
        let inside = |first: u64, last: u64| days.iter().filter(|day| (first..=last).contains(day)).count();
        let held = issue.and(days.last());
        let largest = days
            .iter()
            .flat_map(|first| days.iter().map(move |last| (*first, *last)))
            .filter(|(first, last)| first <= last && last - first <= u64::from(within))
            .filter(|(first, last)| held.is_none_or(|day| (first..=last).contains(&day)))
            .map(|(first, last)| inside(first, last))
            .max()
            .filter(|size| *size >= count as usize);
        let found = series_of(&setting(count, within), &record, &ThemeId::from("food"), issue);
        prop_assert_eq!(found.as_ref().map(|found| found.issues.len()), largest);
        if let Some(found) = found {
            prop_assert!((found.last - found.first).num_days() <= i64::from(within));
            prop_assert!(issue.is_none_or(|issue| found.issues.contains(&issue.id)));
        }
    }
}

#[test]
fn issues_without_a_date_or_of_another_theme_make_no_series() {
    let record = record_of(&[
        ("food", "2026-09-01"),
        ("food", ""),
        ("staffing", "2026-09-01"),
        ("", "2026-09-01"),
        ("", "2026-09-01"),
    ]);
    assert!(laid_out(&record).lines.iter().all(|line| line.series.is_none()));
}

#[test]
fn an_issue_that_is_not_in_the_record_yet_counts_for_itself() {
    let record = record_of(&[("food", "2026-09-01")]);
    let mut new = Issue::new(issue_id(9), minute(0));
    new.theme = Some(ThemeId::from("food"));
    new.happened_on = Some(date("2026-09-03"));
    let found = series_of(&setting(2, 90), &record, &ThemeId::from("food"), Some(&new)).unwrap();
    assert_eq!(found.issues, [issue_id(0), issue_id(9)]);
    new.happened_on = Some(date("2027-09-03"));
    assert_eq!(series_of(&setting(2, 90), &record, &ThemeId::from("food"), Some(&new)), None);
    new.happened_on = None;
    assert_eq!(series_of(&setting(2, 90), &record, &ThemeId::from("food"), Some(&new)), None);
}

#[test]
fn alerts_are_compared_in_words_that_judge_nothing() {
    let compared = |recent, earlier| alerts_compared(&Alerts { recent, earlier, ..Alerts::default() });
    for (recent, earlier, words) in [
        (0, 0, "none in either period"),
        (7, 0, "7 lately, none before"),
        (0, 7, "none lately, 7 before"),
        (4, 4, "4 in both periods"),
        (6, 3, "6 lately, 3 before: 2 times as many"),
        (3, 6, "3 lately, 6 before: there were 2 times as many before"),
        (5, 3, "5 lately, 3 before: 1.7 times as many"),
        (3, 5, "3 lately, 5 before: there were 1.7 times as many before"),
        // Half a tenth is rounded up: 1.25 and 1.35.
        (5, 4, "5 lately, 4 before: 1.3 times as many"),
        (27, 20, "27 lately, 20 before: 1.4 times as many"),
        (11, 10, "11 lately, 10 before: 1.1 times as many"),
        (101, 100, "101 lately, 100 before: about as many"),
        (100, 101, "100 lately, 101 before: about as many"),
        (u32::MAX, 1, "4294967295 lately, 1 before: 4294967295 times as many"),
    ] {
        let found = compared(Some(recent), Some(earlier)).unwrap();
        assert_eq!(found, words);
        for judging in ["unusual", "high", "low ", "concern", "too "] {
            assert!(!found.contains(judging), "{found}");
        }
    }
    for (recent, earlier) in [(None, None), (Some(1), None), (None, Some(1)), (Some(0), None)] {
        assert_eq!(compared(recent, earlier), None, "a number that is missing is not 0");
    }
}
