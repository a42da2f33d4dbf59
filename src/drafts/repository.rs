//! Opening, saving, listing and removing drafts.

use super::{
    Damaged, DraftError, Envelope, Keep, KeepError, ListedKeys, Listing, Store, Summary, Unseen, keep::PROTECTED,
};
use crate::concern::RecordId;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What the name of every draft begins with.
const PREFIX: &str = "provider-concerns:draft:";

/// The drafts in a store.
#[derive(Debug, Clone)]
pub struct Drafts<S> {
    keep: Keep<S>,
}

impl<S> Drafts<S> {
    /// The name under which a record's draft is kept.
    pub fn key(id: RecordId) -> String {
        format!("{PREFIX}{id}")
    }

    /// What tells damaged drafts apart on screen: the record's id where the key still shows it.
    pub fn id_of(key: &str) -> &str {
        key.strip_prefix(PREFIX).or_else(|| key.strip_prefix(PROTECTED)).unwrap_or(key)
    }

    /// Whether something under this name is a draft.
    pub fn is_name(name: &str) -> bool {
        name.starts_with(PREFIX)
    }
}

impl<S: Store> Drafts<S> {
    /// The drafts in this store, kept in clear.
    pub fn new(store: S) -> Self {
        Self::over(Keep::plain(store))
    }

    /// The drafts that are kept here.
    pub fn over(keep: Keep<S>) -> Self {
        Self { keep }
    }

    /// The store.
    pub fn store(&self) -> &S {
        self.keep.store()
    }

    /// The keys of the store, listed once, for looking at many drafts without a pause.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list_keys(&self) -> Result<ListedKeys, DraftError> {
        Ok(self.keep.list_keys()?)
    }

    /// The same by keys that were listed in the same turn. Nothing is known of what somebody else does meanwhile.
    #[must_use]
    pub fn listed(self, keys: &ListedKeys) -> Self {
        Self { keep: self.keep.listed(keys) }
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// [`DraftError`]; the stored text is never changed.
    pub fn open(&self, id: RecordId) -> Result<Envelope, DraftError> {
        let text = self.keep.read(&Self::key(id))?.ok_or(DraftError::Missing)?;
        Self::read(id, &text)
    }

    fn read(id: RecordId, text: &str) -> Result<Envelope, DraftError> {
        let envelope = Envelope::open(text)?;
        if envelope.record.id == id {
            Ok(envelope)
        } else {
            Err(DraftError::Corrupt(format!("it holds the record {} under the key of {id}", envelope.record.id)))
        }
    }

    /// Saves an envelope, if what is stored still has the revision `known` (0: nothing is stored yet). What was stored is
    /// removed only once the new text has been written and read back.
    ///
    /// # Errors
    /// [`DraftError::Conflict`] if something else saved or removed it; [`DraftError::Corrupt`] or
    /// [`DraftError::TooNew`] if what is stored cannot be read and so must not be overwritten; [`DraftError::Full`] and
    /// [`DraftError::Unavailable`]. What was stored is then unchanged.
    pub fn save(&self, envelope: &Envelope, known: u64) -> Result<(), DraftError> {
        let standing = self.keep.standing(&Self::key(envelope.record.id))?;
        let stored = match standing.text()? {
            Some(text) => Some(Envelope::revision_of(text)?),
            None => None,
        };
        // A text that is there conflicts with "nothing is stored yet" whatever revision it claims: it is never replaced.
        if stored != (known > 0).then_some(known) {
            return Err(DraftError::Conflict);
        }
        Ok(self.keep.write_over(&standing, &Zeroizing::new(envelope.seal()?), envelope.revision)?)
    }

    /// Whether the version with this revision was saved at the same moment as the one that counts now, by somebody who had not
    /// seen that one. Nothing of it is lost: [`Drafts::set_apart`].
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn is_beside(&self, id: RecordId, revision: u64) -> Result<bool, DraftError> {
        Ok(self.keep.is_beside(&Self::key(id), revision)?)
    }

    /// Removes the version with this revision, if another one counts: its writer has kept its text elsewhere, or given it up.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn let_go(&self, id: RecordId, revision: u64) -> Result<(), DraftError> {
        Ok(self.keep.let_go(&Self::key(id), revision)?)
    }

    /// Makes a record of its own of every version that was saved at the same moment as the one that counts, by somebody who had
    /// not seen that one: two tabs in a browser without locks. Returns the ids, each with that of the record it is a version of.
    /// The new id follows from what is stored, so that two tabs that do it at once make one record.
    ///
    /// One that cannot be set apart, for want of room or because it does not open, keeps no other from it: it stays where it is,
    /// is listed with what does not open, and comes next time.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn set_apart(&self) -> Result<Vec<(RecordId, RecordId)>, DraftError> {
        let unseen = self.keep.unseen()?;
        Ok(unseen.iter().filter_map(|unseen| self.set_one_apart(unseen)?.ok()).collect())
    }

    /// Nothing for what is no draft.
    fn set_one_apart(&self, unseen: &Unseen) -> Option<Result<(RecordId, RecordId), DraftError>> {
        let id = unseen.name.strip_prefix(PREFIX)?.parse::<RecordId>().ok()?;
        let new = RecordId::from_random(derived_bytes(id.as_str(), &unseen.text));
        Some(self.make_its_own(id, new, unseen).map(|()| (id, new)))
    }

    fn make_its_own(&self, id: RecordId, new: RecordId, unseen: &Unseen) -> Result<(), DraftError> {
        let mut envelope = Self::read(id, &unseen.text)?;
        envelope.record.id = new;
        envelope.place = envelope.place.replace(id.as_str(), new.as_str());
        let standing = self.keep.standing(&Self::key(new))?;
        // It may be there: another tab has just put it there. Half of one, from an interruption, stays and is listed.
        if matches!(standing.text(), Ok(None) | Err(KeepError::Damaged(_))) {
            let text = Zeroizing::new(envelope.seal()?);
            self.keep.write_over(&standing, &text, envelope.revision)?;
        }
        Ok(self.keep.remove_key(&unseen.key)?)
    }

    /// Lists all drafts, those that open and those that do not.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list(&self) -> Result<Listing, DraftError> {
        let mut listing = Listing::default();
        for entry in self.keep.entries()? {
            let key = entry.key;
            let opened = match &entry.content {
                Ok((name, text)) => {
                    let Some(id) = name.strip_prefix(PREFIX) else { continue };
                    match id.parse::<RecordId>() {
                        Ok(id) => Self::read(id, text),
                        Err(error) => Err(DraftError::Corrupt(error.to_string())),
                    }
                }
                // What somebody else has put here is nobody's draft; it is listed on the page of the device.
                Err(KeepError::Stranger) => continue,
                // What is protected does not say whether it is a draft; what is damaged is listed here, so that it is listed.
                Err(_) if !key.starts_with(PREFIX) && !key.starts_with(PROTECTED) => continue,
                Err(error) => Err(error.clone().into()),
            };
            match opened {
                Ok(envelope) => listing.drafts.push(Summary::of(
                    &envelope.record,
                    envelope.saved_at,
                    envelope.exported_at,
                    envelope.place,
                )),
                Err(error) => listing.damaged.push(Damaged { key, error }),
            }
        }
        // What could not be made a record of its own is not to be seen anywhere else.
        for unseen in self.keep.unseen()? {
            if let Some(id) = unseen.name.strip_prefix(PREFIX).and_then(|id| id.parse::<RecordId>().ok()) {
                let error = Self::read(id, &unseen.text).err().unwrap_or(DraftError::Full);
                listing.damaged.push(Damaged { key: unseen.key, error });
            }
        }
        listing.drafts.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then(a.id.cmp(&b.id)));
        listing.damaged.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(listing)
    }

    /// The raw text under one of our keys, or under the name of a draft, for a raw export.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if there is none or the key is not ours, [`DraftError::Unavailable`].
    pub fn raw(&self, key: &str) -> Result<String, DraftError> {
        if !Self::is_ours(key) {
            return Err(DraftError::Missing);
        }
        self.keep.raw_under(key)?.ok_or(DraftError::Missing)
    }

    /// Removes a draft by its name, with everything that was kept of it, or one damaged entry by its key. Only by the person's
    /// own act, asked twice.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if the key is not ours, [`DraftError::Unavailable`].
    pub fn remove(&self, key: &str) -> Result<(), DraftError> {
        if !Self::is_ours(key) {
            return Err(DraftError::Missing);
        }
        // Nobody has decided about a version that was saved at the same moment as the one on screen.
        for unseen in self.keep.unseen()?.iter().filter(|unseen| unseen.name == key) {
            if let Some(Err(error)) = self.set_one_apart(unseen) {
                return Err(error);
            }
        }
        Ok(self.keep.remove_under(key)?)
    }

    fn is_ours(key: &str) -> bool {
        key.starts_with(PREFIX) || key.starts_with(PROTECTED)
    }
}

/// What the id of a version that becomes one of its own is made of.
pub(crate) fn derived_bytes(id: &str, text: &str) -> [u8; 10] {
    let mut hash = Sha256::new();
    hash.update(id.as_bytes());
    hash.update(text.as_bytes());
    let mut first = [0; 10];
    for (byte, digest) in first.iter_mut().zip(hash.finalize()) {
        *byte = digest;
    }
    first
}
