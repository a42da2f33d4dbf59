//! Scenario files that are wrong: everything wrong is said at once, with its line. See [`crate::support::broken_files`].

use crate::support::broken_files::BrokenFiles;
use provider_concerns::{framework::built_in, training::scenario::ScenarioSet};

const SCENARIOS: BrokenFiles = BrokenFiles {
    folder: "scenarios-broken",
    at_least: 15,
    read: |text| match ScenarioSet::read(text, built_in()) {
        Ok(set) => Ok(set.title),
        Err(error) => Err(error.0),
    },
};

#[test]
fn every_broken_file_is_explained() {
    SCENARIOS.are_explained();
}

#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let text = &SCENARIOS.files("toml")["outcome-not-by-the-rules"];
    let mended = text.replace("outcome = \"moderate\"", "outcome = \"minor\"");
    assert_ne!(&mended, text);
    assert_eq!(ScenarioSet::read(&mended, built_in()).map(|set| set.scenarios.len()), Ok(1));
}

#[test]
fn a_file_with_windows_line_ends_has_its_problems_on_the_same_lines() {
    SCENARIOS.have_the_same_lines_when(|text| text.replace('\n', "\r\n"));
}

#[test]
fn no_change_of_one_character_makes_the_reader_stop_short() {
    let text = SCENARIOS.files("toml").remove("outcome-not-by-the-rules").unwrap();
    SCENARIOS.stand_any_change_of(&text, &["", "\"", "[", "9", "\n"]);
}
