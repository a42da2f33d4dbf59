//! What can go wrong, and how the tool ends.

use provider_concerns::text::{NotText, decode};
use std::{io, path::Path, process::ExitCode};

/// How the tool ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All is well.
    Fine,
    /// Something was found, and has been printed.
    Findings,
    /// The arguments are wrong.
    Usage,
}

impl Ending {
    /// Fine, unless something was found.
    pub fn found(anything: bool) -> Self {
        if anything { Self::Findings } else { Self::Fine }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Fine => 0,
            Ending::Findings => 1,
            Ending::Usage => 2,
        })
    }
}

/// Why a file cannot be used at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("there is no such file; check its name")]
    Missing,
    /// The system does not allow it.
    #[error("this tool is not allowed to read it; check its permissions")]
    Forbidden,
    /// A folder where only a file will do.
    #[error("this is a folder; name a file in it")]
    Folder,
    /// A folder without records.
    #[error("the folder holds no .json, .ndjson or .jsonl file; name another folder or the files themselves")]
    EmptyFolder,
    /// A file that should be text and is not.
    #[error("the file is not UTF-8 text; save it as such")]
    NotText,
    /// Text in an encoding that cannot be told.
    #[error("the file is text in another encoding than UTF-8, in which letters can be mistaken; save it as UTF-8")]
    OtherEncoding,
    /// Anything else, in the system’s words.
    #[error("it could not be read: {0}")]
    Other(io::Error),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::InvalidData => Self::NotText,
            _ => Self::Other(error),
        }
    }
}

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A framework that is not at hand.
    #[error("there is no framework “{asked}” at hand; these are: {known}")]
    UnknownFramework {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: String,
    },
    /// A framework that judges nothing.
    #[error("“{asked}” has no rules to judge a record by; choose one of: {known}")]
    NoRules {
        /// What was asked for.
        asked: String,
        /// What could be asked for.
        known: String,
    },
    /// Standard input asked for twice.
    #[error("standard input can be read only once; write “-” in one place only")]
    InputTwice,
    /// Own files with problems, which have been printed.
    #[error("nothing was done, because an own framework file cannot be used; mend it and start again")]
    OwnFiles,
    /// Something that cannot be written as JSON.
    #[error("the result could not be written as JSON: {0}")]
    Json(serde_json::Error),
    /// The result could not be written.
    #[error("the result could not be written: {0}")]
    Output(io::Error),
}

impl Failure {
    /// How the tool ends with this failure. That nobody reads on is no error.
    pub fn ending(&self) -> Ending {
        match self {
            Self::UnknownFramework { .. } | Self::NoRules { .. } | Self::InputTwice => Ending::Usage,
            Self::OwnFiles | Self::Json(_) => Ending::Findings,
            Self::Output(_) => Ending::found(!self.is_broken_pipe()),
        }
    }

    /// Whether whoever read the result has stopped reading.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Reads a file that should be text.
pub fn read_text(path: &Path) -> Result<String, ReadError> {
    text(&std::fs::read(path)?)
}

/// The text of a file’s bytes.
///
/// # Errors
/// [`ReadError::NotText`] and [`ReadError::OtherEncoding`].
pub fn text(bytes: &[u8]) -> Result<String, ReadError> {
    decode(bytes).map(std::borrow::Cow::into_owned).map_err(|why| match why {
        NotText::OtherEncoding => ReadError::OtherEncoding,
        NotText::Other => ReadError::NotText,
    })
}
