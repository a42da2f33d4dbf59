//! Changes to the safety tracks.

use super::changed::{Changed, choice, words};
use crate::concern::{Record, TrackAnswer, TrackKind};

/// One change to a safety track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SafetyEdit {
    /// Answers a track's question.
    Answer(TrackKind, Option<TrackAnswer>),
    /// Says what was done about a track.
    Note(TrackKind, String),
}

impl SafetyEdit {
    pub(super) fn apply(self, record: &mut Record) -> Changed {
        match self {
            Self::Answer(kind, answer) => {
                record.tracks.get_mut(kind).answer = answer;
                choice(format!("tracks/{}", kind.key()), answer.map(|answer| answer.key().to_owned()))
            }
            Self::Note(kind, text) => {
                record.tracks.get_mut(kind).done = text;
                words(format!("tracks/{}/done", kind.key()))
            }
        }
    }
}
