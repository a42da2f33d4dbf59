//! The history that edits write, and what a visit or an issue begun by an edit starts with.

use super::edits::{raised, record, sheet_used, words};
use crate::support::{date, issue_id, minute, record_id, visit_id};
use provider_concerns::{
    app::{Edit, IssueEdit, LevelEdit, SafetyEdit, ServiceEdit, ServiceField, VisitEdit, VisitField, apply},
    concern::{Answer, HowKnown, ItemRef, Record, ThemeId, TrackAnswer, TrackKind},
};

/// The history as part, first and last minute.
fn history(record: &Record) -> Vec<(&str, i64, i64)> {
    let minutes = |at: provider_concerns::concern::Timestamp| (at - minute(0)).num_minutes();
    record.history.iter().map(|entry| (entry.part.as_str(), minutes(entry.from), minutes(entry.until))).collect()
}

#[test]
fn typing_in_one_field_is_one_entry_that_grows() {
    let mut record = record();
    let mut type_name = |text: &str, at: i64| {
        apply(&mut record, Edit::Service(ServiceEdit::Write(ServiceField::Name, words(text))), minute(at))
    };
    for (text, at) in [("E", 0), ("Ex", 1), ("Exa", 10), ("Exam", 19)] {
        assert!(type_name(text, at));
    }
    assert_eq!(history(&record), [("service/name", 0, 19)]);
    assert_eq!(record.history[0].to, None, "words stand in the record and not a second time in its history");
}

#[test]
fn a_pause_of_ten_minutes_starts_a_new_entry() {
    let mut record = record();
    for at in [0, 9, 19, 28] {
        assert!(apply(&mut record, Edit::Safety(SafetyEdit::Note(TrackKind::Crime, words("x"))), minute(at)));
    }
    assert_eq!(history(&record), [("tracks/crime/done", 0, 9), ("tracks/crime/done", 19, 28)]);
}

#[test]
fn another_part_in_between_starts_a_new_entry() {
    let mut record = record();
    for (field, at) in [(ServiceField::Name, 0), (ServiceField::Provider, 1), (ServiceField::Name, 2)] {
        assert!(apply(&mut record, Edit::Service(ServiceEdit::Write(field, words("x"))), minute(at)));
    }
    assert_eq!(history(&record), [("service/name", 0, 0), ("service/provider", 1, 1), ("service/name", 2, 2)]);
}

#[test]
fn every_answer_ever_chosen_stays_in_the_history() {
    let mut record = record();
    for (answer, at) in [(TrackAnswer::No, 0), (TrackAnswer::Yes, 1)] {
        assert!(apply(&mut record, Edit::Safety(SafetyEdit::Answer(TrackKind::Crime, Some(answer))), minute(at)));
    }
    assert_eq!(history(&record), [("tracks/crime", 0, 0), ("tracks/crime", 1, 1)]);
    let chosen: Vec<_> = record.history.iter().map(|entry| entry.to.as_deref()).collect();
    assert_eq!(chosen, [Some("no"), Some("yes")]);
}

#[test]
fn a_raise_and_its_taking_back_both_stay_in_the_history() {
    let mut record = record();
    assert!(apply(&mut record, Edit::Level(LevelEdit::Raise(raised())), minute(0)));
    assert!(apply(&mut record, Edit::Level(LevelEdit::WithdrawRaise), minute(1)));
    assert!(apply(&mut record, Edit::Level(LevelEdit::Raise(raised())), minute(2)));
    let entries: Vec<_> = record.history.iter().map(|entry| (entry.part.as_str(), entry.to.as_deref())).collect();
    assert_eq!(
        entries,
        [("raised_level", Some("major")), ("raised_level", Some("taken back")), ("raised_level", Some("major"))]
    );
}

#[test]
fn a_clock_that_is_set_back_turns_no_entry_round() {
    let mut record = record();
    for at in [60, 0, 1] {
        assert!(apply(&mut record, Edit::Service(ServiceEdit::Write(ServiceField::Name, words("x"))), minute(at)));
    }
    assert_eq!(history(&record), [("service/name", 60, 60), ("service/name", 0, 1)]);
    // Seconds count as the same moment; the entry does not end before it began.
    let seconds = minute(1) - chrono::TimeDelta::seconds(30);
    assert!(apply(&mut record, Edit::Service(ServiceEdit::Write(ServiceField::Name, words("y"))), seconds));
    assert_eq!(history(&record), [("service/name", 60, 60), ("service/name", 0, 1)]);
}

#[test]
fn one_item_becomes_one_issue_however_often_it_is_tapped() {
    let mut record = record();
    let raise = |id: usize, visit: u8, item: &str| {
        Edit::Issue(IssueEdit::Raise {
            id: issue_id(id),
            visit: visit_id(visit),
            item: ItemRef::from(item),
            theme: ThemeId::from("food"),
            what: words("No drink within reach"),
        })
    };
    assert!(apply(&mut record, raise(2, 1, "E5"), minute(1)));
    let before = record.clone();
    assert!(!apply(&mut record, raise(3, 1, "E5"), minute(2)), "the same item again");
    assert!(!apply(&mut record, raise(2, 1, "E6"), minute(2)), "the same identifier again");
    assert_eq!(record, before);
    // Another item, and the same item of another visit, are other issues.
    assert!(apply(&mut record, raise(3, 1, "E6"), minute(3)));
    assert!(apply(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(2), sheet_used())), minute(4)));
    assert!(apply(&mut record, raise(4, 2, "E5"), minute(5)));
    assert_eq!(record.issues.len(), 4);
    // Removed, the item can become an issue again.
    assert!(apply(&mut record, Edit::Issue(IssueEdit::Remove(issue_id(2))), minute(6)));
    assert!(apply(&mut record, raise(5, 1, "E5"), minute(7)));
}

#[test]
fn an_issue_from_the_sheet_starts_with_what_the_sheet_knows() {
    let mut record = record();
    assert!(apply(&mut record, Edit::Visit(VisitEdit::Date(visit_id(1), Some(date("2026-11-19")))), minute(0)));
    let edit = Edit::Issue(IssueEdit::Raise {
        id: issue_id(2),
        visit: visit_id(1),
        item: ItemRef::from("S5"),
        theme: ThemeId::from("staffing"),
        what: words("Call bells rang constantly for a long time"),
    });
    assert!(apply(&mut record, edit, minute(1)));
    let issue = record.issue(issue_id(2)).unwrap();
    assert_eq!(issue.theme, Some(ThemeId::from("staffing")));
    assert_eq!(issue.what(), "Call bells rang constantly for a long time");
    assert_eq!(issue.accounts[0].how_known, Some(HowKnown::Seen));
    assert_eq!(issue.happened_on, Some(date("2026-11-19")));
    let link = issue.from_observation.as_ref().unwrap();
    assert_eq!((link.visit, link.item.as_str()), (visit_id(1), "S5"));
    // Seriousness is for people to judge: nothing is decided or scored by a tap.
    assert_eq!((issue.score, issue.differentiation.decision), (None, None));
}

#[test]
fn a_new_visit_starts_here_and_now_with_the_last_person() {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = words("Example House");
    assert!(apply(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(1), sheet_used())), minute(5)));
    let visit = &record.visits[0];
    assert_eq!(
        (visit.home.as_str(), visit.date, visit.time),
        ("Example House", Some(date("2026-11-22")), "14:05".parse().ok())
    );
    assert_eq!((visit.completed_by.as_str(), visit.role.as_str()), ("", ""));
    assert_eq!(visit.sheet, sheet_used());
    assert!(visit.observations.is_empty());

    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::Write(visit_id(1), VisitField::CompletedBy, words("E. X."))),
        minute(6)
    ));
    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::Write(visit_id(1), VisitField::Role, words("District nurse"))),
        minute(6)
    ));
    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::AnswerItem(visit_id(1), ItemRef::from("E2"), Some(Answer::No))),
        minute(6)
    ));
    // Shortly before midnight by the device's own clock: its day and not that of Greenwich.
    let late = crate::support::at("2026-12-01T23:59:30-02:00");
    assert!(apply(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(2), sheet_used())), late));
    let visit = &record.visits[1];
    assert_eq!((visit.date, visit.time), (Some(date("2026-12-01")), "23:59".parse().ok()));
    assert_eq!((visit.completed_by.as_str(), visit.role.as_str()), ("E. X.", "District nurse"));
    assert!(visit.observations.is_empty(), "answers are never carried over");
}

#[test]
fn an_answer_taken_back_leaves_the_comment() {
    let mut record = record();
    let item = ItemRef::from("E6");
    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::CommentItem(visit_id(1), item.clone(), words("No entry after 8 am"))),
        minute(1)
    ));
    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::AnswerItem(visit_id(1), item.clone(), Some(Answer::No))),
        minute(2)
    ));
    assert!(apply(&mut record, Edit::Visit(VisitEdit::AnswerItem(visit_id(1), item.clone(), None)), minute(3)));
    let noted = &record.visits[0].observations[&item];
    assert_eq!((noted.answer, noted.comment.as_str(), noted.noted_at), (None, "No entry after 8 am", minute(3)));
}
