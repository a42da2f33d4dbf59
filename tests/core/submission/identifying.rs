//! What may tell who a person is: the cases of `tests/cases/identifying.toml`, and where in a record it is looked for.

use crate::support::{
    action_id,
    case_files::{TextCase, assert_found, case_rows},
    example_record, frameworks, minute,
    process::meeting_id,
    record_id, visit_id,
};
use proptest::prelude::*;
use provider_concerns::{
    app::{FollowUpPage, Page, Route},
    concern::{Account, FormId, Issue, ItemRef, NextAction, Observation, QuestionRef, Record, Visit},
    submission::{Find, Kind, Known, Place, identifying, in_text, places_in_text},
};

/// The record that the cases are about.
fn record() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = "Florence House".to_owned();
    record.service.provider = "Grace Morgan Care Ltd".to_owned();
    record.service.local_authority = "Lambeth".to_owned();
    record.service.postcode = "SW0 0AA".to_owned();
    record
}

#[test]
fn every_case_finds_what_it_says_and_nothing_else() {
    let known = Known::of(&record());
    assert_found("identifying.toml", "case", 36, |text| {
        let mut found: Vec<String> = Vec::new();
        for (kind, what) in in_text(text, &known) {
            let find = format!("{}: {what}", kind.key());
            if !found.contains(&find) {
                found.push(find);
            }
        }
        found
    });
}

#[test]
fn the_example_names_nobody() {
    assert_eq!(identifying(&example_record()), []);
}

#[test]
fn no_policy_text_is_taken_for_a_person() {
    // Thousands of words about houses, councils, boards and months: a hard test of crying wolf.
    let known = Known::default();
    let mut found = Vec::new();
    for one in frameworks().all() {
        for question in one.questions() {
            found.extend(in_text(&format!("{} {} {}", question.asks, question.short, question.hint), &known));
        }
        for list in &one.lists {
            for item in &list.items {
                found.extend(in_text(&item.says, &known));
            }
        }
        for step in &one.next_steps {
            found.extend(in_text(&format!("{}. {}", step.who, step.what), &known));
        }
    }
    // Where to send a form to stands there with its address, and is found as what it is.
    found.retain(|(kind, _)| !matches!(kind, Kind::Email | Kind::Postcode));
    assert_eq!(found, []);
}

/// A text in which one thing is to be found.
const TELLING: &str = "We asked Mrs Example.";

fn only(record: &Record) -> Find {
    let [find] = identifying(record).try_into().unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!((find.kind, find.found.as_str()), (Kind::Name, "Mrs Example"));
    find
}

#[test]
fn every_free_text_is_looked_at_and_says_where_it_stands() {
    let mut base = record();
    let issue = Issue::new(crate::support::issue_id(1), minute(0));
    let (issue_place, weigh) = (Place::Issue(issue.id), Place::Weigh(issue.id));
    base.issues.push(issue);
    base.visits.push(Visit::new(visit_id(1), frameworks().with_sheet().unwrap().0.reference.clone()));
    base.next_actions.push(NextAction {
        id: action_id(1),
        what: String::new(),
        who: String::new(),
        by: None,
        done: false,
        source: None,
    });
    assert_eq!(identifying(&base), []);
    type Put = fn(&mut Record, String);
    let puts: [(Put, Place, &str); 17] = [
        (|r, t| r.tracks.crime.done = t, Place::Safety, "Safety first, possible crime: what has been done"),
        (
            |r, t| {
                let noted = Observation { answer: None, comment: t, noted_at: minute(0) };
                r.visits[0].observations.insert(ItemRef::from("E5"), noted);
            },
            Place::Item(visit_id(1), ItemRef::from("E5")),
            "Visit, E5: comment",
        ),
        (|r, t| r.issues[0].accounts[0].text = t, issue_place.clone(), "Issue 1: what happened"),
        (
            |r, t| r.issues[0].accounts.push(Account { how_known: None, text: t }),
            issue_place.clone(),
            "Issue 1: account 2",
        ),
        (|r, t| r.issues[0].happened_note = t, issue_place.clone(), "Issue 1: when"),
        (|r, t| r.issues[0].adults_views = t, issue_place.clone(), "Issue 1: the adult’s own views"),
        (|r, t| r.issues[0].provider_response = t, issue_place, "Issue 1: the provider’s response"),
        (|r, t| r.issues[0].differentiation.intent.note = t, weigh.clone(), "Issue 1: intent"),
        (|r, t| r.issues[0].differentiation.reason = t, weigh.clone(), "Issue 1: reason for the decision"),
        (|r, t| r.issues[0].score_reason = t, weigh, "Issue 1: reason for the score"),
        (
            |r, t| r.findings.entry(QuestionRef::new("derbyshire", "bullying")).or_default().note = t,
            Place::Judge("derbyshire".to_owned()),
            "Question “bullying” of derbyshire: note",
        ),
        (|r, t| r.impact.reason = t, Place::Judge("berkshire".to_owned()), "Impact on people: reason"),
        (|r, t| r.alerts.note = t, Place::Pattern, "Safeguarding alerts: why"),
        (|r, t| r.next_actions[0].what = t, Place::Level, "Action 1: what"),
        (|r, t| r.next_actions[0].who = t, Place::Level, "Action 1: who"),
        (|r, t| r.tracks.section_42.done = t, Place::Safety, "Safety first, safeguarding concern: what has been done"),
        (
            |r, t| r.tracks.immediate_danger.done = t,
            Place::Safety,
            "Safety first, immediate danger: what has been done",
        ),
    ];
    for (put, place, field) in puts {
        let mut record = base.clone();
        put(&mut record, TELLING.to_owned());
        let find = only(&record);
        assert_eq!((find.place, find.field.as_str()), (place, field));
    }
}

#[test]
fn every_place_leads_to_the_page_where_it_is_changed() {
    let record = example_record();
    let (visit, issue, form) = (record.visits[0].id, record.issues[0].id, FormId::from_random([1; 10]));
    for (place, page) in [
        (Place::Safety, Page::Safety),
        (Place::Item(visit, ItemRef::from("M4")), Page::Section(visit, "management".to_owned(), Some("M4".to_owned()))),
        (Place::Item(visit, ItemRef::from("X9")), Page::Visit(visit)),
        (Place::Issue(issue), Page::Issue(issue)),
        (Place::Weigh(issue), Page::Weigh(issue)),
        (Place::Judge("derbyshire".to_owned()), Page::Judge("derbyshire".to_owned())),
        (Place::Level, Page::Level),
        (Place::Pattern, Page::Pattern),
        (Place::Process, Page::FollowUp(FollowUpPage::Case)),
        (Place::Told, Page::FollowUp(FollowUpPage::Told)),
        (Place::Action(action_id(1)), Page::FollowUp(FollowUpPage::Action(action_id(1)))),
        (Place::Meeting(meeting_id(1)), Page::FollowUp(FollowUpPage::Meeting(meeting_id(1)))),
        (Place::Form(form), Page::FollowUp(FollowUpPage::Form(form))),
        (Place::Letter(form), Page::FollowUp(FollowUpPage::Letter(form))),
    ] {
        assert_eq!(Route::to_place(&record, &place, frameworks()), Route::Record(record.id, page));
    }
}

#[test]
fn fields_that_ask_for_a_name_and_the_policys_own_words_are_left_alone() {
    let mut record = record();
    let mut visit = Visit::new(visit_id(1), frameworks().with_sheet().unwrap().0.reference.clone());
    visit.completed_by = "Nurse, Mrs Example".to_owned();
    record.visits.push(visit);
    record.service.address = "c/o Mr Example, SG1 2FQ".to_owned();
    record.next_actions.push(NextAction {
        id: action_id(1),
        what: "Tell Mrs Example".to_owned(),
        who: String::new(),
        by: None,
        done: false,
        source: Some("Lambeth 6".to_owned()),
    });
    assert_eq!(identifying(&record), []);
}

#[test]
fn what_stands_twice_in_one_field_is_named_once_and_in_two_fields_twice() {
    let mut record = record();
    let mut issue = Issue::new(crate::support::issue_id(1), minute(0));
    issue.accounts[0].text = format!("{TELLING} {TELLING}");
    issue.score_reason = TELLING.to_owned();
    record.issues.push(issue);
    assert_eq!(identifying(&record).len(), 2);
}

proptest! {
    #[test]
    fn whatever_is_typed_there_is_an_answer(text in any::<String>(), odd in "[ A-Za-z0-9’'@.+()/-]{0,60}") {
        in_text(&text, &Known::default());
        in_text(&odd, &Known::default());
    }
}

/// What web pages, word processors and keyboards put in the place of a letter.
fn relatives(letter: char) -> Vec<String> {
    let one = |letters: &str| letters.chars().map(String::from).collect::<Vec<_>>();
    match letter {
        ' ' => [
            one("\u{a0}\u{2009}\u{202f}\u{2003}\u{3000}\t"),
            vec!["  ".to_owned(), "\u{a0} ".to_owned(), " \u{200b}".to_owned()],
        ]
        .concat(),
        '-' => one("\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}\u{fe63}\u{ff0d}"),
        '0'..='9' => [0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7f6]
            .into_iter()
            .filter_map(|zero| char::from_u32(zero + letter.to_digit(10).unwrap()))
            .map(String::from)
            .collect(),
        '!'..='~' => vec![
            char::from_u32(u32::from(letter) + 0xfee0).unwrap().into(),
            format!("{letter}\u{ad}"),
            format!("{letter}\u{200d}"),
        ],
        _ => vec![format!("\u{feff}{letter}")],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever each space, hyphen, digit and letter is written with, the same is found, and in its place.
    #[test]
    fn what_is_found_is_found_however_its_letters_are_written(picks in prop::collection::vec(0_usize..12, 1..50)) {
        let known = Known::of(&record());
        let mut picks = picks.iter().cycle();
        for text in cases() {
            let mut written = String::new();
            // Where each byte of the text stands in what is written.
            let mut places = Vec::new();
            for letter in text.chars() {
                let forms = relatives(letter);
                let pick = *picks.next().unwrap();
                let start = written.len();
                match forms.get(pick) {
                    Some(form) => written.push_str(form),
                    None => written.push(letter),
                }
                places.extend(std::iter::repeat_n(start..written.len(), letter.len_utf8()));
            }
            let found = places_in_text(&written, &known);
            let plain = places_in_text(&text, &known);
            let kinds = |found: &[(std::ops::Range<usize>, Kind)]| found.iter().map(|(_, kind)| *kind).collect::<Vec<_>>();
            prop_assert_eq!(kinds(&found), kinds(&plain), "{}\n{}", text, written);
            for ((at, _), (plain_at, _)) in found.iter().zip(&plain) {
                let (first, last) = (&places[plain_at.start], &places[plain_at.end - 1]);
                prop_assert!(first.contains(&at.start) && (last.start < at.end && at.end <= last.end), "{}: {:?}", written, at);
            }
        }
    }

    #[test]
    fn any_text_is_looked_through(text in "\\PC*", other in any::<String>()) {
        for text in [text, other] {
            for (at, _) in places_in_text(&text, &Known::default()) {
                prop_assert!(!text[at].is_empty());
            }
        }
    }
}

/// The texts of all cases.
fn cases() -> Vec<String> {
    case_rows("identifying.toml", Some("case"), 36).into_iter().map(|case: TextCase| case.text).collect()
}
