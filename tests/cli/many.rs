//! Ten thousand records in one call.

use crate::support::{Folder, example, record_id, run, run_with, sealed};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fmt::Write};

const MANY: usize = 10_000;

/// The line that is no record.
const BAD: usize = 7_001;

/// The worked example many times over, without its visits and history so that the test is quick: every tenth one with a
/// further issue that scores 5, and one bad line in between.
fn lines() -> String {
    let mut document = example();
    document["assessment"] = Value::Null;
    for list in ["visits", "history", "next_actions"] {
        document["record"][list] = json!([]);
    }
    for issue in document["record"]["issues"].as_array_mut().unwrap() {
        issue["from_observation"] = Value::Null;
    }
    let mut text = String::new();
    for number in 1..=MANY {
        document["record"]["id"] = record_id(number).into();
        document["record"]["issues"][0]["score"] = json!(if number % 10 == 0 { 5 } else { 1 });
        if number == BAD {
            text.push_str("this is no record\n");
        } else {
            writeln!(text, "{}", sealed(document.clone())).unwrap();
        }
    }
    text
}

#[test]
fn ten_thousand_lines_are_checked_and_judged_one_by_one() {
    let text = lines();
    let ran = run_with(&["validate"], &text);
    assert_eq!((ran.code, ran.err.as_str()), (1, "10,000 records checked: 1 with problems.\n"));
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.out.starts_with(&format!("stdin:{BAD}: The line is not complete JSON")), "{}", ran.out);

    let ran = run_with(&["assess"], &text);
    assert_eq!(ran.code, 1);
    // Nobody looks on, so there is no progress to be seen: the bad line and the count are all.
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    assert!(ran.err.ends_with("10,000 records read: 1 could not be judged.\n"), "{}", ran.err);
    let judged = ran.json();
    assert_eq!(judged.len(), MANY - 1);
    let with = |level: &str| judged.iter().filter(|one| one["assessments"][0]["calculated"] == level).count();
    assert_eq!((with("major"), with("moderate"), with("minor")), (MANY / 10, MANY - MANY / 10 - 1, 0));
    let records: BTreeSet<&str> = judged.iter().map(|one| one["record"].as_str().unwrap()).collect();
    assert_eq!(records.len(), MANY - 1);
    let last = judged.last().unwrap();
    assert_eq!((&last["source"], &last["record"]), (&json!("stdin:10000"), &json!(record_id(MANY))));
}

#[test]
fn a_thousand_files_are_read_from_a_folder_and_from_a_list() {
    let folder = Folder::new("thousand");
    let mut list = String::new();
    for (number, line) in lines().lines().take(1_000).enumerate() {
        writeln!(list, "{}", folder.file(&format!("{number:04}.json"), line)).unwrap();
    }
    let by_folder = run(&["assess", folder.path()]);
    let by_list = run_with(&["assess", "--files-from", "-"], list);
    assert_eq!((by_folder.code, by_list.code, by_folder.err.as_str()), (0, 0, ""));
    assert_eq!(by_folder.out.lines().count(), 1_000);
    assert_eq!(by_folder.out, by_list.out);
}
