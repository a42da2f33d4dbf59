//! What a text is that somebody takes for a session or for answers.

use super::{Answers, Session};
use crate::{
    drafts::{KeepError, without_head},
    training::kept::TrainingEnvelope,
};
use serde::Deserialize;

/// What a text claims to be. None of it is read further, so it may still turn out to be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// A session, which participants join.
    Session,
    /// A participant's answers, which the trainer collects.
    Answers,
    /// Training as a device keeps it.
    Training,
    /// Something that a device kept under its protection, which only that device opens.
    Protected,
    /// A record of concerns, in clear or under a passphrase.
    Record,
    /// Everything of a device.
    Everything,
    /// A scenario file.
    Scenarios,
    /// Something else of this app.
    Ours,
    /// Nothing that this app makes.
    Unknown,
}

/// The mark that every file of this app bears.
#[derive(Deserialize)]
struct Marked {
    format: String,
}

impl TextKind {
    /// What a text claims to be.
    pub fn of(text: &str) -> Self {
        if Session::is_one(text) {
            return Self::Session;
        }
        if Answers::is_one(text) {
            return Self::Answers;
        }
        if TrainingEnvelope::is_one(text) {
            return Self::Training;
        }
        if without_head(text) == Err(KeepError::Locked) {
            return Self::Protected;
        }
        let Ok(marked) = serde_json::from_str::<Marked>(text) else {
            let is_set = text.lines().any(|line| line.trim() == "[[scenario]]");
            return if is_set { Self::Scenarios } else { Self::Unknown };
        };
        match marked.format.as_str() {
            "provider-concerns-record" | "provider-concerns-sealed" => Self::Record,
            "provider-concerns-rescue" => Self::Everything,
            other if other.starts_with("provider-concerns-") => Self::Ours,
            _ => Self::Unknown,
        }
    }

    /// What it is and where it opens, as a sentence; nothing for what this app does not make.
    pub fn opens_at(self) -> Option<&'static str> {
        Some(match self {
            Self::Session => "It is a training session. Participants open it under “Join a session”.",
            Self::Answers => {
                "It holds somebody’s answers. The trainer opens it under “Collect answers” of the session."
            }
            Self::Training => {
                "It is training that a device kept. Open it under “Open a record from a file” on the first page."
            }
            Self::Protected => {
                "It was kept under the protection of a device, and opens only there, once that device is unlocked."
            }
            Self::Record => "It is a record of concerns. Open it under “Open a record from a file” on the first page.",
            Self::Everything => {
                "It holds everything of a device. Open it under “Open a record from a file” on the first page."
            }
            Self::Scenarios => "It is a file of scenarios. Load it under “Your own scenarios”.",
            Self::Ours => "It is another file of this app.",
            Self::Unknown => return None,
        })
    }
}
