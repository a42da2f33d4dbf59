//! What the app knows of training.

use crate::{
    concern::{Timestamp, TrainingId},
    drafts::{DraftError, next_revision},
    framework::Registry,
    training::{
        kept::{Kept, TrainingEntry, TrainingEnvelope},
        room::{Session, SessionError},
        scenario::{ScenarioSet, SetError, SetRef, Sets},
        work::{Scale, Work},
    },
};
use std::sync::Arc;

/// Whether the open training is on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingSaved {
    /// Everything is saved.
    Saved(Timestamp),
    /// The last change is in memory only.
    NotYet,
    /// Saving failed; work goes on in memory.
    Failed(DraftError),
}

/// The training that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTraining {
    /// The training itself.
    pub kept: Kept,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// The revision that is stored; 0 while nothing is.
    pub revision: u64,
    /// Whether it is saved.
    pub saved: TrainingSaved,
    /// How often it has changed since it was opened here; tells one state from another even where nothing can be saved.
    pub edits: u64,
}

impl OpenTraining {
    /// Training from the device.
    pub fn stored(envelope: TrainingEnvelope) -> Self {
        Self {
            begun_at: envelope.begun_at,
            revision: envelope.revision,
            saved: TrainingSaved::Saved(envelope.saved_at),
            edits: 0,
            kept: envelope.kept,
        }
    }

    /// What to store now. The first revision counts from the clock, so that training which was removed and made anew never has a
    /// revision that another tab knows of the old one.
    pub fn envelope(&self, at: Timestamp) -> TrainingEnvelope {
        let revision = next_revision(self.revision, at);
        TrainingEnvelope::new(self.kept.clone(), revision, self.begun_at, at)
    }

    /// The scenarios that are being worked through on this device: one's own, or those of the participant who has the tablet.
    pub fn work(&self) -> Option<&Work> {
        match &self.kept {
            Kept::Alone(alone) => alone.leg(),
            Kept::Seat(seat) => Some(seat.work(seat.round)),
            Kept::Room(room) => room.tablet.as_ref().map(|seat| seat.work(seat.round)),
        }
    }

    /// The session, where it is one.
    pub fn session(&self) -> Option<&Session> {
        match &self.kept {
            Kept::Alone(_) => None,
            Kept::Seat(seat) => Some(&seat.session),
            Kept::Room(room) => Some(&room.session),
        }
    }

    /// Which set it uses.
    pub fn set_ref(&self) -> &SetRef {
        match &self.kept {
            Kept::Alone(alone) => &alone.set,
            Kept::Seat(seat) => &seat.session.set,
            Kept::Room(room) => &room.session.set,
        }
    }

    /// The outcomes to choose from.
    pub fn scale(&self) -> &Scale {
        match &self.kept {
            Kept::Alone(alone) => &alone.scale,
            Kept::Seat(seat) => &seat.session.scale,
            Kept::Room(room) => &room.session.scale,
        }
    }

    /// The set that it uses: one of those at hand, or the one that the session brings.
    ///
    /// # Errors
    /// [`SessionError`]; for work alone [`SessionError::NoSet`] where exactly this text is not at hand.
    pub fn set(&self, sets: &Sets, frameworks: &Registry) -> Result<Arc<ScenarioSet>, SessionError> {
        match self.session() {
            Some(session) => session.set(sets, frameworks),
            None => {
                let found = sets.exactly(self.set_ref());
                found.cloned().ok_or_else(|| SessionError::NoSet(self.set_ref().id.clone()))
            }
        }
    }
}

/// A trainer's own scenario file, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSetShown {
    /// The name it is kept under.
    pub key: String,
    /// Its title and digest, or why it cannot be used.
    pub set: Result<(String, String), SetError>,
}

/// What the app knows of training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingShown {
    /// Whether the device was looked through yet.
    pub looked: bool,
    /// The training on the device, or why it cannot be listed.
    pub list: Result<Vec<TrainingEntry>, DraftError>,
    /// The sets at hand; empty until training is first shown.
    pub sets: Sets,
    /// The trainer's own scenario files.
    pub own: Vec<OwnSetShown>,
    /// The training that is open.
    pub open: Option<OpenTraining>,
    /// Training that was left while it could not be saved: it lives in memory only, until the page is closed.
    pub parked: Vec<OpenTraining>,
    /// Training that could not be opened, and why.
    pub not_opened: Option<(TrainingId, DraftError)>,
    /// The text of a session that was opened elsewhere in the app and waits to be joined.
    pub offered: Option<String>,
}

impl Default for TrainingShown {
    fn default() -> Self {
        Self {
            looked: false,
            list: Ok(Vec::new()),
            sets: Sets::default(),
            own: Vec::new(),
            open: None,
            parked: Vec::new(),
            not_opened: None,
            offered: None,
        }
    }
}

impl TrainingShown {
    /// All training that is in memory only.
    pub fn unsaved(&self) -> impl Iterator<Item = &OpenTraining> {
        self.parked.iter().chain(&self.open).filter(|open| !matches!(open.saved, TrainingSaved::Saved(_)))
    }

    /// The session whose tablet goes round: then this device shows that and nothing else.
    pub fn going_round(&self) -> Option<TrainingId> {
        match &self.open.as_ref()?.kept {
            Kept::Room(room) if room.goes_round => Some(room.session.id),
            _ => None,
        }
    }

    /// Puts what is open aside, so that other training can be opened. What is not saved is kept in memory.
    pub(super) fn park(&mut self) {
        if let Some(open) = self.open.take()
            && !matches!(open.saved, TrainingSaved::Saved(_))
        {
            self.parked.push(open);
        }
    }
}
