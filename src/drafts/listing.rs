//! What the list of drafts shows.

use super::DraftError;
use crate::concern::{Record, RecordId, Timestamp, TrackAnswer, TrackKind};

/// A draft that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The record.
    pub id: RecordId,
    /// The service, provider or home; `None` while none is named.
    pub title: Option<String>,
    /// Whether it is the worked example.
    pub example: bool,
    /// When its content was last changed.
    pub changed_at: Timestamp,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// When it was last exported from this device, if ever.
    pub exported_at: Option<Timestamp>,
    /// The page the person was on.
    pub place: String,
    /// How many visits it holds.
    pub visits: usize,
    /// How many issues it holds.
    pub issues: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// What each of the three tracks is answered, in the order asked: the list tells danger before all else.
    pub tracks: [Option<TrackAnswer>; 3],
}

impl Summary {
    /// Sums up a record.
    pub fn of(record: &Record, saved_at: Timestamp, exported_at: Option<Timestamp>, place: String) -> Self {
        Self {
            id: record.id,
            title: record.title().map(str::to_owned),
            example: record.example,
            changed_at: record.changed_at(),
            saved_at,
            exported_at,
            place,
            visits: record.visits.len(),
            issues: record.issues.len(),
            scored: record.issues.iter().filter(|issue| issue.score.is_some()).count(),
            tracks: TrackKind::ALL.map(|kind| record.tracks.get(kind).answer),
        }
    }

    /// How many of the three tracks are answered.
    pub fn tracks_answered(&self) -> usize {
        self.tracks.iter().flatten().count()
    }
}

/// A draft that does not open. Its text is kept untouched and can be exported raw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The key it stands under.
    pub key: String,
    /// Why it does not open.
    pub error: DraftError,
}

/// All drafts on the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Those that open, last saved first.
    pub drafts: Vec<Summary>,
    /// Those that do not.
    pub damaged: Vec<Damaged>,
}
