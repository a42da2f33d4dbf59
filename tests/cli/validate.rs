//! Checking records.

use crate::support::{Folder, example, example_file, numbered, repository, run, run_with, sealed};
use serde_json::json;

#[test]
fn records_without_problems_are_counted() {
    let ran = run(&["validate", &example_file(), &repository("tests/cli/export-v1.json")]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", "2 records checked: no problems.\n"));
}

#[test]
fn every_problem_has_its_file_line_and_path() {
    let folder = Folder::new("problems");
    let mut document = example();
    document["record"]["issues"][0]["score"] = json!(9);
    document["record"]["visits"][0]["time"] = json!("25:00");
    document["record"]["mood"] = json!("good");
    let one = folder.file("one.json", serde_json::to_string_pretty(&document).unwrap());
    let many = folder.file("many.ndjson", format!("{}\n{document}\n{}\n", numbered(1), numbered(2)));
    let ran = run(&["validate", &one, &many]);
    assert_eq!((ran.code, ran.err.as_str()), (1, "4 records checked: 2 with problems.\n"));
    let lines: Vec<&str> = ran.out.lines().collect();
    let expected = [
        "$.record.issues[0].score: 9 is too high; the highest is 5",
        "$.record.mood: “mood” is not known here",
        "$.record.visits[0].time: “25:00” is not a time such as 09:05",
    ];
    assert_eq!(lines.len(), 6, "{lines:?}");
    for (place, problem) in expected.into_iter().enumerate() {
        assert_eq!(lines[place], format!("{one}: {problem}"));
        assert_eq!(lines[place + 3], format!("{many}:2: {problem}"));
    }
}

#[test]
fn what_does_not_fit_together_is_a_problem_too() {
    let mut document = example();
    let first = document["record"]["issues"][0]["id"].clone();
    document["record"]["issues"][1]["id"] = first;
    let ran = run_with(&["validate"], document.to_string());
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("stdin: $.record.issues[1].id: "), "{}", ran.out);
}

#[test]
fn what_should_be_known_is_a_note_and_no_problem() {
    let mut document = example();
    document["assessment"]["calculated"] = json!("minor");
    let ran = run_with(&["validate", "-"], sealed(document).to_string());
    assert_eq!((ran.code, ran.err.as_str()), (0, "1 record checked: no problems.\n"));
    assert!(ran.out.starts_with("stdin: note: The outcome written in the file is not the one"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn other_files_are_told_from_records() {
    for (text, message) in [
        ("{}", "stdin: The file is not a record exported by this app"),
        ("[1, 2]", "stdin: The file is not a record exported by this app"),
        ("{\"format\":", "stdin: The file is not complete JSON: something is wrong at line 1"),
        ("", "stdin: The file is empty."),
        ("{}\n{}", "stdin:1: The line is not a record exported by this app"),
        (
            "{\"format\": \"provider-concerns-record\", \"format_version\": 99}",
            "stdin: The file was exported by a newer version of this app",
        ),
    ] {
        let ran = run_with(&["validate"], text);
        assert_eq!(ran.code, 1, "{text}");
        assert!(ran.out.starts_with(message), "{text}: {}", ran.out);
    }
}
