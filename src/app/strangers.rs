//! What somebody without the passphrase has put on the device: what it is, and taking it in.

use crate::{
    concern::{RecordId, Timestamp, TrainingId},
    drafts::{DraftError, Drafts, Envelope, Keep, OwnFileKept, OwnFiles, Store, Stranger},
    training::kept::{KeptKind, OwnSets, TrainingEnvelope, Trainings},
};

/// What a text that somebody has put on the device claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StrangerKind {
    /// A record.
    Record {
        /// The service, provider or home.
        title: Option<String>,
        /// When it says that it was saved.
        saved_at: Timestamp,
        /// How many visits it holds.
        visits: usize,
        /// How many issues it holds.
        issues: usize,
    },
    /// Training.
    Training {
        /// Which kind.
        kind: KeptKind,
        /// The title.
        title: String,
        /// When it says that it was saved.
        saved_at: Timestamp,
    },
    /// An own framework file.
    Framework {
        /// The name of the file.
        file: String,
    },
    /// An own scenario file.
    Scenarios,
    /// Nothing that this app can take in; and why.
    Unreadable(String),
}

/// A text that somebody has put on the device, for a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrangerShown {
    /// What it goes by.
    pub key: String,
    /// Where it was found.
    pub found_at: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// What it claims to be.
    pub kind: StrangerKind,
}

impl StrangerShown {
    /// What tells it from the others, in capitals: the end of its name, or of its place.
    pub fn short(&self) -> String {
        let letters: Vec<char> = self.key.split('@').next().unwrap_or_default().chars().rev().take(6).collect();
        letters.into_iter().rev().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
    }

    /// Looks at one.
    pub fn of(stranger: &Stranger) -> Self {
        Self {
            key: stranger.key.clone(),
            found_at: stranger.found_at.clone(),
            bytes: stranger.stored.len(),
            kind: kind_of(stranger).unwrap_or_else(|error| StrangerKind::Unreadable(error.to_string())),
        }
    }
}

fn kind_of(stranger: &Stranger) -> Result<StrangerKind, DraftError> {
    let (name, text) = (stranger.name(), stranger.text()?);
    Ok(if Drafts::<()>::is_name(name) {
        let envelope = Envelope::open(text)?;
        StrangerKind::Record {
            title: envelope.record.title().map(str::to_owned),
            saved_at: envelope.saved_at,
            visits: envelope.record.visits.len(),
            issues: envelope.record.issues.len(),
        }
    } else if Trainings::<()>::is_name(name) {
        let envelope = TrainingEnvelope::open(text)?;
        StrangerKind::Training {
            kind: envelope.kept.kind(),
            title: envelope.kept.title().to_owned(),
            saved_at: envelope.saved_at,
        }
    } else if OwnFiles::<()>::is_name(name) {
        StrangerKind::Framework { file: OwnFileKept::open(text)?.name }
    } else if OwnSets::<()>::is_name(name) {
        StrangerKind::Scenarios
    } else {
        return Err(DraftError::Corrupt("it stands under no name that this app gives".to_owned()));
    })
}

/// Takes a record in that somebody has put here: as a record of its own, beside whatever is here. It is then no longer among the
/// strangers. Answers which record it is.
///
/// # Errors
/// [`DraftError`]; it is then still where it was.
pub fn take_record_in<S: Store + Clone>(
    keep: &Keep<S>,
    stranger: &Stranger,
    new_id: impl FnMut() -> RecordId,
) -> Result<RecordId, DraftError> {
    let envelope = Envelope::open(stranger.text()?)?;
    let (id, _) = Drafts::over(keep.clone()).add(envelope, new_id)?;
    keep.remove_stranger(&stranger.key)?;
    Ok(id)
}

/// Takes training in that somebody has put here, in the same way.
///
/// # Errors
/// [`DraftError`]; it is then still where it was.
pub fn take_training_in<S: Store + Clone>(
    keep: &Keep<S>,
    stranger: &Stranger,
    new_id: impl FnOnce() -> TrainingId,
) -> Result<TrainingId, DraftError> {
    let envelope = TrainingEnvelope::open(stranger.text()?)?;
    let id = Trainings::over(keep.clone()).add(envelope, new_id)?;
    keep.remove_stranger(&stranger.key)?;
    Ok(id)
}
