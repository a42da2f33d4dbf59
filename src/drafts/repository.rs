//! Opening, saving, listing and removing drafts.

use super::{Damaged, DraftError, Envelope, Listing, Store, Summary};
use crate::concern::RecordId;

/// What every key of ours begins with.
const PREFIX: &str = "provider-concerns:draft:";

/// The drafts in a store.
#[derive(Debug, Clone)]
pub struct Drafts<S> {
    store: S,
}

impl<S> Drafts<S> {
    /// The key of a record's draft.
    pub fn key(id: RecordId) -> String {
        format!("{PREFIX}{id}")
    }

    /// What stands after our prefix in a key: the record's id, unless the key is damaged.
    pub fn id_of(key: &str) -> &str {
        key.strip_prefix(PREFIX).unwrap_or(key)
    }
}

impl<S: Store> Drafts<S> {
    /// The drafts in this store.
    pub fn new(store: S) -> Self {
        Self { store }
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// [`DraftError`]; the stored text is never changed.
    pub fn open(&self, id: RecordId) -> Result<Envelope, DraftError> {
        let text = self.store.read(&Self::key(id))?.ok_or(DraftError::Missing)?;
        let envelope = Envelope::open(&text)?;
        if envelope.record.id == id {
            Ok(envelope)
        } else {
            Err(DraftError::Corrupt(format!("it holds the record {} under the key of {id}", envelope.record.id)))
        }
    }

    /// Saves an envelope whose revision is `known` + 1, if what is stored still has the revision `known` (0: nothing is
    /// stored yet).
    ///
    /// # Errors
    /// [`DraftError::Conflict`] if something else saved or removed it; [`DraftError::Corrupt`] or
    /// [`DraftError::TooNew`] if what is stored cannot be read and so must not be overwritten; [`DraftError::Full`] and
    /// [`DraftError::Unavailable`]. What was stored is then unchanged.
    pub fn save(&self, envelope: &Envelope, known: u64) -> Result<(), DraftError> {
        let key = Self::key(envelope.record.id);
        let stored = match self.store.read(&key)? {
            Some(text) => Some(Envelope::revision_of(&text)?),
            None => None,
        };
        // A text that is there conflicts with "nothing is stored yet" whatever revision it claims: it is never replaced.
        if stored != (known > 0).then_some(known) {
            return Err(DraftError::Conflict);
        }
        self.store.write(&key, &envelope.seal()?)?;
        Ok(())
    }

    /// Lists all drafts, those that open and those that do not.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list(&self) -> Result<Listing, DraftError> {
        let mut listing = Listing::default();
        for key in self.store.keys()? {
            let Some(id) = key.strip_prefix(PREFIX) else { continue };
            let opened = match id.parse::<RecordId>() {
                Ok(id) => self.open(id),
                Err(error) => Err(DraftError::Corrupt(error.to_string())),
            };
            match opened {
                Ok(envelope) => listing.drafts.push(Summary::of(
                    &envelope.record,
                    envelope.saved_at,
                    envelope.exported_at,
                    envelope.place,
                )),
                Err(DraftError::Missing) => {}
                Err(error) => listing.damaged.push(Damaged { key, error }),
            }
        }
        listing.drafts.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then(a.id.cmp(&b.id)));
        listing.damaged.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(listing)
    }

    /// The raw text under one of our keys, for a raw export.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if there is none or the key is not ours, [`DraftError::Unavailable`].
    pub fn raw(&self, key: &str) -> Result<String, DraftError> {
        if !key.starts_with(PREFIX) {
            return Err(DraftError::Missing);
        }
        self.store.read(key)?.ok_or(DraftError::Missing)
    }

    /// Removes what stands under one of our keys. Only by the person's own act, asked twice.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if the key is not ours, [`DraftError::Unavailable`].
    pub fn remove(&self, key: &str) -> Result<(), DraftError> {
        if !key.starts_with(PREFIX) {
            return Err(DraftError::Missing);
        }
        Ok(self.store.remove(key)?)
    }
}
