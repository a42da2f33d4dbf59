//! Facts of a record that suggest an answer: every kind of fact, what it says, which issues it rests on, and that nothing
//! is ever answered by itself.

use crate::support::{date, framework, frameworks, issue_id, judged, minute, record_id, shared};
use provider_concerns::{
    assess::{Assessment, Prompt, prompts},
    concern::{Finding, FindingAnswer, Issue, Leaning, Outcome, QuestionRef, Record, ThemeId, TrackAnswer, TrackKind},
    framework::{Place, Pointer, Question},
};

/// A question to which these facts point.
fn question(suggest: Vec<Pointer>) -> Question {
    Question {
        id: "q".to_owned(),
        asks: "Is it so?".to_owned(),
        short: "It is so".to_owned(),
        hint: String::new(),
        dated: String::new(),
        suggest,
        cite: Vec::new(),
        place: Place::default(),
        suggest_at: Place::default(),
    }
}

fn suggested(record: &Record, pointer: Pointer) -> Vec<Prompt> {
    let before = record.clone();
    let found = prompts(frameworks(), record, &question(vec![pointer]));
    assert_eq!(*record, before, "a suggestion answers nothing");
    found
}

/// The one reason that a fact gives, with its issues by number.
fn reason(record: &Record, pointer: Pointer) -> Option<(String, Vec<usize>)> {
    let mut found = suggested(record, pointer);
    assert!(found.len() <= 1, "one fact gives one reason");
    found.pop().map(|prompt| {
        let place = |id| record.issues.iter().position(|issue| issue.id == id).unwrap();
        (prompt.says, prompt.issues.into_iter().map(place).collect())
    })
}

/// A record with one issue for each theme and day.
fn record_of(issues: &[(&str, &str)]) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for (number, (theme, day)) in issues.iter().enumerate() {
        let mut issue = Issue::new(issue_id(number), minute(0));
        issue.theme = Some(ThemeId::from(*theme));
        issue.happened_on = (!day.is_empty()).then(|| date(day));
        record.issues.push(issue);
    }
    record
}

fn decide(record: &mut Record, place: usize, outcome: Outcome) {
    record.issues[place].differentiation.decision = Some(outcome);
}

#[test]
fn a_theme_points_where_an_issue_of_it_is_not_poor_care() {
    let food = || Pointer::Theme(ThemeId::from("food"));
    let mut record = record_of(&[("food", ""), ("staffing", ""), ("food", "2026-11-01")]);
    assert_eq!(
        reason(&record, food()),
        Some(("The record holds 2 issues about “Food and drink”".to_owned(), vec![0, 2]))
    );
    decide(&mut record, 0, Outcome::PoorCare);
    assert_eq!(reason(&record, food()), Some(("The record holds an issue about “Food and drink”".to_owned(), vec![2])));
    // What is not decided, or not known enough, is not poor care.
    decide(&mut record, 2, Outcome::NotEnoughKnown);
    assert_eq!(reason(&record, food()).unwrap().1, [2]);
    decide(&mut record, 2, Outcome::PoorCare);
    assert_eq!(reason(&record, food()), None);
    assert_eq!(reason(&record, Pointer::Theme(ThemeId::from("complaints"))), None);
    assert_eq!(reason(&record, Pointer::Theme(ThemeId::from("luck"))), None, "a theme that nobody knows");
}

#[test]
fn a_series_points_whatever_was_decided_about_its_issues() {
    let medication = || Pointer::Series(Some(ThemeId::from("medication")));
    let mut record = record_of(&[("medication", "2026-09-01"), ("food", "2026-09-02"), ("medication", "2026-09-11")]);
    let says = "The record holds a series: 2 issues about “Medication” within 10 days";
    assert_eq!(reason(&record, medication()), Some((says.to_owned(), vec![0, 2])));
    // Poor care that comes again is the very thing to notice.
    decide(&mut record, 0, Outcome::PoorCare);
    decide(&mut record, 2, Outcome::PoorCare);
    assert_eq!(reason(&record, medication()).unwrap().1, [0, 2]);
    assert_eq!(reason(&record, Pointer::Series(Some(ThemeId::from("food")))), None);
    assert_eq!(reason(&record, Pointer::Series(None)).unwrap().0, says, "any theme");
    record.issues[2].happened_on = None;
    assert_eq!((reason(&record, medication()), reason(&record, Pointer::Series(None))), (None, None));
}

#[test]
fn concerns_point_from_the_number_on_that_the_framework_names() {
    let mut record = record_of(&[("food", ""), ("staffing", ""), ("candour", "")]);
    decide(&mut record, 0, Outcome::PotentialCauseForConcern);
    decide(&mut record, 1, Outcome::NotEnoughKnown);
    assert_eq!(reason(&record, Pointer::Concerns(2)), None);
    decide(&mut record, 2, Outcome::PotentialCauseForConcern);
    let says = "The record holds 2 issues decided to be a potential cause for concern";
    assert_eq!(reason(&record, Pointer::Concerns(2)), Some((says.to_owned(), vec![0, 2])));
    assert_eq!(reason(&record, Pointer::Concerns(3)), None);
}

#[test]
fn people_point_from_their_number_on_and_not_for_poor_care() {
    let mut record = record_of(&[("food", ""), ("food", ""), ("food", "")]);
    for (issue, people) in record.issues.iter_mut().zip([Some(1), Some(2), None]) {
        issue.people_affected = people;
    }
    let says = "The record holds an issue affecting 2 or more people";
    assert_eq!(reason(&record, Pointer::People(2)), Some((says.to_owned(), vec![1])));
    assert_eq!(reason(&record, Pointer::People(3)), None);
    decide(&mut record, 1, Outcome::PoorCare);
    assert_eq!(reason(&record, Pointer::People(2)), None);
}

#[test]
fn what_was_weighed_points_where_it_leans_to_something_wider() {
    for guide in &shared().considerations {
        let pointer = || Pointer::Weighed(guide.id.clone());
        let mut record = record_of(&[("food", ""), ("food", ""), ("food", "")]);
        let leanings = [Some(Leaning::OneOff), Some(Leaning::Wider), Some(Leaning::NotKnown)];
        for (issue, leaning) in record.issues.iter_mut().zip(leanings) {
            issue.differentiation.consideration_mut(&guide.id).unwrap().leaning = leaning;
        }
        let (says, issues) = reason(&record, pointer()).unwrap();
        assert_eq!(issues, [1], "{}", guide.id);
        assert_eq!(says, format!("The record holds an issue where you answered “{} {}”", guide.asks, guide.wider));
        decide(&mut record, 1, Outcome::PoorCare);
        assert_eq!(reason(&record, pointer()), None, "{}", guide.id);
    }
}

#[test]
fn a_track_points_only_when_it_is_answered_yes() {
    for kind in TrackKind::ALL {
        for answer in [None, Some(TrackAnswer::No), Some(TrackAnswer::NotSure), Some(TrackAnswer::Yes)] {
            let mut record = record_of(&[]);
            record.tracks.get_mut(kind).answer = answer;
            let found = reason(&record, Pointer::Track(kind));
            assert_eq!(found.is_some(), answer == Some(TrackAnswer::Yes), "{kind:?} {answer:?}");
            if let Some((says, issues)) = found {
                assert!(says.starts_with("Safety first: ") && says.ends_with(" is answered Yes"), "{says}");
                assert_eq!(issues.len(), 0);
            }
        }
    }
}

#[test]
fn an_answer_under_another_framework_points_when_it_is_yes_and_brings_its_evidence() {
    let pointer = || Pointer::Answered("hertfordshire/death-or-serious-injury".to_owned());
    let mut record = record_of(&[("food", ""), ("staffing", "")]);
    assert_eq!(reason(&record, pointer()), None);
    for answer in FindingAnswer::ALL {
        let evidence = vec![record.issues[1].id, record.issues[0].id];
        let finding = Finding { answer: Some(answer), evidence, ..Finding::default() };
        record.findings.insert(QuestionRef::new("hertfordshire", "death-or-serious-injury"), finding);
        let found = reason(&record, pointer());
        assert_eq!(found.is_some(), answer == FindingAnswer::Yes, "{answer:?}");
        if let Some((says, issues)) = found {
            let short = &framework("hertfordshire").question("death-or-serious-injury").unwrap().short;
            assert_eq!(says, format!("Under Hertfordshire County Council you answered Yes to “{short}”"));
            assert_eq!(issues, [1, 0], "in the order in which they were attached");
        }
    }
    for nowhere in ["elsewhere/x", "hertfordshire/x", "hertfordshire", ""] {
        let yes = Finding { answer: Some(FindingAnswer::Yes), ..Finding::default() };
        record.findings.insert(QuestionRef(nowhere.to_owned()), yes);
        assert_eq!(reason(&record, Pointer::Answered(nowhere.to_owned())), None, "{nowhere}");
    }
}

#[test]
fn several_facts_give_several_reasons_in_the_frameworks_order() {
    let mut record = record_of(&[("food", "2026-09-01"), ("food", "2026-09-01")]);
    record.tracks.crime.answer = Some(TrackAnswer::Yes);
    let facts = vec![
        Pointer::Track(TrackKind::Crime),
        Pointer::Theme(ThemeId::from("complaints")),
        Pointer::Series(None),
        Pointer::Theme(ThemeId::from("food")),
    ];
    let says: Vec<String> = prompts(frameworks(), &record, &question(facts)).into_iter().map(|one| one.says).collect();
    assert_eq!(
        says,
        [
            "Safety first: a possible crime is answered Yes",
            "The record holds a series: 2 issues about “Food and drink” on one day",
            "The record holds 2 issues about “Food and drink”",
        ]
    );
    assert_eq!(prompts(frameworks(), &record, &question(Vec::new())), []);
}

#[test]
fn the_facts_that_the_frameworks_name_are_there_and_each_can_point() {
    let mut facts = 0;
    for judging in frameworks().judging() {
        for question in judging.questions() {
            for pointer in &question.suggest {
                facts += 1;
                let mut record = record_of(&[]);
                let issue = |theme: &ThemeId| (theme.0.clone(), "2026-09-01");
                let mut themes = Vec::new();
                match pointer {
                    Pointer::Theme(theme) => themes = vec![issue(theme)],
                    Pointer::Series(theme) => {
                        let theme = theme.clone().unwrap_or_else(|| ThemeId::from("food"));
                        themes = vec![issue(&theme); 2];
                    }
                    Pointer::Concerns(least) | Pointer::People(least) => {
                        themes = vec![issue(&ThemeId::from("food")); *least as usize];
                    }
                    Pointer::Weighed(_) => themes = vec![issue(&ThemeId::from("food"))],
                    Pointer::Track(kind) => record.tracks.get_mut(*kind).answer = Some(TrackAnswer::Yes),
                    Pointer::Answered(reference) => {
                        let reference = QuestionRef(reference.clone());
                        assert_ne!(reference.parts().0, judging.reference.id, "{}: points to itself", question.id);
                        let finding = Finding { answer: Some(FindingAnswer::Yes), ..Finding::default() };
                        record.findings.insert(reference, finding);
                    }
                }
                let pairs: Vec<(&str, &str)> = themes.iter().map(|(theme, day)| (theme.as_str(), *day)).collect();
                record.issues = record_of(&pairs).issues;
                for issue in &mut record.issues {
                    issue.people_affected = Some(100);
                    issue.differentiation.decision = Some(Outcome::PotentialCauseForConcern);
                    for guide in &shared().considerations {
                        issue.differentiation.consideration_mut(&guide.id).unwrap().leaning = Some(Leaning::Wider);
                    }
                }
                let id = (&judging.reference.id, &question.id);
                assert!(reason(&record, pointer.clone()).is_some(), "{id:?}: {pointer:?} never points");
                // And however much points to a Yes, the question stays open.
                let open = record.answer(&judging.reference_of(&question.id));
                assert_eq!(open, None, "{id:?}");
            }
        }
    }
    assert!(facts > 40, "only {facts} facts were tried");
}

#[test]
fn no_issue_moves_an_outcome_that_goes_by_answers() {
    let mut record = record_of(&[("medication", "2026-09-01"), ("medication", "2026-09-02"), ("complaints", "")]);
    record.tracks.crime.answer = Some(TrackAnswer::Yes);
    for issue in &mut record.issues {
        issue.people_affected = Some(9);
        issue.differentiation.decision = Some(Outcome::PotentialCauseForConcern);
    }
    for id in ["berkshire", "derbyshire", "bedford", "hertfordshire"] {
        let nothing = Record { issues: Vec::new(), ..record.clone() };
        assert_eq!(judged(framework(id), &record), judged(framework(id), &nothing), "{id}");
        // A safety question brings its own step before there is an outcome, and moves nothing else.
        let unasked = Record { tracks: Default::default(), ..nothing };
        let but_steps = |record: &Record| Assessment { next_steps: Vec::new(), ..judged(framework(id), record) };
        assert_eq!(but_steps(&record), but_steps(&unasked), "{id}");
    }
}
