//! Process files that are wrong: everything wrong is said at once, with its line.
//!
//! Each `tests/cases/process-broken/NAME.toml` has a `NAME.expected` beside it with exactly the problems to be found;
//! `UPDATE_BROKEN=1` writes them anew, to be read before they are kept. `whole.example` is the file that they break.

use crate::support::{frameworks, repository};
use provider_concerns::process::Definition;
use std::{collections::BTreeMap, ffi::OsStr, fs};

/// The problems found in a file, one a line.
fn problems(text: &str) -> String {
    match Definition::read(text, frameworks()) {
        Ok(definition) => panic!("this was read as {}", definition.reference),
        Err(error) => error.0.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

/// Files of one ending in the folder, by their stem.
fn files(ending: &str) -> BTreeMap<String, String> {
    fs::read_dir(repository("tests/cases/process-broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension() == Some(OsStr::new(ending)))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The file that the others break.
fn whole() -> String {
    files("example").remove("whole").unwrap()
}

#[test]
fn every_broken_file_is_explained() {
    if std::env::var_os("UPDATE_BROKEN").is_some() {
        for (name, text) in files("toml") {
            let file = repository("tests/cases/process-broken").join(format!("{name}.expected"));
            fs::write(file, problems(&text)).unwrap();
        }
    }
    let (files, expected) = (files("toml"), files("expected"));
    assert!(files.len() >= 20, "only {} files", files.len());
    assert_eq!(files.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    let wrong: Vec<String> = files
        .iter()
        .filter(|(name, text)| problems(text) != expected[*name])
        .map(|(name, text)| format!("{name}:\n{}instead of:\n{}", problems(text), expected[name]))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let definition = Definition::read(&whole(), frameworks()).unwrap();
    assert_eq!(definition.reference.to_string(), "derbyshire 2026-01");
}

#[test]
fn no_change_of_one_character_makes_the_reader_stop_short() {
    // Whatever somebody types by mistake, the answer is a definition or a list of problems with lines that exist.
    let whole = whole();
    let lines = whole.lines().count();
    for (place, letter) in whole.char_indices() {
        for new in ["", "\"", "]", "9", "\n"] {
            let mut changed = whole.clone();
            changed.replace_range(place..place + letter.len_utf8(), new);
            if let Err(error) = Definition::read(&changed, frameworks()) {
                assert!(!error.0.is_empty(), "{place} {new:?}");
                assert!(error.0.iter().all(|problem| (1..=lines + 2).contains(&problem.line)), "{place} {new:?}");
            }
        }
    }
}
