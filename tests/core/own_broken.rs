//! An authority's own files that somebody got wrong: everything wrong is said in plain words, with its line and what to write.
//!
//! Each `tests/cases/own-broken/NAME.toml` has a `NAME.expected` beside it with exactly the problems to be found; `UPDATE_BROKEN=1`
//! writes them anew, to be read before they are kept. The names that begin with `officer` are mistakes of somebody who has never
//! seen such a file.

use crate::support::{frameworks, repository};
use std::{collections::BTreeMap, ffi::OsStr, fs};

fn problems(name: &str, text: &str) -> String {
    match frameworks().read_own(text) {
        Ok(framework) => panic!("{name} was read as {}", framework.reference),
        Err(error) => error.0.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

fn files(ending: &str) -> BTreeMap<String, String> {
    fs::read_dir(repository("tests/cases/own-broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension() == Some(OsStr::new(ending)))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

#[test]
fn every_own_file_with_a_mistake_is_explained() {
    let found: BTreeMap<String, String> =
        files("toml").into_iter().map(|(name, text)| (name.clone(), problems(&name, &text))).collect();
    if std::env::var_os("UPDATE_BROKEN").is_some() {
        for (name, problems) in &found {
            fs::write(repository("tests/cases/own-broken").join(format!("{name}.expected")), problems).unwrap();
        }
    }
    let expected = files("expected");
    assert!(found.len() >= 60, "only {} files", found.len());
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    let wrong: Vec<String> = found
        .iter()
        .filter(|(name, problems)| **problems != expected[*name])
        .map(|(name, problems)| format!("{name}:\n{problems}instead of:\n{}", expected[name]))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_message_speaks_the_language_of_programmers_and_none_points_to_the_file_as_a_whole() {
    for (name, problems) in files("expected") {
        for problem in problems.lines() {
            for word in ["TOML", "parse", "eof", "identifier", "string", "array", "integer", "unexpected", "`"] {
                assert!(!problem.contains(word), "{name}: {problem}");
            }
            let start = problem.starts_with("line 1, column 1: ");
            assert!(!start || problem.contains("is missing here"), "{name}: {problem}");
        }
    }
}

#[test]
fn windows_line_ends_tabs_and_a_mark_at_the_beginning_change_nothing() {
    for (name, text) in files("toml") {
        let lines = |text: &str| -> Vec<String> {
            problems(&name, text).lines().filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
        };
        assert_eq!(lines(&text.replace('\n', "\r\n")), lines(&text), "{name}");
        assert_eq!(lines(&format!("\u{feff}{text}")), lines(&text), "{name}");
        assert_eq!(lines(&text.replace(" = ", "\t=\t")), lines(&text), "{name}");
    }
}

#[test]
fn a_mistake_in_one_line_is_told_in_that_line() {
    for (name, line) in [
        ("officer-02-version-unquoted", "version = 2026-11"),
        ("officer-03-curly-quotes", "says = “Lunch was late”"),
        ("officer-05-cite-as-words", "cite = \"A\""),
        ("officer-07-missing-quote", "says = \"Lunch was late"),
        ("officer-09-no-equals", "says \"Lunch was late\""),
        ("officer-14-header-not-closed", "[[example]"),
        ("officer-20-comment-without-mark", "Our examples, from Appendix A"),
        ("officer-27-no-value", "score ="),
    ] {
        let text = files("toml").remove(name).unwrap();
        let number = text.lines().position(|other| other == line).unwrap() + 1;
        let problems = problems(name, &text);
        assert!(problems.starts_with(&format!("line {number}, ")), "{name}: {problems}");
    }
}
