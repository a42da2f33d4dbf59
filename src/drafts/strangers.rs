//! What somebody without the passphrase has put on a protected device.

use super::{Keep, KeepError, PROTECTED, Store, kept, key::split, note};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// What the name of each begins with once it is put aside under protection; its digest follows.
pub(super) const PUT_ASIDE: &str = "provider-concerns:planted:";

/// A text that stood in clear on a protected device, and that nobody with the key has made: never read as the person's own, never
/// lost, and the person's to decide about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// What it goes by on this device: a key of the store.
    pub key: String,
    /// The key under which it was found.
    pub found_at: String,
    /// Its bytes as they were found.
    pub stored: Zeroizing<String>,
}

impl Stranger {
    /// The name that it was put under.
    pub fn name(&self) -> &str {
        split(&self.found_at).base
    }

    /// The text in it, if it has the form of a kept text, and else all of it. No digest vouches for it: whoever put it here could
    /// make one.
    ///
    /// # Errors
    /// [`KeepError::TooNew`], [`KeepError::Locked`] and [`KeepError::Damaged`], for the head of a kept text that does not read.
    pub fn text(&self) -> Result<&str, KeepError> {
        kept::without_head(&self.stored)
    }

    /// As it is kept while it waits for the person: the key on a line of its own, in the way of JSON, and then the bytes.
    fn put_aside(&self) -> String {
        format!("{}\n{}", serde_json::Value::from(self.found_at.as_str()), *self.stored)
    }

    pub(super) fn of_put_aside(key: String, text: Zeroizing<String>) -> Self {
        let parts = text.split_once('\n').and_then(|(place, stored)| {
            Some((serde_json::from_str::<String>(place).ok()?, Zeroizing::new(stored.to_owned())))
        });
        match parts {
            Some((found_at, stored)) => Self { key, found_at, stored },
            None => Self { found_at: key.clone(), key, stored: text },
        }
    }

    fn is_the_same(&self, other: &Self) -> bool {
        self.found_at == other.found_at && self.stored == other.stored
    }
}

impl<S: Store> Keep<S> {
    /// Everything that somebody else has put here, put aside already or not yet, each once.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn strangers(&self) -> Result<Vec<Stranger>, KeepError> {
        let mut found = self.all_strangers()?;
        let mut seen = BTreeSet::new();
        found.retain(|stranger| seen.insert(note::mark_of_bytes(&stranger.found_at, &stranger.stored)));
        Ok(found)
    }

    /// The one that goes by this key, if there is one.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn stranger(&self, key: &str) -> Result<Option<Stranger>, KeepError> {
        Ok(self.all_strangers()?.into_iter().find(|stranger| stranger.key == key))
    }

    /// Removes the one that goes by this key. Only by the person's own act, asked twice, or once it was taken in.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn remove_stranger(&self, key: &str) -> Result<(), KeepError> {
        let all = self.all_strangers()?;
        let Some(gone) = all.iter().find(|stranger| stranger.key == key) else { return Ok(()) };
        // Putting it aside may have been interrupted, and have left it twice.
        for stranger in all.iter().filter(|stranger| stranger.is_the_same(gone)) {
            self.take_away(&stranger.key)?;
        }
        Ok(())
    }

    fn all_strangers(&self) -> Result<Vec<Stranger>, KeepError> {
        let keep = self.for_many()?;
        let keys = keep.entries()?.into_iter().filter(|entry| entry.content == Err(KeepError::Stranger));
        let mut found = Vec::new();
        for key in keys.map(|entry| entry.key) {
            let Some(stored) = self.store().read(&key)? else { continue };
            found.push(match keep.own_text(&key, &stored) {
                Some((_, text)) => Stranger::of_put_aside(key, text),
                None => Stranger { found_at: key.clone(), key, stored: Zeroizing::new(stored) },
            });
        }
        Ok(found)
    }

    /// Puts one that stands in clear aside under protection, byte for byte.
    pub(super) fn put_aside(&self, key: &str) -> Result<(), KeepError> {
        if key.starts_with(PROTECTED) {
            return Ok(());
        }
        let Some(stored) = self.store().read(key)? else { return Ok(()) };
        let stranger = match self.own_text(key, &stored) {
            // It was put aside before, on a device without protection.
            Some((name, text)) if is_put_aside(&name) => Stranger::of_put_aside(key.to_owned(), text),
            _ => Stranger { key: key.to_owned(), found_at: key.to_owned(), stored: Zeroizing::new(stored) },
        };
        self.keep_aside(&stranger)?;
        Ok(self.take_away(key)?)
    }

    /// Keeps one aside, as it may come from another device.
    ///
    /// # Errors
    /// As [`Keep::write`].
    pub fn keep_aside(&self, stranger: &Stranger) -> Result<(), KeepError> {
        let text = Zeroizing::new(stranger.put_aside());
        let name = format!("{PUT_ASIDE}{}", note::mark_of_bytes(&stranger.found_at, &stranger.stored));
        match self.read(&name) {
            Ok(Some(kept)) if *kept == *text => Ok(()),
            Err(error @ KeepError::Store(_)) => Err(error),
            // What was cut off while it was written stays, below the whole one.
            _ => self.write(&name, &text),
        }
    }
}

/// Whether a name is that of one that was put aside.
pub(super) fn is_put_aside(name: &str) -> bool {
    name.starts_with(PUT_ASIDE)
}
