//! A device whose clock is wrong, or was: nothing is lost or refused for it, and it is told where it shows.

use crate::support::{at, date, file_text, frameworks, record_id};
use chrono::TimeDelta;
use proptest::prelude::*;
use provider_concerns::{
    app::{
        BUILT, ClockDoubt, Device, Edit, Message, Route, ServiceEdit, ServiceField, State, apply, is_ahead,
        is_out_of_date, newest_day, update,
    },
    calendar::local::{day_at, in_england, local},
    concern::{Record, Timestamp},
    drafts::{Drafts, Envelope, MemoryStore, Settings},
    submission::{LastExport, export, import, moment},
};

/// A year ahead of the day on which the clock is put right.
fn ahead() -> Timestamp {
    at("2027-11-30T10:00:00+00:00")
}

fn right() -> Timestamp {
    at("2026-11-30T10:00:00+00:00")
}

fn named(record: &mut Record, name: &str, on: Timestamp) {
    assert!(apply(record, Edit::Service(ServiceEdit::Write(ServiceField::Name, name.to_owned())), on));
}

/// A record that was begun while the clock was a year ahead.
fn begun_ahead() -> Record {
    let mut record = Record::new(record_id(1), ahead());
    named(&mut record, "Invented House", ahead());
    record
}

#[test]
fn a_record_of_a_clock_that_was_ahead_opens_saves_exports_and_comes_back() {
    let mut record = begun_ahead();
    let drafts = Drafts::new(MemoryStore::default());
    drafts.save(&Envelope::new(record.clone(), 1, ahead(), String::new()), 0).unwrap();
    named(&mut record, "Invented House North", right());
    drafts.save(&Envelope::new(record.clone(), 2, right(), String::new()), 1).unwrap();
    let opened = drafts.open(record.id).unwrap();
    assert_eq!((&opened.record, opened.saved_at), (&record, right()));
    // The history says what the clock said, in the order in which it happened.
    assert_eq!(record.changed_at(), right());
    assert_eq!(record.history.first().unwrap().until, ahead());
    let text = export(&record, frameworks(), right()).to_text().unwrap();
    assert_eq!(import(text.as_bytes(), frameworks()).unwrap().document.record, record);
}

#[test]
fn a_change_that_seems_to_come_after_now_is_never_taken_for_exported() {
    let mut record = begun_ahead();
    // Nobody can tell whether the change came before this export or after it.
    assert_eq!(moment(&record, Some(right()), right()), (right(), LastExport::Earlier(right())));
    // The next change is noted with the right time.
    named(&mut record, "Invented House South", right());
    let later = right() + TimeDelta::minutes(1);
    assert_eq!(moment(&record, Some(later), later), (later, LastExport::Same));
    // An export that was noted a year ahead is an earlier one now.
    assert_eq!(moment(&record, Some(ahead()), later), (later, LastExport::Earlier(ahead())));
}

#[test]
fn what_is_changed_after_an_export_of_a_clock_that_was_ahead_does_not_pass_for_exported() {
    // Three hours ahead, so that the day says nothing.
    let (exported, changed) = (right() + TimeDelta::hours(3), right());
    let mut state = State::new(Route::Home);
    let mut envelope = Envelope::new(Record::new(record_id(1), exported), 1, exported, String::new());
    envelope.exported_at = Some(exported);
    update(&mut state, Message::Open(Box::new(envelope)), frameworks(), changed);
    assert_eq!(state.draft.as_ref().unwrap().exported_at, Some(exported));
    let edit = Edit::Service(ServiceEdit::Write(ServiceField::Name, "Invented House".to_owned()));
    update(&mut state, Message::Edit(edit), frameworks(), changed);
    let draft = state.draft.unwrap();
    assert!(draft.exported_at.unwrap() < draft.record.changed_at());
    // Hours later the clock has come to where it was at the export.
    let now = exported + TimeDelta::minutes(5);
    assert!(matches!(moment(&draft.record, draft.exported_at, now), (at, LastExport::Earlier(_)) if at == now));
}

#[test]
fn an_export_with_another_day_of_its_own_is_not_of_today() {
    let record = Record::new(record_id(1), at("2026-11-29T10:00:00+00:00"));
    // Half past eleven at night in England, the next day in Auckland.
    let (there, now) = (at("2026-12-01T12:30:00+13:00"), at("2026-11-30T23:40:00+00:00"));
    assert_eq!(moment(&record, Some(there), now), (now, LastExport::Earlier(there)));
}

#[test]
fn a_plainly_wrong_date_is_doubted_and_a_fine_one_is_not() {
    let (today, built) = (date("2026-11-30"), date("2026-11-24"));
    for (shown, newest, doubt) in [
        ("2026-11-30", None, None),
        ("2026-11-24", None, None),
        ("2026-11-23", None, Some(ClockDoubt::BeforeBuild)),
        ("2019-05-03", Some("2026-11-30"), Some(ClockDoubt::BeforeBuild)),
        ("1970-01-01", None, Some(ClockDoubt::BeforeBuild)),
        ("2026-11-30", Some("2026-11-30"), None),
        ("2026-11-30", Some("2026-12-01"), Some(ClockDoubt::BeforeKept(date("2026-12-01")))),
        ("2030-01-01", Some("2026-12-01"), None),
    ] {
        assert_eq!(ClockDoubt::of(date(shown), built, newest.map(date)), doubt, "{shown} {newest:?}");
    }
    assert!(is_ahead(ahead(), today) && !is_ahead(right(), today));
    // Minutes ahead are nothing to speak of, and the day is England's.
    assert!(!is_ahead(at("2026-11-30T23:59:00+00:00"), today));
    assert!(!is_ahead(at("2026-12-01T12:30:00+13:00"), today));
}

#[test]
fn the_newest_thing_kept_is_what_is_listed_open_or_exported() {
    let mut state = State::new(Route::Home);
    assert_eq!(newest_day(&state), None);
    let drafts = Drafts::new(MemoryStore::default());
    let mut record = begun_ahead();
    drafts.save(&Envelope::new(record.clone(), 1, ahead(), String::new()), 0).unwrap();
    let tell = |state: &mut State, message| update(state, message, frameworks(), right());
    tell(&mut state, Message::ShowDrafts(drafts.list()));
    assert_eq!(newest_day(&state), Some(date("2027-11-30")));
    // It is opened and saved again with the right date: the list is from before that.
    named(&mut record, "Invented House North", right());
    drafts.save(&Envelope::new(record.clone(), 2, right(), String::new()), 1).unwrap();
    tell(&mut state, Message::Open(Box::new(drafts.open(record.id).unwrap())));
    assert_eq!(newest_day(&state), Some(date("2026-11-30")));
    let settings = Settings { everything_exported_at: Some(ahead()), ..Settings::default() };
    tell(&mut state, Message::ShowDevice(Device { settings, ..Device::default() }));
    assert_eq!(newest_day(&state), Some(date("2027-11-30")));
}

#[test]
fn the_day_that_counts_as_built_is_no_later_than_the_newest_release_and_no_earlier_than_the_data() {
    // A heading such as "## 1.2.0 – 2026-12-04".
    let changelog = file_text("CHANGELOG.md");
    let released =
        changelog.lines().filter_map(|line| line.strip_prefix("## ")?.split_whitespace().last()?.parse().ok()).max();
    if let Some(released) = released {
        assert_eq!(BUILT, released, "set `BUILT` to the day of the newest release");
    }
    // What ships with the app was there when it was built.
    let month = BUILT.format("%Y-%m").to_string();
    let versions =
        frameworks().all().iter().map(|framework| framework.reference.version.chars().take(7).collect::<String>());
    let newest = versions.filter(|version| version.starts_with("20")).max().unwrap();
    assert!(newest <= month, "{newest} ships with the app and is later than {month}");
}

#[test]
fn a_page_is_out_of_date_with_the_hour_and_sooner_when_it_is_seen_again() {
    for (drawn, now, left_open, seen_again) in [
        ("2026-11-30T10:00:00+00:00", "2026-11-30T10:00:59+00:00", false, false),
        ("2026-11-30T10:00:00+00:00", "2026-11-30T10:01:00+00:00", false, true),
        ("2026-11-30T10:59:00+00:00", "2026-11-30T11:00:00+00:00", true, true),
        ("2026-11-30T23:59:00+00:00", "2026-12-01T00:00:00+00:00", true, true),
        // Midnight of summer, and the same hour of another day.
        ("2026-07-01T22:59:00+00:00", "2026-07-01T23:00:00+00:00", true, true),
        ("2026-11-30T10:00:00+00:00", "2026-12-02T10:00:00+00:00", true, true),
        // The clock was set back.
        ("2026-11-30T10:00:00+00:00", "2026-11-29T10:00:00+00:00", true, true),
        ("2026-11-30T10:30:00+00:00", "2026-11-30T10:20:00+00:00", false, true),
    ] {
        let says = |shown_again| is_out_of_date(at(drawn), at(now), shown_again);
        assert_eq!([says(false), says(true)], [left_open, seen_again], "{drawn} {now}");
    }
}

proptest! {
    /// Whatever offset a moment is written with, its day is England's, and so is the time that is shown.
    #[test]
    fn a_moment_has_one_day_wherever_the_device_is(seconds in 0_i64..4_000_000_000, east in -14 * 60..=14 * 60) {
        let utc = chrono::DateTime::from_timestamp(seconds, 0).unwrap();
        let there = utc.with_timezone(&chrono::FixedOffset::east_opt(east * 60).unwrap());
        let england = in_england(there);
        prop_assert_eq!(england, there);
        prop_assert_eq!(day_at(there), local(utc).date);
        prop_assert_eq!(england.date_naive(), local(utc).date);
        prop_assert_eq!(england.format("%H:%M").to_string(), local(utc).time.to_string());
    }
}
