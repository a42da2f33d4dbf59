//! Everything on the device as one file, and back from it.
//!
//! The file holds the entries of the store word for word. Where the device is protected they are protected in the file, and
//! open with the passphrase that the device had then.

use super::{
    DraftError, Drafts, Envelope, Keep, KeepError, LARGEST_BACKUP, MemoryStore, OwnFiles, Store, keep::OURS,
    next_revision,
};
use crate::concern::{RecordId, Timestamp, json};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, rc::Rc};

/// What marks a file as such.
const FORMAT: &str = "provider-concerns-rescue";

/// The version of its form.
const VERSION: u32 = 1;

/// Everything on a device, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    format: String,
    version: u32,
    at: String,
    entries: BTreeMap<String, String>,
}

/// The head, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Why a backup could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// It is a file of another kind.
    #[error("the file does not hold everything of a device")]
    Other,
    /// It is larger than any browser keeps.
    #[error("the file is larger than anything that this app keeps")]
    TooLarge,
    /// A newer version of the app made it.
    #[error("a newer version of this app made the file (version {0} of its form)")]
    TooNew(u32),
    /// It is not complete.
    #[error("the file is not complete: {0}")]
    Broken(String),
}

/// What became of the entries of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// Records that were not here and are now.
    pub added: usize,
    /// Records that were here already, just as they are in the file.
    pub already: usize,
    /// Records that are here in another version: the file's version stands beside it as a copy.
    pub copied: usize,
    /// An authority's own framework files that were not here and are now.
    pub frameworks: usize,
    /// Entries of the file that do not open.
    pub unreadable: usize,
    /// Texts that somebody without its passphrase has put on the device of the file. They are put aside here too.
    pub strangers: usize,
}

impl Backup {
    /// Everything of ours in a store.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn of(store: &impl Store, at: Timestamp) -> Result<Self, DraftError> {
        let mut entries = BTreeMap::new();
        for key in store.keys()?.into_iter().filter(|key| key.starts_with(OURS)) {
            if let Some(text) = store.read(&key)? {
                entries.insert(key, text);
            }
        }
        Ok(Self { format: FORMAT.to_owned(), version: VERSION, at: at.to_rfc3339(), entries })
    }

    /// How many entries it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Its text as a file.
    ///
    /// # Errors
    /// [`DraftError::Corrupt`] if it cannot be written as JSON, which no entry can cause.
    pub fn to_text(&self) -> Result<String, DraftError> {
        json::indented(self).map_err(|error| DraftError::Corrupt(error.to_string()))
    }

    /// Whether a text claims to be such a file, of whatever version.
    pub fn is_one(text: &str) -> bool {
        serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
    }

    /// Reads such a file.
    ///
    /// # Errors
    /// [`BackupError`].
    pub fn read(text: &str) -> Result<Self, BackupError> {
        if text.len() > LARGEST_BACKUP {
            return Err(BackupError::TooLarge);
        }
        let head: Head = serde_json::from_str(text).map_err(|_| BackupError::Other)?;
        match head {
            head if head.format != FORMAT => Err(BackupError::Other),
            head if head.version > VERSION => Err(BackupError::TooNew(head.version)),
            _ => serde_json::from_str(text).map_err(|error| BackupError::Broken(error.to_string())),
        }
    }

    /// The entries as a store of their own, to be unlocked and read like a device. What is not ours is left out.
    ///
    /// # Errors
    /// None that can occur: a store in memory takes everything.
    pub fn into_store(self) -> Result<Rc<MemoryStore>, DraftError> {
        let store = MemoryStore::default();
        for (key, text) in self.entries.iter().filter(|(key, _)| key.starts_with(OURS)) {
            store.write(key, text)?;
        }
        Ok(Rc::new(store))
    }
}

/// Adds what one device holds to another. Nothing there is replaced: a record that is there in another version gets the
/// file's version beside it, under an id of its own.
///
/// # Errors
/// [`DraftError`] of the device that it is added to; what was added until then stays.
pub fn restore<A: Store, B: Store>(
    from: &Keep<A>,
    into: &Keep<B>,
    mut new_id: impl FnMut() -> RecordId,
) -> Result<Restored, DraftError> {
    let mut restored = Restored::default();
    // What two tabs saved at the same moment comes as two records.
    Drafts::over(from.for_many()?).set_apart()?;
    let into = into.for_many()?;
    for stranger in from.strangers()? {
        into.keep_aside(&stranger)?;
        restored.strangers += 1;
    }
    let (drafts, files) = (Drafts::over(into.clone()), OwnFiles::over(into));
    for entry in from.entries()? {
        let Ok((name, text)) = entry.content else {
            // A device key has done its part when the rest opens.
            restored.unreadable +=
                usize::from(!matches!(entry.content, Err(KeepError::Store(_) | KeepError::Stranger)));
            continue;
        };
        if Drafts::<A>::is_name(&name) {
            match Envelope::open(&text) {
                Ok(envelope) => match drafts.add(envelope, &mut new_id)?.1 {
                    Added::New => restored.added += 1,
                    Added::Already => restored.already += 1,
                    Added::Copy => restored.copied += 1,
                },
                Err(_) => restored.unreadable += 1,
            }
        } else if OwnFiles::<A>::is_name(&name) {
            match files.take_over(&name, &text) {
                Ok(added) => restored.frameworks += usize::from(added),
                Err(DraftError::Corrupt(_) | DraftError::TooNew(_) | DraftError::Conflict) => restored.unreadable += 1,
                Err(error) => return Err(error),
            }
        }
    }
    Ok(restored)
}

/// What became of a record that was added to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It was not here, and is now.
    New,
    /// It was here already, just as it is.
    Already,
    /// It is here in another version, or something that does not open is in its place: it stands beside it under an id of its own.
    Copy,
}

impl<S: Store> Drafts<S> {
    /// Adds a record from elsewhere. Nothing here is replaced. Answers under which id it is here now.
    ///
    /// # Errors
    /// As [`Drafts::save`].
    pub fn add(
        &self,
        mut envelope: Envelope,
        mut new_id: impl FnMut() -> RecordId,
    ) -> Result<(RecordId, Added), DraftError> {
        let id = envelope.record.id;
        let here = self.open(id);
        // The revision in the file is another device's: a tab that still shows the record that was removed here must not take it
        // for its own.
        envelope.revision = next_revision(0, envelope.saved_at);
        match here {
            Err(DraftError::Missing) => {
                self.save(&envelope, 0)?;
                Ok((id, Added::New))
            }
            Ok(here) if here.record == envelope.record && here.unfinished == envelope.unfinished => {
                Ok((id, Added::Already))
            }
            Err(error @ (DraftError::Unavailable(_) | DraftError::Locked)) => Err(error),
            _ => {
                let new = new_id();
                envelope.record.id = new;
                envelope.place = envelope.place.replace(id.as_str(), new.as_str());
                self.save(&envelope, 0)?;
                Ok((new, Added::Copy))
            }
        }
    }
}
