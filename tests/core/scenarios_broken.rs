//! Scenario files that are wrong: everything wrong is said at once, with its line.
//!
//! Each `tests/cases/scenarios-broken/NAME.toml` begins with the problems to be found in it, one a comment line;
//! `UPDATE_BROKEN=1` writes them anew, to be read before they are kept.

use crate::support::repository;
use provider_concerns::{framework::built_in, training::scenario::ScenarioSet};
use std::{collections::BTreeMap, fs};

/// What the lines begin with that say what is to be found.
const EXPECTED: &str = "# expected: ";

fn problems(text: &str) -> Vec<String> {
    match ScenarioSet::read(text, built_in()) {
        Ok(set) => panic!("this was read as {}", set.title),
        Err(error) => error.0.iter().map(ToString::to_string).collect(),
    }
}

fn expected(text: &str) -> Vec<String> {
    text.lines().map_while(|line| line.strip_prefix(EXPECTED)).map(str::to_owned).collect()
}

fn files() -> BTreeMap<String, String> {
    fs::read_dir(repository("tests/cases/scenarios-broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The file with its problems at its head. As many lines as there are problems come first, so that the lines named are right.
fn updated(text: &str) -> String {
    let body: String = text.lines().skip(expected(text).len()).map(|line| format!("{line}\n")).collect();
    let head = |found: &[String]| -> String { found.iter().map(|one| format!("{EXPECTED}{one}\n")).collect() };
    let first = head(&problems(&body)) + &body;
    head(&problems(&first)) + &body
}

#[test]
fn every_broken_file_is_explained() {
    if std::env::var_os("UPDATE_BROKEN").is_some() {
        for (name, text) in files() {
            let path = repository("tests/cases/scenarios-broken").join(format!("{name}.toml"));
            fs::write(path, updated(&text)).unwrap();
        }
    }
    let files = files();
    assert!(files.len() >= 15, "only {} files", files.len());
    for (name, text) in &files {
        assert!(!expected(text).is_empty(), "{name} does not say what is to be found");
        assert_eq!(problems(text), expected(text), "{name}");
    }
}

#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let text = &files()["outcome-not-by-the-rules"];
    let mended = text.replace("outcome = \"moderate\"", "outcome = \"minor\"");
    assert_ne!(&mended, text);
    assert_eq!(ScenarioSet::read(&mended, built_in()).map(|set| set.scenarios.len()), Ok(1));
}

#[test]
fn a_file_with_windows_line_ends_has_its_problems_on_the_same_lines() {
    for (name, text) in files() {
        let lines = |text: &str| -> Vec<String> {
            problems(text).iter().filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
        };
        assert_eq!(lines(&text.replace('\n', "\r\n")), lines(&text), "{name}");
    }
}
