//! A trainer's own scenario files on the device. Each is kept as it came, to the byte, under its own digest.

use crate::{
    drafts::{DraftError, Keep, KeepError, Store},
    framework::sha256,
};

/// What the name of every own scenario file begins with.
const PREFIX: &str = "provider-concerns:scenarios:";

/// The largest scenario file that is read, in bytes. Tool default.
pub const LARGEST_OWN_SET: usize = 1024 * 1024;

/// One own scenario file, or why it cannot be read from the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSetEntry {
    /// The name it is kept under; the key in the store where it cannot be read.
    pub key: String,
    /// Its text.
    pub text: Result<String, DraftError>,
}

/// The own scenario files in a store.
#[derive(Debug, Clone)]
pub struct OwnSets<S> {
    keep: Keep<S>,
}

impl<S> OwnSets<S> {
    /// Whether something under this name is an own scenario file.
    pub fn is_name(name: &str) -> bool {
        name.starts_with(PREFIX)
    }

    /// Whether a text is the one that its name says.
    pub fn is_whole(name: &str, text: &str) -> bool {
        name.strip_prefix(PREFIX).is_some_and(|digest| digest == sha256(text.as_bytes()))
    }
}

impl<S: Store> OwnSets<S> {
    /// The own scenario files that are kept here.
    pub fn over(keep: Keep<S>) -> Self {
        Self { keep }
    }

    /// Keeps a file under its digest. The same text again changes nothing.
    ///
    /// # Errors
    /// [`DraftError::Full`] and [`DraftError::Unavailable`].
    pub fn keep(&self, text: &str) -> Result<(), DraftError> {
        let name = format!("{PREFIX}{}", sha256(text.as_bytes()));
        match self.keep.read(&name) {
            Ok(Some(_)) => Ok(()),
            _ => Ok(self.keep.write(&name, text)?),
        }
    }

    /// All own scenario files, those that cannot be read last.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list(&self) -> Result<Vec<OwnSetEntry>, DraftError> {
        let mut entries = Vec::new();
        for entry in self.keep.entries()? {
            let (key, text) = match entry.content {
                Ok((name, text)) if Self::is_name(&name) => (name, Ok(text.to_string())),
                Err(error) if Self::is_name(&entry.key) && error != KeepError::Stranger => {
                    (entry.key, Err(error.into()))
                }
                _ => continue,
            };
            entries.push(OwnSetEntry { key, text });
        }
        entries.sort_by(|a, b| (a.text.is_err(), &a.key).cmp(&(b.text.is_err(), &b.key)));
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

    /// Removes a file. Only by the person's own act, asked twice.
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
