//! Reading an exported file back: what went out comes in again, and what differs is said.

use crate::support::{
    at, date, example_json, example_record, frameworks, issue_id, minute, named, record_id, record_with, sealed,
    visit_id,
};
use provider_concerns::{
    concern::{
        Account, Answer, ConcernLevel, HowKnown, ItemRef, NextAction, Observation, RaiseTo, RaisedLevel, Record, Visit,
    },
    submission::{EXAMPLE, Imported, LastExport, export, file_name, import, moment},
};
use serde_json::{Value, json};

fn imported(value: &Value) -> Imported {
    import(value.to_string().as_bytes(), frameworks()).unwrap()
}

/// A record with something unusual in every part: empty and long words, odd letters, extreme numbers and dates.
fn unusual_record() -> Record {
    let mut record = record_with(&[Some(5), None, Some(1)]);
    record.service.name = "Exämple “House” \u{1F3E0}\u{0} \\ / </script>\n\t".to_owned();
    record.service.postcode = "not a postcode".to_owned();
    record.created_at = at("1999-12-31T23:59:59.999999999-11:30");
    let mut visit = Visit::new(visit_id(1), frameworks().with_sheet().unwrap().0.reference.clone());
    visit.time = Some("23:59".parse().unwrap());
    for (item, answer) in [("E1", None), ("E2", Some(Answer::NotSeen)), ("M6", Some(Answer::NotApplicable))] {
        let noted = Observation { answer, comment: "x".repeat(10_000), noted_at: minute(3) };
        visit.observations.insert(ItemRef::from(item), noted);
    }
    record.visits.push(visit);
    record.issues[0].people_affected = Some(u32::MAX);
    record.issues[0].happened_on = Some(date("0001-01-01"));
    record.issues[1].happened_on = Some(date("2024-02-29"));
    record.issues[1].accounts.push(Account { how_known: Some(HowKnown::Opinion), text: String::new() });
    record.raised_level = Some(RaisedLevel {
        to: RaiseTo::Major,
        reason: "invented".to_owned(),
        consulted_role: "invented role".to_owned(),
        consulted_on: date("9999-12-31"),
        calculated_then: ConcernLevel::Minor,
        recorded_at: minute(5),
    });
    record.next_actions.push(NextAction {
        id: crate::support::action_id(1),
        what: String::new(),
        who: String::new(),
        by: None,
        done: true,
        source: None,
    });
    record.note_change("service/name".to_owned(), None, minute(1));
    record
}

#[test]
fn what_was_exported_comes_back_whole_and_goes_out_again_the_same() {
    for record in [Record::new(record_id(1), minute(0)), unusual_record(), example_record()] {
        let document = export(&record, frameworks(), minute(9));
        let text = document.to_text().unwrap();
        let back = import(text.as_bytes(), frameworks()).unwrap();
        assert_eq!(back.document.record, record);
        assert_eq!(back.document.clone().with_assessment().unwrap(), document);
        assert_eq!(back.notes, Vec::<String>::new());
        let again = export(&back.document.record, frameworks(), minute(9));
        assert_eq!(again.assessment, document.assessment);
        assert_eq!(again.to_text().unwrap(), text);
    }
}

#[test]
fn an_export_names_the_frameworks_it_rests_on() {
    let used = |record: &Record| -> Vec<String> {
        export(record, frameworks(), minute(0))
            .frameworks
            .iter()
            .map(|used| format!("{} {}", used.id, used.version))
            .collect()
    };
    assert_eq!(used(&Record::new(record_id(1), minute(0))), [named("lambeth"), named("shared")]);
    assert_eq!(used(&example_record()), ["hertfordshire 2017-11".to_owned(), named("lambeth"), named("shared")]);
}

#[test]
fn how_the_text_is_laid_out_does_not_matter() {
    let plain = import(EXAMPLE.as_bytes(), frameworks()).unwrap();
    let compact = example_json().to_string();
    for text in
        [compact.clone(), format!("\u{feff}{EXAMPLE}"), EXAMPLE.replace('\n', "\r\n"), format!("\n\n {compact} \n")]
    {
        assert_eq!(import(text.as_bytes(), frameworks()).as_ref(), Ok(&plain));
    }
}

#[test]
fn an_answer_that_is_left_out_is_an_open_answer() {
    let mut value = example_json();
    value["record"].as_object_mut().unwrap().remove("raised_level");
    value["record"]["service"].as_object_mut().unwrap().remove("kind");
    value["record"]["issues"][2].as_object_mut().unwrap().remove("score");
    value["record"]["issues"][1]["score"] = Value::Null;
    let record = imported(&value).document.record;
    assert_eq!((record.service.kind, record.issues[1].score, record.issues[2].score), (None, None, None));
}

#[test]
fn a_level_that_the_scores_do_not_give_is_noted_and_never_taken_over() {
    for (part, wrong) in [
        ("calculated", json!("minor")),
        ("assigned", json!("major")),
        ("scores", json!({ "combined": 3, "highest": 3, "scored": [], "unscored": [] })),
    ] {
        let mut value = example_json();
        value["assessment"][part] = wrong;
        let back = imported(&sealed(value));
        let [note] = back.notes.as_slice() else { panic!("{part}: {:?}", back.notes) };
        assert!(note.contains("not the one that its scores and answers give"), "{note}");
        let again = export(&back.document.record, frameworks(), minute(0)).assessment.unwrap();
        assert_eq!(again.calculated, Some(ConcernLevel::Moderate));
    }
}

#[test]
fn a_framework_that_the_app_does_not_have_is_noted() {
    let mut value = example_json();
    value["frameworks"][1]["version"] = json!("2031-01");
    let back = imported(&sealed(value));
    assert_eq!(
        back.notes,
        ["The file rests on “Lambeth Provider Concerns Policy 1.1” 2031-01, which this app does not have."]
    );
}

#[test]
fn a_file_of_a_record_says_whose_it_is_and_that_it_is_an_example() {
    assert_eq!(
        file_name(&example_record(), at("2026-11-22T14:00:00+00:00")),
        "concern-example-example-house-2026-11-22-EX0MP1.json"
    );
}

#[test]
fn a_file_and_a_print_share_one_moment_as_long_as_nothing_has_changed() {
    let record = example_record();
    let changed = record.changed_at();
    let later = |minutes| changed + chrono::TimeDelta::minutes(minutes);
    // Nothing exported: now.
    assert_eq!(moment(&record, None, later(5)), (later(5), LastExport::None));
    // Exported and not changed since: that export's moment, so that the file is the same byte for byte.
    assert_eq!(moment(&record, Some(later(5)), later(9)), (later(5), LastExport::Same));
    let text = |at| export(&record, frameworks(), at).to_text().unwrap();
    assert_eq!(text(moment(&record, Some(later(5)), later(9)).0), text(later(5)));
    // Changed since, or another day, for which periods are counted anew: now.
    assert_eq!(moment(&record, Some(later(-1)), later(9)), (later(9), LastExport::Earlier(later(-1))));
    let tomorrow = later(24 * 60);
    assert_eq!(moment(&record, Some(later(5)), tomorrow), (tomorrow, LastExport::Earlier(later(5))));
}

#[test]
fn the_size_of_usual_records_is_far_below_the_limit() {
    // A large but possible record: 300 issues. The limit must not stand in anybody's way.
    let mut record = record_with(&[Some(2); 300]);
    for (number, issue) in record.issues.iter_mut().enumerate() {
        issue.id = issue_id(number);
        issue.accounts[0].text = "What happened, in some three hundred letters. ".repeat(7);
    }
    let text = export(&record, frameworks(), minute(0)).to_text().unwrap();
    assert!(text.len() * 4 < provider_concerns::submission::LARGEST_FILE, "{} bytes", text.len());
    assert_eq!(import(text.as_bytes(), frameworks()).unwrap().document.record, record);
}
