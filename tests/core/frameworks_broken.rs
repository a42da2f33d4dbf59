//! Framework files that are wrong: everything wrong is said at once, with its line.
//!
//! Each `tests/cases/frameworks-broken/NAME.toml` has a `NAME.expected` beside it with exactly the problems to be found;
//! `UPDATE_BROKEN=1` writes them anew, to be read before they are kept.

use crate::support::repository;
use provider_concerns::framework::Framework;
use std::{collections::BTreeMap, ffi::OsStr, fs};

/// The problems found in a file, one a line.
fn problems(text: &str) -> String {
    match Framework::read(text) {
        Ok(framework) => panic!("this was read as {}", framework.reference),
        Err(error) => error.0.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

/// Files of one ending in the folder, by their stem.
fn files(ending: &str) -> BTreeMap<String, String> {
    fs::read_dir(repository("tests/cases/frameworks-broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension() == Some(OsStr::new(ending)))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

#[test]
fn every_broken_file_is_explained() {
    if std::env::var_os("UPDATE_BROKEN").is_some() {
        for (name, text) in files("toml") {
            fs::write(repository("tests/cases/frameworks-broken").join(format!("{name}.expected")), problems(&text))
                .unwrap();
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
fn a_file_with_windows_line_ends_has_its_problems_on_the_same_lines() {
    for (name, text) in files("toml") {
        let lines = |text: &str| -> Vec<String> {
            problems(text).lines().filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
        };
        assert_eq!(lines(&text.replace('\n', "\r\n")), lines(&text), "{name}");
    }
}

/// The smallest file with levels: the broken ones differ from it by little.
#[test]
fn the_files_are_broken_only_where_they_mean_to_be() {
    let text = fs::read_to_string(repository("tests/cases/frameworks-broken/gap-between-levels.toml")).unwrap();
    let mended = text.replace("[4, 5]", "[4, 6]");
    assert_ne!(mended, text);
    assert_eq!(Framework::read(&mended).unwrap().reference.to_string(), "example 2026-01");
}

#[test]
fn no_change_of_one_character_makes_the_reader_stop_short() {
    // Whatever somebody types by mistake, the answer is a framework or a list of problems with lines that exist.
    let text = fs::read_to_string(repository("src/framework/data/hertfordshire-2017-11.toml")).unwrap();
    let head: String = text.lines().take(60).map(|line| format!("{line}\n")).collect();
    let lines = head.lines().count();
    for (place, letter) in head.char_indices() {
        for new in ["", "\"", "[", "9", "\n"] {
            let mut changed = head.clone();
            changed.replace_range(place..place + letter.len_utf8(), new);
            if let Err(error) = Framework::read(&changed) {
                assert!(!error.0.is_empty(), "{place} {new:?}");
                assert!(error.0.iter().all(|problem| (1..=lines + 2).contains(&problem.line)), "{place} {new:?}");
            }
        }
    }
}
