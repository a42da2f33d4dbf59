//! The stored form of training.

use super::packed;
use crate::{
    concern::{Timestamp, TrainingId, json},
    drafts::{DraftError, claimed_revision},
    late::{Late, late},
    training::{
        alone::Alone,
        room::{Room, Seat},
    },
};
use serde::{Deserialize, Serialize};

/// What marks a stored text as training.
pub(super) const FORMAT: &str = "provider-concerns-training";

/// The version of the stored form that this app writes.
pub(super) const VERSION: u32 = 1;

/// What is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "only one or two of them are ever in memory")]
pub enum Kept {
    /// Work alone.
    Alone(Alone),
    /// A trainer's session.
    Room(Room),
    /// A participant's place in a session.
    Seat(Seat),
}

impl Kept {
    /// What it is kept under: a session's own id, a place's own id.
    pub fn id(&self) -> TrainingId {
        match self {
            Self::Alone(alone) => alone.id,
            Self::Room(room) => room.session.id,
            Self::Seat(seat) => seat.id,
        }
    }

    /// The same under another id.
    pub fn under(mut self, id: TrainingId) -> Self {
        match &mut self {
            Self::Alone(alone) => alone.id = id,
            Self::Room(room) => room.session.id = id,
            Self::Seat(seat) => seat.id = id,
        }
        self
    }
}

/// Training as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingEnvelope {
    format: String,
    version: u32,
    /// Rises with every save; tells a save that something else has saved in between.
    pub revision: u64,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// The training itself.
    pub kept: Kept,
}

/// Reads an envelope of today's version; it comes with what reads kept records.
static READER: Late<fn(&str) -> serde_json::Result<TrainingEnvelope>> = late!(read);

/// Fills [`READER`].
pub(crate) fn bring_reader() {
    READER.bring(read);
}

fn read(text: &str) -> serde_json::Result<TrainingEnvelope> {
    serde_json::from_str(text)
}

/// The head of a stored text, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    #[serde(default)]
    revision: u64,
}

impl TrainingEnvelope {
    /// An envelope of today's version.
    pub fn new(kept: Kept, revision: u64, begun_at: Timestamp, saved_at: Timestamp) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, revision, begun_at, saved_at, kept }
    }

    /// The text, in full; [`super::Trainings::save`] stores a long one packed.
    ///
    /// # Errors
    /// [`DraftError::Corrupt`] if it cannot be written as JSON, which no training can cause.
    pub fn to_text(&self) -> Result<String, DraftError> {
        json::tight(self).map_err(corrupt)
    }

    /// Reads a stored text of any known version, packed or not.
    ///
    /// # Errors
    /// [`DraftError::TooNew`] for a newer version, [`DraftError::Corrupt`] for anything else, also for what unfolds to more than
    /// [`super::LARGEST_TRAINING`].
    pub fn open(text: &str) -> Result<Self, DraftError> {
        Self::of_text(&packed::unpack(text)?)
    }

    /// Only the revision.
    ///
    /// # Errors
    /// As [`TrainingEnvelope::open`].
    pub fn revision_of(text: &str) -> Result<u64, DraftError> {
        Self::head(&packed::unpack(text)?).map(|head| claimed_revision(head.revision))
    }

    /// Reads a text that was unpacked.
    pub(super) fn of_text(text: &str) -> Result<Self, DraftError> {
        Self::head(text)?;
        let read = READER.get().ok_or(DraftError::NotHere)?;
        let envelope = read(text).map_err(corrupt)?;
        Ok(Self { revision: claimed_revision(envelope.revision), ..envelope })
    }

    fn head(text: &str) -> Result<Head, DraftError> {
        let head: Head = serde_json::from_str(text).map_err(corrupt)?;
        if head.format != FORMAT {
            return Err(DraftError::Corrupt(format!("it is marked “{}” and not “{FORMAT}”", head.format)));
        }
        if head.version > VERSION { Err(DraftError::TooNew(head.version)) } else { Ok(head) }
    }
}

fn corrupt(error: serde_json::Error) -> DraftError {
    DraftError::Corrupt(error.to_string())
}
