//! What fuzzing found, kept as plain tests; and large inputs, which end only because nothing takes time that grows faster
//! than the file does.

use crate::support::{
    example_json,
    faults::{RANDOM, everything},
    frameworks, minute, record_id,
};
use provider_concerns::{
    concern::Record,
    drafts::{Backup, Drafts, Envelope, Keep, KeepError, MemoryStore, Restored, Sealer, Store, restore},
    framework::{EXAMPLE_OWN, FrameworkError},
    seal::Key,
    submission::{ImportError, Problem, import},
};
use serde_json::{Value, json};
use std::rc::Rc;

fn sealed(memory: &Rc<MemoryStore>) -> Keep<Rc<MemoryStore>> {
    let device = Sealer::new("0123456789abcdef".to_owned(), &Key::from_bytes([9; 32]), RANDOM);
    Keep::sealed_alone(memory.clone(), device)
}

#[test]
fn a_name_with_a_line_break_is_never_kept_and_what_stands_under_one_stays() {
    let memory = Rc::new(MemoryStore::default());
    let foreign = "provider-concerns:framework:d1\nd2";
    memory.write(foreign, "somebody's").unwrap();
    memory.write("provider-concerns:framework:d3@1\n", "somebody's too").unwrap();
    let before = everything(&memory);
    for keep in [Keep::plain(memory.clone()), sealed(&memory)] {
        // Under protection it was once written, could not be read again, and the readable one was removed.
        assert!(matches!(keep.write(foreign, "new"), Err(KeepError::Damaged(_))));
        keep.settle(|_, _| true).unwrap();
        assert_eq!(everything(&memory), before);
        let entries = keep.entries().unwrap();
        assert!(entries.iter().all(|entry| matches!(entry.content, Err(KeepError::Damaged(_)))), "{entries:?}");
        assert_eq!(keep.raw(foreign).unwrap().unwrap(), "somebody's");
    }
    // A backup that somebody sends brings none onto the device either.
    let into = sealed(&Rc::new(MemoryStore::default()));
    let restored = restore(&Keep::plain(memory), &into, || record_id(1)).unwrap();
    assert_eq!(restored, Restored { unreadable: 2, ..Restored::default() });
    assert!(everything(into.store()).is_empty());
}

fn refused(text: &str) -> Vec<String> {
    let FrameworkError(problems) = frameworks().read_own(text).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_framework_file_with_very_many_problems_tells_the_first_and_counts_the_rest() {
    let unknown: String = (0..150_000).map(|number| format!("k{number} = 1\n")).collect();
    let problems = refused(&unknown);
    assert_eq!(problems.len(), 201);
    assert!(problems[0].starts_with("line 1, column 1: "), "{}", problems[0]);
    // Every key, and the keys that a framework needs.
    let count: usize = problems[200].split_once("and ").unwrap().1.split(' ').next().unwrap().parse().unwrap();
    assert!((150_000 - 200..150_010).contains(&count), "{}", problems[200]);
    let rows = refused(&format!("{EXAMPLE_OWN}\n{}", "[[note]]\nsays = \"\"\n".repeat(80_000)));
    assert_eq!(rows.len(), 201);
}

#[test]
fn a_framework_file_with_very_many_rows_that_look_for_each_other_is_read() {
    let own = "[[document]]\nkey = \"k0\"\ntitle = \"Handbook\"\nshort = \"H\"\n";
    let mut text = EXAMPLE_OWN.to_owned();
    for number in 0..12_000 {
        text.push_str(&own.replace("k0", &format!("more{number}")));
    }
    for number in 0..12_000 {
        let cite = format!("cite = {{ document = \"more{number}\", section = \"1\" }}");
        text.push_str(&format!("[[note]]\nid = \"n{number}\"\nbeside = \"method\"\nsays = \"It is so.\"\n{cite}\n"));
    }
    let framework = frameworks().read_own(&text);
    assert!(framework.is_ok_and(|framework| framework.notes.len() >= 12_000));
}

fn problems(value: &Value) -> Vec<Problem> {
    match import(value.to_string().as_bytes(), frameworks()) {
        Err(ImportError::Problems(problems)) => problems,
        other => panic!("{:?}", other.map(|_| ())),
    }
}

#[test]
fn an_answer_that_rests_on_very_many_issues_is_refused_with_the_first_reasons() {
    let mut value = example_json();
    let issue = value.pointer("/record/issues/0/id").unwrap().clone();
    let finding = json!({
        "answer": "yes", "on": null, "note": "", "evidence": vec![issue; 150_000], "suggested": [], "answered_at": null,
    });
    value["record"]["findings"]["bedford/pamms-requires-improvement"] = finding;
    let problems = problems(&value);
    assert_eq!((problems.len(), problems[200].message.as_str()), (201, "and 149799 more problems"));
    assert!(problems[0].path.ends_with(".evidence[1]"), "{}", problems[0]);
}

#[test]
fn a_name_as_long_as_the_file_is_shortened_in_every_path() {
    let mut value = example_json();
    let name = format!("bedford/{}", "ü".repeat(1_000_000));
    let finding = json!({ "answer": "maybe", "evidence": vec![7; 150_000] });
    value["record"]["findings"][&name] = finding;
    let problems = problems(&value);
    assert_eq!(problems.len(), 201);
    assert!(problems.iter().all(|problem| problem.path.len() < 400));
}

#[test]
fn very_many_texts_of_a_newer_app_are_listed() {
    let memory = MemoryStore::default();
    for number in 0..20_000 {
        memory.write(&format!("provider-concerns:draft:{number}@2"), "provider-concerns-kept 2 plain").unwrap();
        memory.write(&format!("provider-concerns:draft:{number}"), "an older text").unwrap();
    }
    let keep = sealed(&Rc::new(memory));
    let entries = keep.entries().unwrap();
    assert_eq!(entries.len(), 20_000, "the older texts are not the text any more");
    assert!(entries.iter().all(|entry| matches!(entry.content, Err(KeepError::TooNew(2)))));
}

#[test]
fn a_backup_with_very_many_records_comes_back() {
    let memory = Rc::new(MemoryStore::default());
    for number in 0..1_000_u16 {
        let mut bytes = [0; 10];
        bytes[..2].copy_from_slice(&number.to_be_bytes());
        let record = Record::new(provider_concerns::concern::RecordId::from_random(bytes), minute(0));
        let text = Envelope::new(record.clone(), 1, minute(0), String::new()).seal().unwrap();
        memory.write(&Drafts::<()>::key(record.id), &text).unwrap();
    }
    let text = Backup::of(&memory, minute(0)).unwrap().to_text().unwrap();
    let from = Keep::plain(Backup::read(&text).unwrap().into_store().unwrap());
    let into = Keep::plain(Rc::new(MemoryStore::default()));
    assert_eq!(restore(&from, &into, || record_id(1)).unwrap(), Restored { added: 1_000, ..Restored::default() });
}

#[test]
fn a_name_that_stands_twice_in_a_stored_result_is_refused_too() {
    let text = example_json().to_string();
    let (twice, once) = ("\"combined\":1,\"combined\":", "\"combined\":");
    assert_eq!(text.matches(once).count(), 1);
    let text = text.replace(once, twice);
    let refused = import(text.as_bytes(), frameworks()).unwrap_err();
    assert!(
        matches!(&refused, ImportError::Problems(problems) if problems[0].message.starts_with("duplicate field `combined`")),
        "{refused:?}"
    );
}

#[test]
fn a_file_that_rests_on_very_many_unknown_frameworks_names_the_first_and_counts_the_rest() {
    let mut document = example_json();
    let unknown =
        |number: usize| json!({ "id": "unknown", "version": format!("{number}"), "title": "Unknown", "digest": null });
    document["frameworks"] = (0..1_000).map(unknown).collect();
    let notes = import(document.to_string().as_bytes(), frameworks()).unwrap().notes;
    let about: Vec<_> = notes.iter().filter(|note| note.contains("does not have")).collect();
    assert_eq!(about.len(), 21, "{notes:?}");
    assert_eq!(about[20], "And on 980 more that this app does not have.");
}
