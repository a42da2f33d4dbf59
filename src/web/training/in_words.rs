//! Why a file is not taken in a session, in sentences that say what to do.

use crate::{
    drafts::DraftError,
    text::{NotText, decode},
    training::room::{AnswersError, SessionError, TextKind},
    web::edge::files::{self, ReadError},
};
use std::borrow::Cow;

/// What helps where a newer version of the app made a file, or has the scenarios.
const NEWER: &str = "Load this page again while you are connected, so that it is the newest version, then try again.";

/// The largest file that is read here, in bytes: twice that of a session which brings its scenarios, for UTF-16. Tool default.
const LARGEST: f64 = 2.0 * 2.0 * 1024.0 * 1024.0;

/// The text of a chosen file; or why it cannot be read.
pub async fn text_of(file: &web_sys::File) -> Result<String, String> {
    if file.size() > LARGEST {
        return Err("The file is larger than any file of a training session. Choose another one.".to_owned());
    }
    let bytes = files::read(file).await.map_err(|error| match error {
        ReadError::TooLarge(_) => "The file is larger than any file of this app. Choose another one.".to_owned(),
        ReadError::Refused => {
            "The browser could not read the file. It may have been moved or removed: choose it again.".to_owned()
        }
    })?;
    decode(&bytes).map(Cow::into_owned).map_err(|why| match why {
        NotText::OtherEncoding => why.to_string(),
        NotText::Other => {
            "The file is not text, so it is no file of this app. It may be a picture or a document: choose another one."
                .to_owned()
        }
    })
}

/// Why a text is not a session that can be joined here.
pub fn session_refused(text: &str, error: &SessionError) -> String {
    match error {
        SessionError::Other => something_else(
            text,
            "This is not a training session. Ask the trainer for the session: the name of its file begins with “session”.",
        ),
        SessionError::TooLarge => "The file is larger than any training session. Choose another one.".to_owned(),
        SessionError::TooNew(_) => format!("A newer version of this app made the session. {NEWER}"),
        SessionError::NoSet(_) => {
            format!("The session uses scenarios that this version of the app does not have. {NEWER}")
        }
        SessionError::Broken(_) | SessionError::BrokenSet(_) | SessionError::NoScenario(_) => {
            format!("The session cannot be used: {error}. Ask the trainer for it again.")
        }
    }
}

/// Why training that a device kept cannot be taken in.
pub fn training_refused(error: &DraftError) -> String {
    match error {
        DraftError::TooNew(_) => format!("A newer version of this app kept the training. {NEWER}"),
        DraftError::Corrupt(why) => format!(
            "The training in the file, or what this device keeps of it, cannot be read: {}. Nothing has changed. If it is listed as damaged where training begins, download its raw text and remove it there, then choose the file again.",
            short(why)
        ),
        error => format!("The training cannot be taken in: {error}."),
    }
}

/// Why a text is not answers that the open session can take.
pub fn answers_refused(text: &str, error: &AnswersError) -> String {
    match error {
        AnswersError::Other => something_else(
            text,
            "These are not answers to a training session. The name of a file with answers begins with “answers”.",
        ),
        AnswersError::TooLarge => "The file is larger than any answers. Choose another one.".to_owned(),
        AnswersError::TooNew(_) => format!("A newer version of this app made the answers. {NEWER}"),
        AnswersError::OtherSession(other) => format!(
            "The answers belong to another session, {other}. Open that session to collect them, or ask for the answers to this one."
        ),
        AnswersError::NoRound => {
            "The answers are to a second round, and this session has only one. Ask for the answers to this session."
                .to_owned()
        }
        AnswersError::Broken(_) | AnswersError::DoNotFit(_) => {
            format!("The answers cannot be used: {}. Ask for them again.", short(&error.to_string()))
        }
    }
}

fn something_else(text: &str, unknown: &'static str) -> String {
    TextKind::of(text).opens_at().unwrap_or(unknown).to_owned()
}

/// A reason that may hold what is in the file, cut where it would fill the screen.
fn short(why: &str) -> String {
    const LONGEST: usize = 240;
    match why.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", why.get(..end).unwrap_or_default()),
        None => why.to_owned(),
    }
}
