//! Checking an exported file: is it what it was when it was exported, and does its content give its result?
//!
//! Five checks, each with its own answer: it holds, it does not hold, or it cannot be told. The last two are never taken for
//! the first. A file that fails one check goes on through the others as far as they can be made, so that a person sees all
//! that is wrong at once.

mod differences;
mod frameworks;
mod report;
mod result;

pub use report::{Check, Difference, Finding, Subject, Verification};

use super::{
    Digest, ReadDocument,
    check::check_meaning,
    check_names::check_names,
    digest::{FIRST_WITH_DIGEST, grouped},
    import::{ImportError, Opened, open, read},
    problem::{Problem, told},
};
use crate::framework::Registry;
use result::Compared;
use serde_json::Value;

const ASK_AGAIN: &str = "Ask whoever sent it to export the record again and to send the new file.";

/// Checks a file, whatever it is. Nothing is changed by it, and nothing in it can make it fail to answer.
pub fn verify(bytes: &[u8], frameworks: &Registry) -> Verification {
    match open(bytes) {
        Ok(opened) => look(opened, frameworks),
        Err(error) => not_read(&error),
    }
}

/// A check's answer.
fn check(subject: Subject, finding: Finding, says: impl Into<String>, todo: impl Into<String>) -> Check {
    Check { subject, finding, says: says.into(), todo: todo.into(), problems: Vec::new() }
}

/// What is to be said of a file that could not be read, for whatever reason: also for one that never got here, because the
/// system did not give it.
pub fn not_read(error: &ImportError) -> Verification {
    let todo = match error {
        ImportError::Protected | ImportError::Everything => "In the app, choose “Open a record from a file”.",
        ImportError::OtherFormat | ImportError::NotText | ImportError::TooLarge { .. } => {
            "Choose a file that this app exported: its name begins with “concern-” and ends with “.json”."
        }
        ImportError::OtherEncoding => "Or ask whoever sent it for the file as the app exported it.",
        ImportError::TooNew(_) => "Reload this page to get the newer version of the app, then check the file again.",
        _ => ASK_AGAIN,
    };
    let mut checks = vec![check(Subject::Readable, Finding::Fails, error.to_string(), todo)];
    checks.extend(Subject::ALL.into_iter().skip(1).map(|subject| {
        check(subject, Finding::CannotTell, "This cannot be told, because the file could not be read.", "")
    }));
    Verification { checks, differences: Vec::new(), version: None, digest: None, document: None, recomputed: None }
}

fn look(opened: Opened<'_>, frameworks: &Registry) -> Verification {
    let version = opened.version;
    let twice = check_names(&opened.text).err();
    let actual = twice.is_none().then(|| Digest::of(&opened.value).value);
    let stored = opened.value.get("digest").cloned();
    let document = read(opened);
    let mut checks = vec![match &twice {
        None => check(
            Subject::Readable,
            Finding::Holds,
            format!("It is an exported record, version {version} of the format."),
            "",
        ),
        Some(error) => {
            let says = "A name stands twice in one part of the file, so it can be read in two ways. The app never writes such a file.";
            Check {
                problems: vec![Problem::new("$", error.to_string())],
                ..check(Subject::Readable, Finding::Fails, says, ASK_AGAIN)
            }
        }
    }];
    checks.push(form(&document, frameworks));
    checks.push(digest(version, stored.as_ref(), actual.as_deref()));
    let document = document.ok();
    checks.push(document.as_ref().map_or_else(
        || check(Subject::Frameworks, Finding::CannotTell, "This cannot be told before the file’s form is right.", ""),
        |document| frameworks::known_and_unchanged(document, version, frameworks),
    ));
    let Compared { check: compared, differences, recomputed } = result::compare(document.as_ref(), version, frameworks);
    checks.push(compared);
    Verification { checks, differences, version: Some(version), digest: actual, document, recomputed }
}

/// The schema, and what no schema can say.
fn form(document: &Result<ReadDocument, Vec<Problem>>, frameworks: &Registry) -> Check {
    let problems = match document {
        Err(problems) => problems.clone(),
        Ok(document) => check_meaning(&document.record, frameworks),
    };
    let finding = match document {
        _ if problems.is_empty() => Finding::Holds,
        // A sheet of another authority is no fault of the file.
        Ok(document) if problems.len() == unknown_sheets(document, frameworks) => Finding::CannotTell,
        _ => Finding::Fails,
    };
    let (says, todo) = match finding {
        Finding::Holds => ("It keeps to the published schema, and its parts fit together.", ""),
        Finding::CannotTell => (
            "It keeps to the published schema. It was made with an observation sheet that is not on this device.",
            "Ask whoever sent it for their authority’s own file, load it under Frameworks, and check this file again.",
        ),
        Finding::Fails => ("It does not keep to the published schema, or its parts do not fit together.", ASK_AGAIN),
    };
    Check { problems: told(problems), ..check(Subject::Form, finding, says, todo) }
}

fn unknown_sheets(document: &ReadDocument, frameworks: &Registry) -> usize {
    document.record.visits.iter().filter(|visit| frameworks.sheet(&visit.sheet).is_none()).count()
}

fn digest(version: u64, stored: Option<&Value>, actual: Option<&str>) -> Check {
    let answer = |finding, says: &str, todo: &str| check(Subject::Digest, finding, says, todo);
    let stored = stored.and_then(|digest| digest.get("value")).and_then(Value::as_str);
    match (stored, actual) {
        _ if version < FIRST_WITH_DIGEST => answer(
            Finding::CannotTell,
            &format!("Files of version {version} of the format carry no digest, so a change cannot be told by one."),
            "Compare the record with its print, or ask whoever sent it to export it again with today’s version of the app.",
        ),
        (_, None) => {
            answer(Finding::CannotTell, "A digest is of one content, and this file can be read in two ways.", "")
        }
        (None, _) => {
            answer(Finding::Fails, "The file has no digest. The app never exports a file without one.", ASK_AGAIN)
        }
        (Some(stored), Some(actual)) if stored == actual => answer(
            Finding::Holds,
            "Its digest is that of its content.",
            "A digest is no signature: it does not tell who made the file. Compare it with the one on the printed record, or have the sender read theirs out.",
        ),
        (Some(stored), Some(actual)) => answer(
            Finding::Fails,
            &format!(
                "Its digest is not that of its content. The file says {}, and its content gives {}.",
                grouped(stored),
                grouped(actual)
            ),
            "Something was changed after the export, if only one letter. Do not rely on it: ask whoever sent it to export the record again.",
        ),
    }
}
