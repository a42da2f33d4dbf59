//! Reading an exported file back.

use super::{
    FORMAT_VERSION, ReadDocument,
    check::check_meaning,
    check_names::check_names,
    digest::{DIGEST, Digest, FIRST_WITH_DIGEST},
    document::FORMAT,
    json_check::check_against_schema,
    problem::{Problem, told},
    upgrade::upgrade,
    whole_numbers::plain_numbers,
};
use crate::{
    assess::{Assessment, assess},
    concern::{FrameworkRef, Record, json},
    framework::Registry,
    text::{NotText, decode},
};
use serde_json::Value;
use std::borrow::Cow;

/// The largest file that is read, in bytes of its text in UTF-8. Tool default: three times what browsers keep for one site, in which a
/// record has to find room twice, so that any record that can be kept can be opened elsewhere; and small enough for any tablet.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// What to say of a file that is about to leave and that nobody could open again; nothing of all others.
pub fn too_large_to_open(bytes: usize) -> Option<String> {
    (bytes > LARGEST_FILE).then(|| {
        format!(
            "The file is {} MB, and the app opens records of up to {} MB: whoever receives it cannot open it there. Shorten what was typed and export it again, or print it.",
            bytes.div_ceil(1_000_000),
            LARGEST_FILE / (1024 * 1024)
        )
    })
}

/// How many frameworks that are not at hand are named one by one. Tool default: an honest file names a few.
const MOST_NOTES: usize = 20;

/// What marks the other files that this app makes, so that they are told from strange ones.
const SEALED: &str = "provider-concerns-sealed";
const EVERYTHING: &str = "provider-concerns-rescue";

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
    /// The file is text in an encoding that cannot be told.
    #[error("{}", NotText::OtherEncoding)]
    OtherEncoding,
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
    /// The file is a record under a passphrase.
    #[error("The file is protected with a passphrase. Open or check it in the app, which asks for the passphrase.")]
    Protected,
    /// The file holds everything of a device.
    #[error("The file holds everything of a device, and not one record. Open it in the app.")]
    Everything,
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

/// A file that is JSON of the right kind, before anything else in it is checked.
pub(super) struct Opened<'a> {
    /// Its text, with whole numbers spelled as such.
    pub text: Cow<'a, str>,
    /// The same as JSON, as the file has it.
    pub value: Value,
    /// The version of its format.
    pub version: u64,
}

/// Opens a file as JSON of the right kind.
///
/// # Errors
/// [`ImportError`], but never its list of problems.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, ImportError> {
    let too_large = |bytes| Err(ImportError::TooLarge { bytes });
    // In UTF-16 a letter takes twice the bytes.
    if bytes.len() > 2 * LARGEST_FILE + 2 {
        return too_large(bytes.len());
    }
    let text = decode(bytes)?;
    if text.len() > LARGEST_FILE {
        return too_large(bytes.len());
    }
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let mut value: Value = serde_json::from_str(&text).map_err(not_json)?;
    let plain = plain_numbers(&text);
    let text = match plain {
        Cow::Borrowed(_) => text,
        Cow::Owned(plain) => {
            value = serde_json::from_str(&plain).map_err(not_json)?;
            Cow::Owned(plain)
        }
    };
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(match value.get("format").and_then(Value::as_str) {
            Some(SEALED) => ImportError::Protected,
            Some(EVERYTHING) => ImportError::Everything,
            _ => ImportError::OtherFormat,
        });
    }
    let newest = u64::from(FORMAT_VERSION);
    // What is no version at all is for the schema of today to refuse.
    let version = value.get("format_version").and_then(Value::as_u64).unwrap_or(newest);
    if version > newest {
        return Err(ImportError::TooNew(version));
    }
    Ok(Opened { text, value, version })
}

/// Reads an opened file as a document of today's form, checked against the schema. What the record means is not looked at.
///
/// # Errors
/// All problems.
pub(super) fn read(opened: Opened<'_>) -> Result<ReadDocument, Vec<Problem>> {
    let Opened { text, mut value, version } = opened;
    let older = (1..u64::from(FORMAT_VERSION)).contains(&version);
    let without_digest = (1..FIRST_WITH_DIGEST).contains(&version);
    if without_digest && value.get(DIGEST).is_some() {
        return Err(vec![Problem::new("$.digest", "“digest” is not known in this version of the format")]);
    }
    if older {
        upgrade(&mut value, version);
    }
    if without_digest {
        // Today's schema asks for a digest. One that stands for none takes its place while the rest is checked.
        value[DIGEST] = json::value(&Digest::none()).unwrap_or_default();
    }
    let problems = check_against_schema(&value);
    if !problems.is_empty() {
        return Err(problems);
    }
    let other = |error: serde_json::Error| vec![Problem::new("$", error.to_string())];
    // A name that stands twice has two readings, and the snapshot, which stays JSON, would keep the last without a word.
    check_names(&text).map_err(other)?;
    // Read from text, not from the value, so that reading records is compiled once.
    let upgraded = older.then(|| value.to_string());
    drop(value);
    let mut document: ReadDocument = serde_json::from_str(upgraded.as_deref().unwrap_or(&text)).map_err(other)?;
    if without_digest {
        document.digest = None;
    }
    Ok(document)
}

/// Reads an exported file, checking everything in it.
///
/// # Errors
/// [`ImportError`], which lists all problems of a file that is JSON of the right kind.
pub fn import(bytes: &[u8], frameworks: &Registry) -> Result<Imported, ImportError> {
    let opened = open(bytes)?;
    let actual = Digest::of(&opened.value);
    let document = read(opened).map_err(ImportError::Problems)?;
    let problems = check_meaning(&document.record, frameworks);
    if !problems.is_empty() {
        return Err(ImportError::Problems(told(problems)));
    }
    let mut notes = notes(&document, frameworks);
    if document.digest.as_ref().is_some_and(|digest| *digest != actual) {
        notes.push(
            "Something in the file was changed after it was exported: its digest is not that of its content. Use “Check a file” \
             to see more, and ask whoever sent it."
                .to_owned(),
        );
    }
    Ok(Imported { document, notes })
}

impl From<NotText> for ImportError {
    fn from(why: NotText) -> Self {
        match why {
            NotText::OtherEncoding => Self::OtherEncoding,
            NotText::Other => Self::NotText,
        }
    }
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
    // A file may name thousands; nobody reads as many notes.
    let more = notes.len().saturating_sub(MOST_NOTES);
    if more > 0 {
        notes.truncate(MOST_NOTES);
        notes.push(format!("And on {more} more that this app does not have."));
    }
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

/// Whether a snapshot's result is not the one that the record gives. A version that is not at hand cannot tell.
fn differs(stored: &Value, document: &ReadDocument, frameworks: &Registry) -> bool {
    let fresh = judge_again(stored, &document.record, frameworks).and_then(|fresh| json::value(&fresh).ok());
    fresh.is_some_and(|fresh| RESULT.into_iter().any(|place| fresh.pointer(place) != stored.pointer(place)))
}

/// What a record gives under the very version that a snapshot was made by, on the same day; `None` where that version is not
/// at hand.
pub(super) fn judge_again(snapshot: &Value, record: &Record, frameworks: &Registry) -> Option<Assessment> {
    let framework = frameworks.exactly(&judged_by(snapshot))?;
    assess(framework, record, text_at(snapshot, "/on").parse().ok()?)
}

/// The framework that a snapshot was made by.
pub(super) fn judged_by(snapshot: &Value) -> FrameworkRef {
    let text = |place| text_at(snapshot, place).to_owned();
    FrameworkRef { id: text("/framework/id"), version: text("/framework/version") }
}

fn text_at<'a>(value: &'a Value, place: &str) -> &'a str {
    value.pointer(place).and_then(Value::as_str).unwrap_or_default()
}
