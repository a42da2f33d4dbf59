//! Every kind of edit: what it changes, what it writes into the history, and what it leaves alone.

mod answers;
mod cases;

use self::cases::cases;
use crate::support::{action_id, date, frameworks, issue_id, minute, record_id, visit_id};
use provider_concerns::{
    app::{
        ActionEdit, ActionField, Edit, IssueEdit, IssueField, LevelEdit, QuestionEdit, SafetyEdit, ServiceEdit,
        VisitEdit, VisitField, WeighEdit, apply,
    },
    concern::{
        Answer, ConcernLevel, FrameworkRef, HowKnown, IssueId, ItemRef, Leaning, NextAction, Outcome, RaiseTo,
        RaisedLevel, Record, ShownSuggestion, ThemeId,
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub fn sheet_used() -> FrameworkRef {
    frameworks().with_sheet().unwrap().0.reference.clone()
}

pub fn words(text: &str) -> String {
    text.to_owned()
}

fn action(number: u8) -> NextAction {
    NextAction { id: action_id(number), what: words("Ring"), who: words("Nurse"), by: None, done: false, source: None }
}

fn shown() -> ShownSuggestion {
    ShownSuggestion { outcome: Outcome::PoorCare, reasons: vec![words("because")] }
}

pub fn raised() -> RaisedLevel {
    RaisedLevel {
        to: RaiseTo::Major,
        reason: words("invented"),
        consulted_role: words("invented role"),
        consulted_on: date("2026-11-22"),
        calculated_then: ConcernLevel::Minor,
        recorded_at: minute(0),
    }
}

/// Visit 1, issue 1 with two accounts, action 1 and a raised level are there; the history is empty.
pub fn record() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for edit in [
        Edit::Visit(VisitEdit::Begin(visit_id(1), sheet_used())),
        Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, words("first"))),
        Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 1, words("second"))),
        Edit::Issue(IssueEdit::ChooseTheme(issue_id(1), Some(ThemeId::from("medication")))),
        Edit::Action(ActionEdit::Add(action(1))),
        Edit::Level(LevelEdit::Raise(raised())),
    ] {
        assert!(apply(&mut record, edit, minute(0)));
    }
    record.history.clear();
    record
}

/// One edit of the record above: where it changes it and to what, and the entry that it leaves in the history.
pub struct Case {
    edit: Edit,
    pointer: &'static str,
    value: Value,
    part: String,
    to: Option<&'static str>,
}

pub fn case(
    edit: Edit,
    pointer: &'static str,
    value: Value,
    part: impl Into<String>,
    to: Option<&'static str>,
) -> Case {
    Case { edit, pointer, value, part: part.into(), to }
}

/// The number of an edit's kind. A new kind does not compile until it has a number here, and then fails below until it
/// has a case.
fn kind(edit: &Edit) -> usize {
    match edit {
        Edit::Safety(SafetyEdit::Answer(..)) => 0,
        Edit::Safety(SafetyEdit::Note(..)) => 1,
        Edit::Service(ServiceEdit::Write(..)) => 2,
        Edit::Service(ServiceEdit::ChooseKind(..)) => 3,
        Edit::Visit(VisitEdit::Begin(..)) => 4,
        Edit::Visit(VisitEdit::Write(..)) => 5,
        Edit::Visit(VisitEdit::Date(..)) => 6,
        Edit::Visit(VisitEdit::Time(..)) => 7,
        Edit::Visit(VisitEdit::AnswerItem(..)) => 8,
        Edit::Visit(VisitEdit::CommentItem(..)) => 9,
        Edit::Issue(IssueEdit::Raise { .. }) => 10,
        Edit::Issue(IssueEdit::ChooseTheme(..)) => 11,
        Edit::Issue(IssueEdit::WriteAccount(..)) => 12,
        Edit::Issue(IssueEdit::ChooseHowKnown(..)) => 13,
        Edit::Issue(IssueEdit::RemoveAccount(..)) => 14,
        Edit::Issue(IssueEdit::Write(..)) => 15,
        Edit::Issue(IssueEdit::Date(..)) => 16,
        Edit::Issue(IssueEdit::CountPeople(..)) => 17,
        Edit::Issue(IssueEdit::Remove(..)) => 18,
        Edit::Weigh(WeighEdit::Answer(..)) => 19,
        Edit::Weigh(WeighEdit::Note(..)) => 20,
        Edit::Weigh(WeighEdit::Decide(..)) => 21,
        Edit::Weigh(WeighEdit::Score(..)) => 22,
        Edit::Level(LevelEdit::Raise(..)) => 23,
        Edit::Level(LevelEdit::WithdrawRaise) => 24,
        Edit::Action(ActionEdit::Add(..)) => 25,
        Edit::Action(ActionEdit::Write(..)) => 26,
        Edit::Action(ActionEdit::Date(..)) => 27,
        Edit::Action(ActionEdit::Mark(..)) => 28,
        Edit::Action(ActionEdit::Remove(..)) => 29,
        Edit::Jot(..) => 30,
        Edit::Level(LevelEdit::ChooseFramework(..)) => 31,
        Edit::Question(QuestionEdit::Answer(..)) => 32,
        Edit::Question(QuestionEdit::Date(..)) => 33,
        Edit::Question(QuestionEdit::Note(..)) => 34,
        Edit::Question(QuestionEdit::LinkEvidence(..)) => 35,
        Edit::Level(LevelEdit::JudgeImpact(..)) => 36,
        Edit::Level(LevelEdit::ExplainImpact(..)) => 37,
        Edit::Question(QuestionEdit::SetShare(..)) => 38,
        Edit::Alerts(..) => 39,
        // Its own kinds have their cases in `app::follow_up`.
        Edit::FollowUp(..) => 40,
        // These two are about a sheet and have theirs in `app::sheet_issue`.
        Edit::Issue(IssueEdit::Keep(..)) => 41,
        Edit::Issue(IssueEdit::AddComment(..)) => 42,
        Edit::Weigh(WeighEdit::Liken(..)) => 43,
        Edit::Visit(VisitEdit::ChooseSheet(..)) => 44,
    }
}

const KINDS: usize = 45;

/// The parts of two values that differ, as pointers.
fn differences(before: &Value, after: &Value, at: String, all: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(a), Value::Object(b)) => {
            for name in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
                let missing = &json!("not there");
                let (a, b) = (a.get(name).unwrap_or(missing), b.get(name).unwrap_or(missing));
                differences(a, b, format!("{at}/{}", name.replace('/', "~1")), all);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                differences(a, b, format!("{at}/{place}"), all);
            }
        }
        _ if before != after => all.push(at),
        _ => {}
    }
}

#[test]
fn every_kind_of_edit_changes_its_part_and_no_other_and_says_so_in_the_history() {
    let mut kinds = BTreeSet::new();
    for Case { edit, pointer, value, part, to } in cases() {
        kinds.insert(kind(&edit));
        let mut record = record();
        let before = serde_json::to_value(&record).unwrap();
        assert!(apply(&mut record, edit.clone(), minute(5)), "{edit:?}");
        let after = serde_json::to_value(&record).unwrap();
        assert_eq!(after.pointer(pointer), Some(&value), "{edit:?}");

        // Beside the part itself only the history differs, and what belongs to the part: when it was noted or decided.
        let mut changed = Vec::new();
        differences(&before, &after, String::new(), &mut changed);
        let near = |place: &str| {
            let parent = pointer.rsplit_once('/').unwrap().0;
            place == "/history" || pointer.starts_with(place) || (place.starts_with(parent) && parent.len() > 12)
        };
        assert!(changed.iter().all(|place| near(place)), "{edit:?} changed {changed:?}");

        let [entry] = record.history.as_slice() else { panic!("{edit:?}: {:?}", record.history) };
        assert_eq!((entry.part.as_str(), entry.to.as_deref()), (part.as_str(), to), "{edit:?}");
        assert_eq!((entry.from, entry.until), (minute(5), minute(5)), "{edit:?}");
        assert_eq!(record.changed_at(), minute(5));
    }
    kinds.insert(kind(&Edit::Jot(String::new(), String::new())));
    kinds.extend(
        [Edit::Issue(IssueEdit::Keep(issue_id(1))), Edit::Issue(IssueEdit::AddComment(issue_id(1)))].iter().map(kind),
    );
    assert_eq!(kinds, (0..KINDS).collect(), "a kind of edit has no case");
}

#[test]
fn the_parts_in_the_history_are_told_apart() {
    let parts: Vec<(String, usize)> = cases().into_iter().map(|case| (case.part, kind(&case.edit))).collect();
    for (part, kind) in &parts {
        for (other, other_kind) in &parts {
            let raise = part == "raised_level";
            let account = part.ends_with("accounts/1");
            assert!(raise || account || part != other || kind == other_kind, "{part} is written by two kinds of edit");
        }
    }
}

#[test]
fn an_edit_that_changes_nothing_leaves_nothing_behind() {
    let (visit, issue) = (visit_id(9), issue_id(9));
    let mut record = record();
    assert!(apply(&mut record, Edit::Level(LevelEdit::WithdrawRaise), minute(0)));
    let before = record.clone();
    for edit in [
        Edit::Jot(words("field"), words("half a sen")),
        Edit::Visit(VisitEdit::Begin(visit_id(1), sheet_used())),
        Edit::Visit(VisitEdit::Write(visit, VisitField::Home, words("x"))),
        Edit::Visit(VisitEdit::Date(visit, None)),
        Edit::Visit(VisitEdit::Time(visit, None)),
        Edit::Visit(VisitEdit::AnswerItem(visit, ItemRef::from("E5"), Some(Answer::No))),
        Edit::Visit(VisitEdit::CommentItem(visit, ItemRef::from("E5"), words("x"))),
        Edit::Issue(IssueEdit::Raise {
            id: issue,
            visit,
            item: ItemRef::from("E5"),
            theme: ThemeId::from("food"),
            what: words("x"),
        }),
        Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 3, words("one place was left out"))),
        Edit::Issue(IssueEdit::ChooseHowKnown(issue_id(1), 7, Some(HowKnown::Seen))),
        Edit::Issue(IssueEdit::RemoveAccount(issue_id(1), 0)),
        Edit::Issue(IssueEdit::RemoveAccount(issue_id(1), 2)),
        Edit::Issue(IssueEdit::RemoveAccount(issue, 1)),
        Edit::Issue(IssueEdit::Remove(issue)),
        // Neither is there, or made from a sheet.
        Edit::Issue(IssueEdit::Keep(issue)),
        Edit::Issue(IssueEdit::Keep(issue_id(1))),
        Edit::Issue(IssueEdit::AddComment(issue)),
        Edit::Issue(IssueEdit::AddComment(issue_id(1))),
        Edit::Weigh(WeighEdit::Answer(issue_id(1), words("luck"), Some(Leaning::Wider))),
        Edit::Weigh(WeighEdit::Note(issue_id(1), words("luck"), words("x"))),
        // An issue that is not there is not begun by an edit that then comes to nothing.
        Edit::Issue(IssueEdit::WriteAccount(issue, 2, words("x"))),
        Edit::Issue(IssueEdit::ChooseHowKnown(issue, 2, None)),
        Edit::Weigh(WeighEdit::Answer(issue, words("luck"), Some(Leaning::Wider))),
        Edit::Weigh(WeighEdit::Note(issue, words("luck"), words("x"))),
        Edit::Level(LevelEdit::WithdrawRaise),
        Edit::Action(ActionEdit::Add(NextAction { what: words("another under the same id"), ..action(1) })),
        Edit::Action(ActionEdit::Write(action_id(9), ActionField::What, words("x"))),
        Edit::Action(ActionEdit::Date(action_id(9), None)),
        Edit::Action(ActionEdit::Mark(action_id(9), true)),
        Edit::Action(ActionEdit::Remove(action_id(9))),
        // An answer is not begun by evidence that is not there, or is taken off where there is none.
        Edit::Question(QuestionEdit::LinkEvidence(answers::question(), issue, true)),
        Edit::Question(QuestionEdit::LinkEvidence(answers::question(), issue, false)),
        Edit::Question(QuestionEdit::LinkEvidence(answers::question(), issue_id(1), false)),
    ] {
        assert!(!apply(&mut record, edit.clone(), minute(90)), "{edit:?} says that it changed something");
        assert_eq!(record, before, "{edit:?}");
    }
}

#[test]
fn the_first_edit_of_an_issue_begins_it() {
    for edit in [
        Edit::Issue(IssueEdit::ChooseTheme(issue_id(7), None)),
        Edit::Issue(IssueEdit::WriteAccount(issue_id(7), 0, words("x"))),
        Edit::Issue(IssueEdit::WriteAccount(issue_id(7), 1, words("x"))),
        Edit::Issue(IssueEdit::ChooseHowKnown(issue_id(7), 0, None)),
        Edit::Issue(IssueEdit::Write(issue_id(7), IssueField::AdultsViews, words("x"))),
        Edit::Issue(IssueEdit::Date(issue_id(7), None)),
        Edit::Issue(IssueEdit::CountPeople(issue_id(7), None)),
        Edit::Weigh(WeighEdit::Answer(issue_id(7), words("intent"), None)),
        Edit::Weigh(WeighEdit::Note(issue_id(7), words("intent"), words("x"))),
        Edit::Weigh(WeighEdit::Decide(issue_id(7), None, shown())),
        Edit::Weigh(WeighEdit::Score(issue_id(7), None)),
    ] {
        let mut record = record();
        assert!(apply(&mut record, edit.clone(), minute(3)), "{edit:?}");
        let ids: Vec<IssueId> = record.issues.iter().map(|issue| issue.id).collect();
        assert_eq!(ids, [issue_id(1), issue_id(7)], "{edit:?}");
        assert_eq!(record.issues[1].created_at, minute(3));
        assert!(!record.issues[1].accounts.is_empty());
    }
}
