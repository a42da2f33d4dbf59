//! Process files that are wrong: everything wrong is said at once, with its line.
//!
//! See [`crate::support::broken_files`]. `whole.example` is the file that they break.

use crate::support::{broken_files::BrokenFiles, frameworks};
use provider_concerns::process::Definition;

const PROCESSES: BrokenFiles = BrokenFiles {
    folder: "process-broken",
    at_least: 20,
    read: |text| match Definition::read(text, frameworks()) {
        Ok(definition) => Ok(definition.reference.to_string()),
        Err(error) => Err(error.0),
    },
};

/// The file that the others break.
fn whole() -> String {
    PROCESSES.files("example").remove("whole").unwrap()
}

#[test]
fn every_broken_file_is_explained() {
    PROCESSES.are_explained();
}

#[test]
fn a_file_with_windows_line_ends_has_its_problems_on_the_same_lines() {
    PROCESSES.have_the_same_lines_when(|text| text.replace('\n', "\r\n"));
}

#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let definition = Definition::read(&whole(), frameworks()).unwrap();
    assert_eq!(definition.reference.to_string(), "derbyshire 2026-01");
}

#[test]
fn no_change_of_one_character_makes_the_reader_stop_short() {
    PROCESSES.stand_any_change_of(&whole(), &["", "\"", "]", "9", "\n"]);
}
