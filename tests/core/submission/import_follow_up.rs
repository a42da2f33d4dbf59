//! A file of version 4 with all that may follow a level: it is kept for ever, opens as what it was, and is found unchanged.

use crate::support::{file_text, frameworks};
use provider_concerns::{
    drafts::Envelope,
    submission::{FORMAT_VERSION, Finding, Subject, export, import, verify},
};
use serde_json::Value;

fn text() -> String {
    file_text("tests/exports/v4/follow-up.json")
}

/// The record that was exported.
fn record() -> provider_concerns::concern::Record {
    let draft = file_text("tests/drafts/v3/follow-up.json");
    Envelope::open(&draft).unwrap().record
}

#[test]
fn a_file_with_a_follow_up_keeps_to_its_schema_and_opens_as_it_was() {
    let schema = file_text("src/submission/schema/export-4.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    assert!(validator.is_valid(&serde_json::from_str(&text()).unwrap()));
    let opened = import(text().as_bytes(), frameworks()).unwrap();
    // It rests on an authority's own framework, which is not on this device.
    assert_eq!(opened.notes.len(), 1, "{:?}", opened.notes);
    assert!(opened.notes[0].contains("2026-11+0123456789ab"), "{:?}", opened.notes);
    assert_eq!(opened.document.record, record());
    let follow = &opened.document.record.follow_up;
    assert!(
        !follow.forms.is_empty() && !follow.letters.is_empty() && !follow.events.is_empty() && !follow.met.is_empty()
    );
    let process = follow.process().unwrap();
    assert!(!process.plan.actions().is_empty() && !process.meetings.is_empty() && !process.told().is_empty());
}

#[test]
fn it_goes_out_again_as_the_same_file() {
    let opened = import(text().as_bytes(), frameworks()).unwrap().document;
    let again = export(&opened.record, frameworks(), opened.exported_at);
    // What stands beside every framework has a newer reading since: the file rests on that one now, and says so.
    let parts = |text: &str| {
        let mut file: Value = serde_json::from_str(text).unwrap();
        let rest = file.as_object_mut().unwrap();
        rest.remove("digest");
        let used = rest.remove("frameworks").unwrap();
        let ids: Vec<String> =
            used.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
        (file, ids)
    };
    // And it is in today's form, in which an issue may be held against printed examples: nobody had been asked.
    let (mut was, used) = parts(&text());
    was["format_version"] = FORMAT_VERSION.into();
    for issue in was["record"]["issues"].as_array_mut().unwrap() {
        issue["differentiation"]["likened"] = Value::Null;
    }
    assert_eq!(parts(&again.to_text().unwrap()), (was, used));
    let once_more = import(again.to_text().unwrap().as_bytes(), frameworks()).unwrap().document;
    assert_eq!(export(&once_more.record, frameworks(), once_more.exported_at).digest, again.digest);
}

#[test]
fn a_changed_word_of_the_follow_up_is_found() {
    let mut changed: Value = serde_json::from_str(&text()).unwrap();
    let actions = changed.pointer_mut("/record/follow_up/processes/0/plan").unwrap().as_array_mut().unwrap();
    actions[0]["owner"] = "Somebody else".into();
    let digest = |text: &str| verify(text.as_bytes(), frameworks()).check(Subject::Digest).map(|check| check.finding);
    assert_eq!(digest(&text()), Some(Finding::Holds));
    assert_eq!(digest(&changed.to_string()), Some(Finding::Fails));
}
