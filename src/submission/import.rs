//! Reading an exported file back.

use super::{
    FORMAT_VERSION, ReadDocument,
    check::check_meaning,
    check_names::check_names,
    document::FORMAT,
    json_check::check_against_schema,
    problem::{Problem, told},
    upgrade::export_1_to_2,
};
use crate::{assess::assess, concern::FrameworkRef, framework::Registry};
use serde_json::Value;

/// The largest file that is read, in bytes. Tool default: hundreds of times a usual record, small enough for any tablet.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;

/// Why a file was not taken. Nothing on the device has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The browser or the system could not read the file.
    #[error("The file could not be read. It may have been moved or removed: choose it again.")]
    Unreadable,
    /// The file is empty.
    #[error("The file is empty.")]
    Empty,
    /// The file is larger than any record.
    #[error("The file is {} MB. The largest record that can be opened is {} MB, so this is probably another file.", .bytes.div_ceil(1_000_000), LARGEST_FILE / (1024 * 1024))]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The file is not text.
    #[error("The file is not text, so it is not an exported record. It may be a picture or a document.")]
    NotText,
    /// The file is not JSON.
    #[error(
        "The file is not complete JSON: something is wrong at line {line}, column {column}. It may have been cut off or edited."
    )]
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// The file is nested more deeply than any record.
    #[error("The file is nested too deeply to be an exported record.")]
    TooDeep,
    /// The file is JSON of another kind.
    #[error("The file is not a record exported by this app: its “format” is missing or not “{FORMAT}”.")]
    OtherFormat,
    /// The file comes from a newer version of the app.
    #[error(
        "The file was exported by a newer version of this app (version {0} of the format; this app reads version {FORMAT_VERSION}). Open it with the newer version."
    )]
    TooNew(u64),
    /// The file has problems, all of them listed.
    #[error("The file has {} problem(s).", .0.len())]
    Problems(Vec<Problem>),
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Its content.
    pub document: ReadDocument,
    /// What the person should know: such as a level that this version would calculate otherwise.
    pub notes: Vec<String>,
}

/// Reads an exported file, checking everything in it.
///
/// # Errors
/// [`ImportError`], which lists all problems of a file that is JSON of the right kind.
pub fn import(bytes: &[u8], frameworks: &Registry) -> Result<Imported, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let mut value: Value = serde_json::from_str(text).map_err(not_json)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ImportError::OtherFormat);
    }
    if let Some(version) = value.get("format_version").and_then(Value::as_u64)
        && version > u64::from(FORMAT_VERSION)
    {
        return Err(ImportError::TooNew(version));
    }
    let older = value.get("format_version").and_then(Value::as_u64) == Some(1);
    if older {
        export_1_to_2(&mut value);
    }
    let problems = check_against_schema(&value);
    if !problems.is_empty() {
        return Err(ImportError::Problems(problems));
    }
    // A name that stands twice has two readings, and the snapshot, which stays JSON, would keep the last without a word.
    check_names(text).map_err(|error| ImportError::Problems(vec![Problem::new("$", error.to_string())]))?;
    // Read from text, not from the value, so that reading records is compiled once.
    let upgraded = older.then(|| value.to_string());
    drop(value);
    let document: ReadDocument = serde_json::from_str(upgraded.as_deref().unwrap_or(text))
        .map_err(|error| ImportError::Problems(vec![Problem::new("$", error.to_string())]))?;
    let problems = check_meaning(&document.record, frameworks);
    if !problems.is_empty() {
        return Err(ImportError::Problems(told(problems)));
    }
    let notes = notes(&document, frameworks);
    Ok(Imported { document, notes })
}

fn not_json(error: serde_json::Error) -> ImportError {
    // serde_json keeps this kind of error to itself; its words are the only sign.
    if error.to_string().starts_with("recursion limit exceeded") {
        ImportError::TooDeep
    } else {
        ImportError::NotJson { line: error.line(), column: error.column() }
    }
}

fn notes(document: &ReadDocument, frameworks: &Registry) -> Vec<String> {
    let mut notes: Vec<String> = document
        .frameworks
        .iter()
        .filter(|used| {
            let reference = FrameworkRef { id: used.id.clone(), version: used.version.clone() };
            frameworks.exactly(&reference).is_none()
        })
        .map(|used| format!("The file rests on “{}” {}, which this app does not have.", used.title, used.version))
        .collect();
    if let Some(stored) = &document.assessment
        && differs(stored, document, frameworks)
    {
        notes.push(
            "The outcome written in the file is not the one that its scores and answers give. The app shows the one that they give."
                .to_owned(),
        );
    }
    notes
}

/// What must be the same in a snapshot and in what its inputs give today: the result, not the words around it.
const RESULT: [&str; 4] = ["/calculated", "/assigned", "/outcome/id", "/scores/combined"];

/// Whether a snapshot's result is not the one that the record gives under the very version that judged it, on the same
/// day. A version that is not at hand cannot tell.
fn differs(stored: &Value, document: &ReadDocument, frameworks: &Registry) -> bool {
    let text = |place: &str| stored.pointer(place).and_then(Value::as_str).unwrap_or_default();
    let reference =
        FrameworkRef { id: text("/framework/id").to_owned(), version: text("/framework/version").to_owned() };
    let fresh = frameworks
        .exactly(&reference)
        .zip(text("/on").parse().ok())
        .and_then(|(framework, on)| assess(framework, &document.record, on))
        .and_then(|fresh| serde_json::to_value(fresh).ok());
    fresh.is_some_and(|fresh| RESULT.into_iter().any(|place| fresh.pointer(place) != stored.pointer(place)))
}
