//! Opening, saving, listing and removing training.

use super::{
    Brought, Kept, Listed, TrainingEnvelope,
    listed::{are_alike, is_of, read_whole},
    packed,
};
use crate::{
    concern::TrainingId,
    drafts::{DraftError, Keep, KeepError, Store, derived_bytes, next_revision},
};

/// What the name of all training begins with.
const PREFIX: &str = "provider-concerns:training:";

/// How much is unfolded to list everything, in bytes: dozens of usual sessions, and little enough for the blink of an eye. What is beyond
/// is listed by its head. Tool default.
const LISTED: usize = 2 * 1024 * 1024;

/// How much is unfolded to take in a backup, in bytes: four of the largest. Tool default.
const RESTORED: usize = 4 * packed::LARGEST_TRAINING;

/// One piece of training on the device, or why it does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingEntry {
    /// The name it is kept under; the key in the store where it cannot be read.
    pub key: String,
    /// The training, or its head.
    pub opened: Result<Listed, DraftError>,
}

/// What became of the training in a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrainingsRestored {
    /// Pieces of training and scenario files that were not here and are now.
    pub added: usize,
    /// Those that are here in another state, which stays.
    pub kept_as_here: usize,
    /// Those that do not open.
    pub unreadable: usize,
}

/// The training in a store.
#[derive(Debug, Clone)]
pub struct Trainings<S> {
    keep: Keep<S>,
}

impl<S> Trainings<S> {
    /// The name under which training is kept.
    pub fn key(id: TrainingId) -> String {
        format!("{PREFIX}{id}")
    }

    /// Whether something under this name is training.
    pub fn is_name(name: &str) -> bool {
        name.starts_with(PREFIX)
    }
}

impl<S: Store> Trainings<S> {
    /// The training that is kept here.
    pub fn over(keep: Keep<S>) -> Self {
        Self { keep }
    }

    /// Opens training.
    ///
    /// # Errors
    /// [`DraftError`]; the stored text is never changed.
    pub fn open(&self, id: TrainingId) -> Result<TrainingEnvelope, DraftError> {
        let text = self.keep.read(&Self::key(id))?.ok_or(DraftError::Missing)?;
        Self::read(id, &text)
    }

    fn read(id: TrainingId, text: &str) -> Result<TrainingEnvelope, DraftError> {
        let envelope = TrainingEnvelope::open(text)?;
        is_of(id, envelope.kept.id())?;
        Ok(envelope)
    }

    /// Saves training, if what is stored still has the revision `known` (0: nothing is stored yet).
    ///
    /// # Errors
    /// [`DraftError::Conflict`] if something else saved or removed it; [`DraftError::Corrupt`] or [`DraftError::TooNew`] if what is
    /// stored cannot be read and so must not be overwritten; [`DraftError::Full`], also for more than could be opened again, and [`DraftError::Unavailable`]. What was stored
    /// is then unchanged.
    pub fn save(&self, envelope: &TrainingEnvelope, known: u64) -> Result<(), DraftError> {
        let standing = self.keep.standing(&Self::key(envelope.kept.id()))?;
        let stored = match standing.text()? {
            Some(text) => Some(TrainingEnvelope::revision_of(text)?),
            None => None,
        };
        if stored != (known > 0).then_some(known) {
            return Err(DraftError::Conflict);
        }
        Ok(self.keep.write_over(&standing, &packed::pack(envelope.to_text()?)?, envelope.revision)?)
    }

    /// Whether the version with this revision was saved at the same moment as the one that counts now, by somebody who had not seen
    /// that one. Nothing of it is lost: [`Trainings::set_apart`].
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn is_beside(&self, id: TrainingId, revision: u64) -> Result<bool, DraftError> {
        Ok(self.keep.is_beside(&Self::key(id), revision)?)
    }

    /// Sees to every version that was saved at the same moment as the one that counts, by somebody who had not seen that one: what
    /// is in either of two versions of a session is kept, and of other training it becomes a piece of its own. Returns how many
    /// became pieces of their own.
    ///
    /// # Errors
    /// [`DraftError`]; what was not done yet stays as it is, and is done next time.
    pub fn set_apart(&self) -> Result<usize, DraftError> {
        let mut apart = 0;
        for unseen in self.keep.unseen()? {
            let Some(id) = unseen.name.strip_prefix(PREFIX).and_then(|id| id.parse().ok()) else { continue };
            let (Ok(mut envelope), Ok(here)) = (Self::read(id, &unseen.text), self.open(id)) else { continue };
            let new = TrainingId::from_random(derived_bytes(id.as_str(), &unseen.text));
            let brought = Brought::of(&envelope.kept, Some(&here.kept));
            let joins = matches!(brought, Brought::Joined(_));
            let saved = match (&mut envelope.kept, brought) {
                (_, Brought::Joined(joined)) => {
                    let known = here.revision;
                    let revision = next_revision(known, here.saved_at);
                    self.save(&TrainingEnvelope::new(*joined, revision, here.begun_at, here.saved_at), known)
                }
                (Kept::Alone(alone), _) => {
                    alone.id = new;
                    self.save(&envelope, 0)
                }
                (Kept::Seat(seat), _) => {
                    seat.id = new;
                    self.save(&envelope, 0)
                }
                // Two sessions under one id, of which somebody has changed one by hand: both stay where they are.
                (Kept::Room(_), _) => continue,
            };
            match saved {
                Ok(()) => {
                    apart += usize::from(!joins);
                    self.keep.remove_key(&unseen.key)?;
                }
                // Another tab has just made it a piece of its own; one that was to be joined is joined next time.
                Err(DraftError::Conflict) if !joins => self.keep.remove_key(&unseen.key)?,
                // It keeps no other from its own.
                Err(_) => {}
            }
        }
        Ok(apart)
    }

    /// Adds training from elsewhere. Nothing here is replaced: beside another under the same id it gets one of its own. Answers under
    /// which it is here now.
    ///
    /// # Errors
    /// As [`Trainings::save`].
    pub fn add(
        &self,
        mut envelope: TrainingEnvelope,
        new_id: impl FnOnce() -> TrainingId,
    ) -> Result<TrainingId, DraftError> {
        let id = envelope.kept.id();
        let id = match self.open(id) {
            Err(DraftError::Missing) => id,
            Ok(here) if here.kept == envelope.kept => return Ok(id),
            Err(error @ (DraftError::Unavailable(_) | DraftError::Locked)) => return Err(error),
            _ => new_id(),
        };
        // The revision in the text is not one of this device.
        envelope.revision = next_revision(0, envelope.saved_at);
        envelope.kept = envelope.kept.under(id);
        self.save(&envelope, 0)?;
        Ok(id)
    }

    /// All training, what was saved last first, then what does not open. Of all together only so much is unfolded, the smallest first;
    /// the rest is listed by its head, so that no stored text can make a list stand still.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list(&self) -> Result<Vec<TrainingEntry>, DraftError> {
        let (mut entries, mut texts) = (Vec::new(), Vec::new());
        for entry in self.keep.entries()? {
            match entry.content {
                Ok((name, text)) if name.starts_with(PREFIX) => texts.push((name, text)),
                Err(error) if entry.key.starts_with(PREFIX) && error != KeepError::Stranger => {
                    entries.push(TrainingEntry { key: entry.key, opened: Err(error.into()) });
                }
                _ => {}
            }
        }
        texts.sort_by_key(|(_, text)| text.len());
        let mut left = LISTED;
        for (key, text) in texts {
            let opened = match key.strip_prefix(PREFIX).unwrap_or_default().parse() {
                Ok(id) => Listed::read(id, &text, &mut left),
                Err(error) => Err(DraftError::Corrupt(format!("{error}"))),
            };
            entries.push(TrainingEntry { key, opened });
        }
        let saved = |entry: &TrainingEntry| entry.opened.as_ref().ok().map(Listed::saved_at);
        entries.sort_by(|a, b| saved(b).cmp(&saved(a)).then(a.key.cmp(&b.key)));
        Ok(entries)
    }

    /// The raw text under one of our keys or names.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if there is none or the key is not ours, [`DraftError::Unavailable`].
    pub fn raw(&self, key: &str) -> Result<String, DraftError> {
        if !Self::is_name(key) {
            return Err(DraftError::Missing);
        }
        self.keep.raw_under(key)?.ok_or(DraftError::Missing)
    }

    /// Removes training by its name, or one damaged entry by its key. Only by the person's own act, asked twice.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if the key is not ours, [`DraftError::Unavailable`].
    pub fn remove(&self, key: &str) -> Result<(), DraftError> {
        if !Self::is_name(key) {
            return Err(DraftError::Missing);
        }
        Ok(self.keep.remove_under(key)?)
    }
}

/// Adds the training and the scenario files of a backup to a device. What is here already stays as it is. What unfolds to more than is
/// taken in at once counts as unreadable.
///
/// # Errors
/// [`DraftError`] of the device that it is added to; what was added until then stays.
pub fn restore_trainings<A: Store, B: Store>(from: &Keep<A>, into: &Keep<B>) -> Result<TrainingsRestored, DraftError> {
    let mut restored = TrainingsRestored::default();
    Trainings::over(from.for_many()?).set_apart()?;
    let into = into.for_many()?;
    let mut left = RESTORED;
    for entry in from.entries()? {
        let Ok((name, text)) = entry.content else { continue };
        let readable = if let Some(id) = name.strip_prefix(PREFIX) {
            id.parse().is_ok_and(|id| read_whole(id, &text, &mut left).is_ok())
        } else if super::OwnSets::<A>::is_name(&name) {
            super::OwnSets::<A>::is_whole(&name, &text)
        } else {
            continue;
        };
        match into.read(&name) {
            _ if !readable => restored.unreadable += 1,
            Ok(None) => {
                into.write(&name, &text)?;
                restored.added += 1;
            }
            Ok(Some(here)) if *here == *text || are_alike(&here, &text) => {}
            Ok(Some(_)) => restored.kept_as_here += 1,
            Err(error) => match DraftError::from(error) {
                error @ (DraftError::Unavailable(_) | DraftError::Locked) => return Err(error),
                _ => restored.kept_as_here += 1,
            },
        }
    }
    Ok(restored)
}

impl Kept {
    /// The title for lists: a session's own; the set's for work alone.
    pub fn title(&self) -> &str {
        match self {
            Self::Alone(alone) => &alone.set.id,
            Self::Room(room) => &room.session.title,
            Self::Seat(seat) => &seat.session.title,
        }
    }
}
