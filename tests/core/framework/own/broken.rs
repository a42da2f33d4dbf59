//! An authority's own files that somebody got wrong: everything wrong is said in plain words, with its line and what to write.
//!
//! See [`crate::support::broken_files`]. The names that begin with `officer` are mistakes of somebody who has never
//! seen such a file.

use crate::support::{broken_files::BrokenFiles, frameworks};

const OWN: BrokenFiles = BrokenFiles {
    folder: "own-broken",
    at_least: 60,
    read: |text| match frameworks().read_own(text) {
        Ok(framework) => Ok(framework.reference.to_string()),
        Err(error) => Err(error.0),
    },
};

#[test]
fn every_own_file_with_a_mistake_is_explained() {
    OWN.are_explained();
}

#[test]
fn no_message_speaks_the_language_of_programmers_and_none_points_to_the_file_as_a_whole() {
    for (name, problems) in OWN.files("expected") {
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
    OWN.have_the_same_lines_when(|text| text.replace('\n', "\r\n"));
    OWN.have_the_same_lines_when(|text| format!("\u{feff}{text}"));
    OWN.have_the_same_lines_when(|text| text.replace(" = ", "\t=\t"));
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
        let text = OWN.files("toml").remove(name).unwrap();
        let number = text.lines().position(|other| other == line).unwrap() + 1;
        let problems = OWN.problems(name, &text);
        assert!(problems.starts_with(&format!("line {number}, ")), "{name}: {problems}");
    }
}
