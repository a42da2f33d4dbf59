//! Judging records.

use crate::support::{Folder, example, example_file, newest, repository, run, run_with};
use provider_concerns::{concern::Date, framework::built_in};
use serde_json::{Value, json};

/// The example under all frameworks, as one line.
fn under(arguments: &[&str]) -> Value {
    let ran = run_with(&[&["assess"], arguments].concat(), example().to_string());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let [line] = ran.json().try_into().unwrap();
    line
}

fn frameworks(line: &Value) -> Vec<&str> {
    line["assessments"].as_array().unwrap().iter().map(|one| one["framework"]["id"].as_str().unwrap()).collect()
}

#[test]
fn a_record_is_judged_by_its_authority_and_printed_on_one_line() {
    let ran = run(&["assess", &example_file()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.ends_with('\n') && ran.out.lines().count() == 1);
    let [line] = ran.json().try_into().unwrap();
    assert_eq!(line["source"], example_file());
    assert_eq!(line["record"], "ex0mp1e000000001");
    assert_eq!(line["chosen_by"], "authority");
    assert_eq!(line["tracks"], json!({ "immediate_danger": "no", "crime": "no", "section_42": "yes" }));
    assert_eq!(line["notes"], json!([]));
    assert_eq!(frameworks(&line), ["lambeth"]);
    assert_eq!(line["assessments"][0]["outcome"]["id"], "moderate");
    assert_eq!(line["assessments"][0]["deciding"]["cite"], "Lambeth 6.3, Table 1");
}

#[test]
fn an_export_of_the_first_version_is_judged_like_one_of_the_second() {
    let first = repository("tests/cli/export-v1.json");
    assert!(std::fs::read_to_string(&first).unwrap().contains("\"format_version\": 1"));
    let ran = run(&["assess", &first, &example_file()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let [mut old, mut new] = <[Value; 2]>::try_from(ran.json()).unwrap();
    assert_ne!(old["source"].take(), new["source"].take());
    assert_eq!(old, new);
}

#[test]
fn frameworks_are_taken_as_they_are_asked_for() {
    let judging: Vec<&str> = built_in().judging().map(|framework| framework.reference.id.as_str()).collect();
    assert_eq!(judging.len(), 5);
    assert_eq!(frameworks(&under(&["--framework", "all"])), judging);
    // An earlier published version is at hand too.
    for version in ["2023-10", "2023-10.2", "2023-10.3", newest()] {
        let asked = under(&["--framework", &format!("lambeth@{version}")]);
        assert_eq!(frameworks(&asked), ["lambeth"]);
        assert_eq!(asked["assessments"][0]["framework"]["version"], version);
    }
    let two = under(&["--framework", "derbyshire", "--framework", "lambeth", "--framework", "derbyshire"]);
    assert_eq!(frameworks(&two), ["derbyshire", "lambeth"]);
    assert_eq!(two["chosen_by"], "argument");
}

#[test]
fn without_a_framework_in_sight_lambeths_is_taken_and_said_to_be_a_default() {
    let mut document = example();
    document["record"]["service"]["local_authority"] = json!("Elsewhere");
    let ran = run_with(&["assess"], document.to_string());
    assert_eq!(ran.json()[0]["chosen_by"], "tool_default");
    let ran = run_with(&["assess", "--text"], document.to_string());
    assert!(ran.out.contains("(tool default, not policy)"), "{}", ran.out);
}

#[test]
fn the_framework_that_the_record_names_is_taken() {
    let mut document = example();
    document["record"]["framework"] = json!({ "id": "derbyshire", "version": "2024-01" });
    let ran = run_with(&["assess"], document.to_string());
    assert_eq!(ran.json()[0]["chosen_by"], "record");
    assert_eq!(frameworks(&ran.json()[0]), ["derbyshire"]);
}

#[test]
fn the_day_is_that_of_the_export_unless_another_is_named() {
    assert_eq!(under(&[])["assessments"][0]["on"], "2026-11-19");
    assert_eq!(under(&["--on", "2027-01-31"])["assessments"][0]["on"], "2027-01-31");
    let line = under(&["--on", "2027-01-31", "--framework", "all"]);
    for assessment in line["assessments"].as_array().unwrap() {
        let on: Date = assessment["on"].as_str().unwrap().parse().unwrap();
        assert_eq!(on, "2027-01-31".parse().unwrap());
    }
}

#[test]
fn the_report_says_what_why_and_what_next() {
    let ran = run(&["assess", "--text", "--framework", "all", &example_file()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    // The report is wrapped to a width, and where a line breaks depends on how long the file's own path is.
    let report = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Example House (record EX0MP1, an invented example, from",
        "Safeguarding concern: Yes",
        &format!("Lambeth Provider Concerns Policy 1.1 (lambeth {}), London Borough of Lambeth", newest()),
        "Outcome: Moderate",
        "3 issues score 6 together",
        "Why: The combined score is 4 to 6",
        "[Lambeth 6.3, Table 1]",
        "Next steps:",
        "Still unknown:",
        "Outcome: none yet",
        "Judged for 19 November 2026.",
    ] {
        assert!(report.contains(words), "{words}:\n{}", ran.out);
    }
    for framework in built_in().judging() {
        assert!(report.contains(&format!("({})", framework.reference)), "{}", framework.reference);
    }
}

#[test]
fn a_report_holds_nothing_that_moves_the_cursor() {
    let mut document = example();
    document["record"]["service"]["name"] = json!("\u{1b}[2J\u{7}Example\rHouse\u{9b}31m");
    let ran = run_with(&["assess", "--text"], document.to_string());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.chars().all(|letter| letter == '\n' || !letter.is_control()), "{:?}", ran.out);
}

#[test]
fn a_level_so_far_is_said_to_be_one() {
    let mut document = example();
    document["record"]["issues"][0]["score"] = Value::Null;
    let ran = run_with(&["assess", "--text"], document.to_string());
    assert!(ran.out.contains("Outcome: at least “Moderate” so far"), "{}", ran.out);
    assert!(ran.out.contains("Still unknown:"), "{}", ran.out);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = Folder::new("same-bytes");
    let file = folder.file("record.json", example().to_string());
    let arguments = ["assess", "--framework", "all", &file];
    assert_eq!(run(&arguments).out, run(&arguments).out);
}
