//! Checking that files are what they were when they were exported.

use crate::support::{Folder, example, example_file, numbered, own_text, repository, run, run_with, sealed};
use serde_json::json;

#[test]
fn a_file_as_it_was_exported_passes_and_shows_its_digest() {
    let ran = run(&["verify", &example_file()]);
    let digest = example()["digest"]["value"].as_str().unwrap().to_owned();
    assert_eq!((ran.code, ran.err.as_str()), (0, "1 file checked: all checks hold.\n"));
    let shown: String = ran.out.rsplit("SHA-256").next().unwrap().split_whitespace().collect();
    assert_eq!(shown, digest);
    assert!(ran.out.starts_with(&format!("{}: all checks hold; SHA-256 {} ", example_file(), &digest[..4])));
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn a_wrong_digit_is_found_and_said() {
    let mut document = example();
    document["record"]["issues"][0]["score"] = json!(5);
    let ran = run_with(&["verify"], document.to_string());
    assert_eq!((ran.code, ran.err.as_str()), (1, "1 file checked: 1 with something wrong.\n"));
    assert!(ran.out.contains("stdin: digest: does not hold: Its digest is not that of its content."), "{}", ran.out);
    let line = "stdin: $.assessment.calculated: the file holds \"moderate\", its inputs give \"major\"";
    assert!(ran.out.lines().any(|one| one == line), "{}", ran.out);
}

#[test]
fn older_files_cannot_be_checked_in_full_and_that_is_not_passed_over() {
    for version in ["v1", "v2"] {
        let ran = run(&["verify", &repository(&format!("tests/exports/{version}/example.json"))]);
        assert_eq!((ran.code, ran.err.as_str()), (1, "1 file checked: 1 that could not be checked in full.\n"));
        assert!(ran.out.contains("digest: cannot be told: Files of version"), "{}", ran.out);
    }
}

#[test]
fn files_lines_and_folders_go_through_and_what_is_wrong_stops_nothing() {
    let folder = Folder::new("verify");
    folder.file("a.json", numbered(1));
    folder.file("b.ndjson", format!("{}\nno record\n{}\n", numbered(2), numbered(3)));
    folder.file("c.json", "{}");
    let ran = run(&["verify", "--json", folder.path(), &format!("{}/gone.json", folder.path())]);
    assert_eq!((ran.code, ran.err.as_str()), (1, "6 files checked: 3 with something wrong.\n"));
    let lines = ran.json();
    let verdicts: Vec<&str> = lines.iter().map(|line| line["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["holds", "holds", "fails", "holds", "fails", "fails"]);
    assert!(lines[2]["source"].as_str().unwrap().ends_with("b.ndjson:2"));
    assert_eq!(lines[0]["format_version"], 5);
    assert_eq!(
        lines[0]["checks"][2],
        json!({
            "check": "digest", "outcome": "holds", "says": "Its digest is that of its content.", "problems": [],
        })
    );
    assert_eq!(lines[4]["checks"][1]["outcome"], "cannot_tell");
}

#[test]
fn json_names_every_difference() {
    let mut document = example();
    document["assessment"]["assigned"] = json!("minor");
    let ran = run_with(&["verify", "--json"], sealed(document).to_string());
    let lines = ran.json();
    assert_eq!((ran.code, lines[0]["verdict"].as_str()), (1, Some("fails")));
    assert_eq!(
        lines[0]["differences"],
        json!([
            { "path": "$.assessment.assigned", "stored": "\"minor\"", "recomputed": "\"moderate\"" },
        ])
    );
}

#[test]
fn an_authoritys_own_file_makes_the_difference() {
    let folder = Folder::new("verify-own");
    let own = folder.file("own.toml", own_text());
    let registry = provider_concerns::framework::built_in().with_own([own_text().as_str()]);
    let mut record = provider_concerns::submission::example(&registry).unwrap();
    record.framework = Some(registry.all().last().unwrap().reference.clone());
    let at = "2026-11-22T14:00:00+00:00".parse().unwrap();
    let text = provider_concerns::submission::export(&record, &registry, at).to_text().unwrap();
    let file = folder.file("record.json", text);
    assert_eq!(run(&["verify", &file]).code, 1);
    let ran = run(&["verify", "--own", &own, &file]);
    assert_eq!((ran.code, ran.err.as_str()), (0, "1 file checked: all checks hold.\n"));
}

#[test]
fn nothing_at_all_is_a_wrong_file() {
    let ran = run_with(&["verify"], "");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (1, "stdin: something is wrong\nstdin: readable: does not hold: The file is empty.\n")
    );
    assert_eq!(run(&["verify", "--nonsense"]).code, 2);
}
