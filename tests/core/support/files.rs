//! Files of this repository.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file of this repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of this repository, which has to be there.
pub fn file_text(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files of a folder of this repository, as [`file_text`] takes them, in the order of their names.
pub fn files_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(repository(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.unwrap()).filter(|entry| entry.path().is_file());
    let mut files: Vec<String> =
        names.map(|entry| format!("{folder}/{}", entry.file_name().into_string().unwrap())).collect();
    files.sort();
    files
}

/// Compares a published file with what it should be now. With the variable set, writes the file first, and compares
/// all the same.
pub fn assert_published(path: &str, expected: &str, update_variable: &str) {
    let file = repository(path);
    if std::env::var_os(update_variable).is_some() {
        fs::write(&file, expected).expect("the published file can be written");
    }
    let published = fs::read_to_string(&file).expect("the published file can be read");
    let first_difference = published.lines().zip(expected.lines()).position(|(found, wanted)| found != wanted);
    assert!(
        published == expected,
        "{path} is out of date from line {:?} on; look at why, then run this test with {update_variable}=1",
        first_difference.map(|line| line + 1)
    );
}
