//! Framework files that are wrong: everything wrong is said at once, with its line.
//! See [`crate::support::broken_files`].

use crate::support::{broken_files::BrokenFiles, file_text};
use provider_concerns::framework::Framework;

const FRAMEWORKS: BrokenFiles = BrokenFiles {
    folder: "frameworks-broken",
    at_least: 20,
    read: |text| match Framework::read(text) {
        Ok(framework) => Ok(framework.reference.to_string()),
        Err(error) => Err(error.0),
    },
};

#[test]
fn every_broken_file_is_explained() {
    FRAMEWORKS.are_explained();
}

#[test]
fn a_file_with_windows_line_ends_has_its_problems_on_the_same_lines() {
    FRAMEWORKS.have_the_same_lines_when(|text| text.replace('\n', "\r\n"));
}

/// The smallest file with levels: the broken ones differ from it by little.
#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let text = file_text("tests/cases/frameworks-broken/gap-between-levels.toml");
    let mended = text.replace("[4, 5]", "[4, 6]");
    assert_ne!(mended, text);
    assert_eq!(Framework::read(&mended).unwrap().reference.to_string(), "example 2026-01");
}

#[test]
fn no_change_of_one_character_makes_the_reader_stop_short() {
    let text = file_text("src/framework/data/hertfordshire-2017-11.toml");
    let head: String = text.lines().take(60).map(|line| format!("{line}\n")).collect();
    FRAMEWORKS.stand_any_change_of(&head, &["", "\"", "[", "9", "\n"]);
}
