//! A document read as a record, or what is wrong with it.

use crate::{
    args::Sources,
    failure::Failure,
    read::{Content, Document, Documents, Input, inputs, size},
    screen::Screen,
};
use provider_concerns::{
    framework::Registry,
    submission::{ImportError, Imported, import},
};
use std::io::{self, IsTerminal};

/// The documents that the arguments name; how far they have been read is shown to whoever looks on.
///
/// # Errors
/// If standard input is asked for twice.
pub fn documents(sources: &Sources, screen: &mut Screen) -> Result<Documents, Failure> {
    let inputs = inputs(&sources.files, sources.files_from.as_deref())?;
    let keyboard = io::stdin().is_terminal() && inputs.iter().any(|input| matches!(input, Input::Standard));
    if keyboard {
        screen.say("Reading records from the keyboard, up to Ctrl-D. To read files, name them; --help says how.");
    } else {
        screen.show_progress(size(&inputs));
    }
    Ok(Documents::of(inputs))
}

/// Reads a document as an exported record.
///
/// # Errors
/// Everything that is wrong, each as `FILE[:LINE]: [PATH:] MESSAGE`.
pub fn record(document: &Document, frameworks: &Registry) -> Result<Imported, Vec<String>> {
    let source = &document.source;
    let read = match &document.content {
        Content::Bytes(bytes) => import(bytes, frameworks),
        Content::TooLarge(bytes) => Err(ImportError::TooLarge { bytes: *bytes }),
        Content::Unreadable(error) => return Err(vec![format!("{source}: {error}")]),
    };
    read.map_err(|error| match (error, source.line) {
        (ImportError::Problems(problems), _) => {
            problems.iter().map(|problem| format!("{source}: {problem}")).collect()
        }
        (ImportError::NotJson { column, .. }, Some(_)) => vec![format!(
            "{source}: The line is not complete JSON: something is wrong at column {column}. It may have been cut off or edited."
        )],
        (error, Some(_)) => vec![format!("{source}: {}", error.to_string().replacen("The file", "The line", 1))],
        (error, None) => vec![format!("{source}: {error}")],
    })
}
