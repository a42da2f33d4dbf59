//! Edits of answers to the frameworks' questions, the impact, shares, alerts and the framework chosen: their cases for
//! `app::edits`, and what is special about them.

use super::{Case, case, record, words};
use crate::support::{issue_id, lambeth, minute, named};
use provider_concerns::{
    app::{AlertsEdit, Edit, IssueEdit, LevelEdit, QuestionEdit, ShareField, apply},
    concern::{AlertsJudged, Amount, FindingAnswer, ImpactAnswer, QuestionRef},
};
use serde_json::json;

pub fn question() -> QuestionRef {
    QuestionRef::new("derbyshire", "restraint")
}

fn beds() -> QuestionRef {
    QuestionRef::new("bedford", "beds")
}

fn amount(text: &str) -> Option<Amount> {
    Some(text.parse().unwrap())
}

/// Cases of `app::edits`.
pub fn cases() -> Vec<Case> {
    let part = |rest: &str| format!("question/derbyshire/restraint{rest}");
    let chosen = lambeth().reference.clone();
    vec![
        case(
            Edit::Level(LevelEdit::ChooseFramework(Some(chosen))),
            "/framework",
            json!(lambeth().reference),
            "framework",
            Some(named("lambeth").leak()),
        ),
        case(Edit::Level(LevelEdit::ChooseFramework(None)), "/framework", json!(null), "framework", Some("taken back")),
        case(
            Edit::Question(QuestionEdit::Answer(question(), Some(FindingAnswer::NotKnown), vec![words("a reason")])),
            "/findings/derbyshire~1restraint/answer",
            json!("not_known"),
            part(""),
            Some("not_known"),
        ),
        case(
            Edit::Question(QuestionEdit::Answer(question(), Some(FindingAnswer::Yes), vec![words("a reason")])),
            "/findings/derbyshire~1restraint/suggested",
            json!(["a reason"]),
            part(""),
            Some("yes"),
        ),
        case(
            Edit::Question(QuestionEdit::Date(question(), "2026-08-30".parse().ok())),
            "/findings/derbyshire~1restraint/on",
            json!("2026-08-30"),
            part("/date"),
            Some("2026-08-30"),
        ),
        case(
            Edit::Question(QuestionEdit::Note(question(), words("words"))),
            "/findings/derbyshire~1restraint/note",
            json!("words"),
            part("/note"),
            None,
        ),
        case(
            Edit::Question(QuestionEdit::LinkEvidence(question(), issue_id(1), true)),
            "/findings/derbyshire~1restraint/evidence",
            json!([issue_id(1).as_str()]),
            part("/evidence"),
            Some(Box::leak(format!("attached {}", issue_id(1)).into_boxed_str())),
        ),
        case(
            Edit::Level(LevelEdit::JudgeImpact(Some(ImpactAnswer::Moderate))),
            "/impact/answer",
            json!("moderate"),
            "impact",
            Some("moderate"),
        ),
        case(
            Edit::Level(LevelEdit::JudgeImpact(Some(ImpactAnswer::NotKnown))),
            "/impact/answer",
            json!("not_known"),
            "impact",
            Some("not_known"),
        ),
        case(
            Edit::Level(LevelEdit::ExplainImpact(words("words"))),
            "/impact/reason",
            json!("words"),
            "impact/reason",
            None,
        ),
        case(
            Edit::Question(QuestionEdit::SetShare(beds(), ShareField::Part, amount("1,200"))),
            "/shares/bedford~1beds/part",
            json!("1200"),
            "share/bedford/beds/part",
            Some("1200"),
        ),
        case(
            Edit::Question(QuestionEdit::SetShare(beds(), ShareField::Whole, amount("12000.5"))),
            "/shares/bedford~1beds/whole",
            json!("12000.5"),
            "share/bedford/beds/whole",
            Some("12000.5"),
        ),
        case(
            Edit::Question(QuestionEdit::SetShare(beds(), ShareField::Percent, amount("9.99%"))),
            "/shares/bedford~1beds/percent",
            json!("9.99"),
            "share/bedford/beds/percent",
            Some("9.99"),
        ),
        case(Edit::Alerts(AlertsEdit::Period(words("words"))), "/alerts/period", json!("words"), "alerts/period", None),
        case(Edit::Alerts(AlertsEdit::Recent(Some(0))), "/alerts/recent", json!(0), "alerts/recent", Some("0")),
        case(Edit::Alerts(AlertsEdit::Earlier(Some(7))), "/alerts/earlier", json!(7), "alerts/earlier", Some("7")),
        case(
            Edit::Alerts(AlertsEdit::Judged(Some(AlertsJudged::Low))),
            "/alerts/judged",
            json!("low"),
            "alerts/judged",
            Some("low"),
        ),
        case(Edit::Alerts(AlertsEdit::Note(words("words"))), "/alerts/note", json!("words"), "alerts/note", None),
    ]
}

#[test]
fn an_answer_taken_back_keeps_its_note_date_and_evidence_and_loses_its_reasons() {
    let mut record = record();
    for edit in [
        Edit::Question(QuestionEdit::Answer(question(), Some(FindingAnswer::Yes), vec![words("a reason")])),
        Edit::Question(QuestionEdit::Note(question(), words("seen on the ward"))),
        Edit::Question(QuestionEdit::Date(question(), "2026-08-30".parse().ok())),
        Edit::Question(QuestionEdit::LinkEvidence(question(), issue_id(1), true)),
        Edit::Question(QuestionEdit::Answer(question(), None, vec![words("still a reason")])),
    ] {
        assert!(apply(&mut record, edit, minute(3)));
    }
    let finding = &record.findings[&question()];
    assert_eq!((finding.answer, finding.answered_at, finding.suggested.len()), (None, None, 0));
    assert_eq!((finding.note.as_str(), finding.evidence.as_slice()), ("seen on the ward", &[issue_id(1)][..]));
    assert!(finding.on.is_some());
    let answers: Vec<_> = record.history.iter().filter(|entry| entry.part == "question/derbyshire/restraint").collect();
    assert_eq!(answers.iter().map(|entry| entry.to.as_deref()).collect::<Vec<_>>(), [Some("yes"), Some("taken back")]);
}

#[test]
fn evidence_is_attached_once_and_taken_off_again() {
    let mut record = record();
    let link = |attached| Edit::Question(QuestionEdit::LinkEvidence(question(), issue_id(1), attached));
    assert!(apply(&mut record, link(true), minute(1)));
    let before = record.clone();
    assert!(!apply(&mut record, link(true), minute(2)), "attached twice");
    assert_eq!(record, before);
    assert!(apply(&mut record, link(false), minute(3)));
    assert_eq!(record.findings[&question()].evidence, []);
    assert_eq!(record.history.last().unwrap().to, Some(format!("taken off {}", issue_id(1))));
}

#[test]
fn an_issue_that_is_removed_is_evidence_of_nothing_any_more() {
    let mut record = record();
    for id in [1, 2] {
        assert!(apply(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(id), 0, words("x"))), minute(1)));
        assert!(apply(
            &mut record,
            Edit::Question(QuestionEdit::LinkEvidence(question(), issue_id(id), true)),
            minute(1)
        ));
    }
    assert!(apply(&mut record, Edit::Issue(IssueEdit::Remove(issue_id(1))), minute(2)));
    assert_eq!(record.findings[&question()].evidence, [issue_id(2)]);
}
