//! How far the frameworks' own questions are, and what is missing under a framework that does not score.

use crate::support::{example_record, framework, frameworks, minute, record_id, record_with, today};
use provider_concerns::{
    app::{Page, Progress, Route, Status, answered, missing, progress},
    assess::assess,
    concern::{Finding, FindingAnswer, FrameworkRef, ImpactAnswer, Outcome, Record, Share, ThemeId},
    framework::Framework,
};

fn how_far(framework: &Framework, record: &Record) -> Progress {
    progress(record, Some(framework), assess(framework, record, today()).as_ref())
}

/// Answers every question of a framework; "not known" is an answer too.
fn answer_all(framework: &Framework, record: &mut Record, answer: FindingAnswer) {
    for question in framework.questions() {
        let finding = Finding { answer: Some(answer), ..Finding::default() };
        record.findings.insert(framework.reference_of(&question.id), finding);
    }
}

#[test]
fn questions_are_done_when_each_has_an_answer_and_not_known_is_one() {
    for (id, questions, measures, impact) in
        [("berkshire", 10, 0, 1), ("derbyshire", 16, 0, 0), ("bedford", 19, 5, 0), ("hertfordshire", 9, 0, 0)]
    {
        let framework = framework(id);
        let all = questions + measures + impact;
        let mut record = Record::new(record_id(1), minute(0));
        assert_eq!(answered(&record, framework), (0, all), "{id}");
        assert_eq!(how_far(framework, &record).questions, Status::NotStarted, "{id}");
        answer_all(framework, &mut record, FindingAnswer::NotKnown);
        assert_eq!(answered(&record, framework), (questions, all), "{id}");
        for measure in &framework.measures {
            let share = Share { percent: "9.99".parse().ok(), ..Share::default() };
            record.shares.insert(framework.reference_of(&measure.id), Share::default());
            assert!(answered(&record, framework).0 < all, "{id}: an empty share is not an answer");
            record.shares.insert(framework.reference_of(&measure.id), share);
        }
        if impact > 0 {
            assert_eq!(how_far(framework, &record).questions, Status::InProgress, "{id}");
            record.impact.answer = Some(ImpactAnswer::NotKnown);
        }
        assert_eq!(answered(&record, framework), (all, all), "{id}");
        let progress = how_far(framework, &record);
        // Everything is asked and nothing is known: the questions are done, and there is no outcome.
        assert_eq!((progress.questions, progress.level), (Status::Done, Status::InProgress), "{id}");
        // Answers to other frameworks' questions count for none.
        assert_eq!(answered(&record, crate::support::lambeth()), (0, 0));
    }
}

#[test]
fn an_issue_needs_a_score_only_where_the_framework_scores() {
    let mut record = record_with(&[None]);
    record.issues[0].theme = Some(ThemeId::from("food"));
    record.issues[0].accounts[0].text = "What happened".to_owned();
    record.issues[0].differentiation.decision = Some(Outcome::PoorCare);
    for (id, expected) in [("lambeth", Status::InProgress), ("derbyshire", Status::Done), ("berkshire", Status::Done)] {
        assert_eq!(how_far(framework(id), &record).issues, expected, "{id}");
    }
}

fn gaps(record: &Record) -> Vec<(String, Page)> {
    let gap = |route| match route {
        Route::Record(_, page) => page,
        other => panic!("{other}"),
    };
    missing(record, frameworks()).into_iter().map(|missing| (missing.what, gap(missing.route))).collect()
}

#[test]
fn under_another_framework_its_questions_are_missed_and_scores_are_not() {
    let mut record = example_record();
    record.service.local_authority = "Hertfordshire".to_owned();
    let questions = |answered| format!("Questions of Hertfordshire County Council: {answered} of 9 are answered");
    let page = Page::Judge("hertfordshire".to_owned());
    assert_eq!(gaps(&record), [(questions(0), page.clone())]);
    record.issues[1].score = None;
    record.issues[1].score_reason.clear();
    assert_eq!(gaps(&record), [(questions(0), page)], "no score is missed");
    answer_all(framework("hertfordshire"), &mut record, FindingAnswer::No);
    assert_eq!(gaps(&record), []);
}

#[test]
fn a_framework_that_is_not_at_hand_is_missed_and_nothing_stands_in_for_it() {
    let mut record = example_record();
    record.framework = Some(FrameworkRef { id: "elsewhere".to_owned(), version: "2030-01".to_owned() });
    assert_eq!(gaps(&record), [("The framework elsewhere 2030-01 is not on this device".to_owned(), Page::Choose)],);
}
