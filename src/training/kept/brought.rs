//! Training that somebody brings as a file: downloaded where it could not be saved, or the raw text of a damaged entry.

use super::{Kept, TrainingEnvelope, packed};
use crate::drafts::{DraftError, without_head};
use serde::Deserialize;

/// What to do with training that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// It is not on this device: it is kept.
    New,
    /// It is a session that this device has too: what is in either of the two is kept.
    Joined(Box<Kept>),
    /// This device has it, and what is here stays as it is.
    Here,
}

impl Brought {
    /// What to do with training that was brought, where this device has that under the same id.
    pub fn of(brought: &Kept, here: Option<&Kept>) -> Self {
        match (brought, here) {
            (_, None) => Self::New,
            // Of one id but not of one session: somebody has changed one of the two by hand.
            (Kept::Room(brought), Some(Kept::Room(here))) if brought.session == here.session => {
                let mut room = here.clone();
                room.merge(brought.clone());
                Self::Joined(Box::new(Kept::Room(room)))
            }
            _ => Self::Here,
        }
    }
}

/// The mark of a stored text.
#[derive(Deserialize)]
struct Marked {
    format: String,
}

impl TrainingEnvelope {
    /// Whether a text claims to be training as it is kept, packed or not, with or without the head line of a kept text.
    pub fn is_one(text: &str) -> bool {
        without_head(text).is_ok_and(|text| {
            packed::is_packed(text)
                || serde_json::from_str(text).is_ok_and(|marked: Marked| marked.format == super::envelope::FORMAT)
        })
    }

    /// Reads training that was brought as a file.
    ///
    /// # Errors
    /// As [`TrainingEnvelope::open`]; [`DraftError::Locked`] for a text under the protection of a device.
    pub fn brought(text: &str) -> Result<Self, DraftError> {
        Self::open(without_head(text)?)
    }
}
