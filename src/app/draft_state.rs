//! The draft that is open, and whether it is saved.

use crate::{
    concern::{Record, Timestamp},
    drafts::{DraftError, Envelope, next_revision},
};
use std::collections::BTreeMap;

/// Whether what is on screen is on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been entered yet, so there is nothing to save.
    Untouched,
    /// There are changes that are about to be saved.
    Waiting,
    /// Everything is saved since this moment.
    Saved(Timestamp),
    /// Saving failed; work goes on in memory.
    Failed(DraftError),
}

/// The draft that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDraft {
    /// The record.
    pub record: Record,
    /// The revision that is stored; 0 while nothing is.
    pub revision: u64,
    /// When it was last exported from this device.
    pub exported_at: Option<Timestamp>,
    /// What stands in forms that are not finished.
    pub unfinished: BTreeMap<String, String>,
    /// The page the person is on.
    pub place: String,
    /// Counts every change, so that a save knows whether more came after it.
    pub edits: u64,
    /// Whether it is saved.
    pub saved: SaveState,
    /// Whether another tab or window has it open: then it is only read here.
    pub elsewhere: bool,
}

impl OpenDraft {
    /// A record that nobody has touched yet.
    pub fn untouched(record: Record) -> Self {
        Self {
            record,
            revision: 0,
            exported_at: None,
            unfinished: BTreeMap::new(),
            place: String::new(),
            edits: 0,
            saved: SaveState::Untouched,
            elsewhere: false,
        }
    }

    /// A draft from the device.
    pub fn stored(envelope: Envelope) -> Self {
        Self {
            record: envelope.record,
            revision: envelope.revision,
            exported_at: envelope.exported_at,
            unfinished: envelope.unfinished,
            place: envelope.place,
            edits: 0,
            saved: SaveState::Saved(envelope.saved_at),
            elsewhere: false,
        }
    }

    /// What to store now: the next revision. The first one counts from the clock, so that a record which was removed and
    /// made anew never has a revision that somebody knows of the old one.
    pub fn envelope(&self, at: Timestamp) -> Envelope {
        let revision = next_revision(self.revision, at);
        let mut envelope = Envelope::new(self.record.clone(), revision, at, self.place.clone());
        envelope.exported_at = self.exported_at;
        envelope.unfinished.clone_from(&self.unfinished);
        envelope
    }

    /// What was in memory only, as it was before the device was locked.
    pub fn put_back(envelope: Envelope, known: u64) -> Self {
        Self { revision: known, edits: 1, saved: SaveState::Waiting, ..Self::stored(envelope) }
    }

    /// Whether there is something that is not on the device.
    pub fn needs_saving(&self) -> bool {
        matches!(self.saved, SaveState::Waiting | SaveState::Failed(_))
    }

    /// What stands in an unfinished field.
    pub fn jotted(&self, field: &str) -> &str {
        self.unfinished.get(field).map_or("", String::as_str)
    }
}
