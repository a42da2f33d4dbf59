//! An authority’s own files.

use crate::support::{Folder, example, example_file, newest, own_text, run, run_with};
use provider_concerns::framework::EXAMPLE_OWN;
use serde_json::{Value, json};

#[test]
fn an_own_file_judges_the_records_of_its_authority() {
    let folder = Folder::new("own");
    let own = folder.file("own.toml", own_text());
    let mut document = example();
    document["record"]["service"]["local_authority"] = json!("invented borough");
    let ran = run_with(&["assess", "--own", &own], document.to_string());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let [line] = <[Value; 1]>::try_from(ran.json()).unwrap();
    assert_eq!(line["chosen_by"], "authority");
    assert_eq!(line["assessments"][0]["framework"]["id"], "invented-borough");
    let version = line["assessments"][0]["framework"]["version"].as_str().unwrap();
    assert!(version.starts_with("2026-11+") && version.len() == "2026-11+".len() + 12, "{version}");
    assert_eq!(line["assessments"][0]["outcome"]["id"], "moderate");
    // By its exact version, and among all.
    let asked = format!("invented-borough@{version}");
    let ran = run(&["assess", "--own", &own, "--framework", &asked, &example_file()]);
    assert_eq!(ran.json()[0]["assessments"][0]["framework"]["version"], version);
    let ran = run(&["assess", "--own", &own, "--framework", "all", &example_file()]);
    assert_eq!(ran.json()[0]["assessments"].as_array().unwrap().len(), 6);
}

#[test]
fn an_own_file_with_problems_stops_everything() {
    let folder = Folder::new("own-broken");
    let own = folder.file("own.toml", own_text().replace(newest(), "1999-01"));
    let missing = format!("{}/nowhere.toml", folder.path());
    for command in ["assess", "validate"] {
        let ran = run(&[command, "--own", &own, "--own", &missing, &example_file()]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        let messages: Vec<&str> = ran.err.lines().collect();
        assert_eq!(messages.len(), 3, "{messages:?}");
        assert!(messages[0].starts_with(&format!("{own}:8:1: there is no framework “lambeth” in version “1999-01”")));
        assert_eq!(messages[1], format!("{missing}: there is no such file; check its name"));
        assert!(messages[2].contains("nothing was done"));
    }
}

#[test]
fn the_invented_example_of_an_own_file_and_the_template_can_be_used() {
    let folder = Folder::new("own-example");
    let template = run(&["frameworks", "template"]).out;
    for (name, text) in [("example.toml", EXAMPLE_OWN), ("template.toml", &template)] {
        let file = folder.file(name, text);
        let ran = run(&["frameworks", "check", &file]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
        let ran = run(&["assess", "--own", &file, "--framework", "all", "--text", &example_file()]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(ran.out.contains("(example-borough"), "{}", ran.out);
    }
}

#[test]
fn an_own_file_is_listed_and_shown() {
    let folder = Folder::new("own-shown");
    let own = folder.file("own.toml", own_text());
    let ran = run(&["frameworks", "list", "--own", &own]);
    assert!(ran.out.lines().last().unwrap().contains("Invented Borough Council (own file)"), "{}", ran.out);
    let ran = run(&["frameworks", "show", "invented-borough", "--own", &own]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in
        [format!("extends lambeth {}", newest()).as_str(), "The duty desk: 0000 000000 [Invented Borough 2]", "Major"]
    {
        assert!(ran.out.contains(words), "{words}:\n{}", ran.out);
    }
}

#[test]
fn a_record_for_a_framework_that_is_not_at_hand_is_not_judged_by_another() {
    let folder = Folder::new("not-at-hand");
    let own = folder.file("own.toml", own_text());
    let ran = run(&["frameworks", "list", "--json", "--own", &own]);
    let list: Value = serde_json::from_str(&ran.out).unwrap();
    let version = list.as_array().unwrap().last().unwrap()["version"].clone();
    let mut document = example();
    document["record"]["framework"] = json!({ "id": "invented-borough", "version": version });
    let text = format!("{document}\n{}\n", example());
    let ran = run_with(&["assess"], &text);
    assert_eq!((ran.code, ran.json().len()), (1, 1));
    assert!(ran.err.starts_with("stdin:1: the record was made for invented-borough 2026-11+"), "{}", ran.err);
    assert!(ran.err.contains("--own"), "{}", ran.err);
    let ran = run_with(&["assess", "--own", &own], &text);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.json()[0]["chosen_by"], "record");
    assert_eq!(ran.json()[0]["assessments"][0]["framework"]["id"], "invented-borough");
}

#[test]
fn of_two_own_files_of_one_authority_none_is_picked() {
    let folder = Folder::new("own-two");
    let (one, other) = (folder.file("one.toml", own_text()), folder.file("other.toml", own_text() + "# later\n"));
    let mut document = example();
    document["record"]["service"]["local_authority"] = json!("invented borough");
    let ran = run_with(&["assess", "--own", &one, "--own", &other], document.to_string());
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert!(ran.err.contains("2 own files are of the service’s local authority, and none is picked"), "{}", ran.err);
    let named = ran.err.rsplit_once("--framework: ").unwrap().1.split(',').next().unwrap().trim().to_owned();
    let ran = run_with(&["assess", "--own", &one, "--own", &other, "--framework", &named], document.to_string());
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_file_of_the_tool_is_given_out_to_start_from() {
    let folder = Folder::new("own-given");
    let given = run(&["frameworks", "give", "derbyshire"]);
    assert_eq!((given.code, given.err.as_str()), (0, ""));
    let file = folder.file("given.toml", &given.out);
    let ran = run(&["frameworks", "check", &file]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out.lines().count(), 4, "{}", ran.out);
    assert!(ran.out.lines().all(|line| line.contains("still says change-this")), "{}", ran.out);
    let file = folder.file("mended.toml", given.out.replace("change-this", "elsewhere"));
    let ran = run(&["frameworks", "check", &file]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let ran = run(&["frameworks", "give", "nowhere"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("derbyshire@"), "{}", ran.err);
}
