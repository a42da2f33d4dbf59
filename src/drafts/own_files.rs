//! An authority's own framework files, kept on the device.

use super::{DraftError, Keep, KeepError, Store};
use crate::concern::{Timestamp, json};
use serde::{Deserialize, Serialize};

/// What the name of every own file begins with.
const PREFIX: &str = "provider-concerns:framework:";

/// What marks a stored text as such a file.
const FORMAT: &str = "provider-concerns-framework";

/// The version of the stored form.
const VERSION: u32 = 1;

/// A file as it is stored: its text is kept as it came, to the byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFileKept {
    format: String,
    version: u32,
    /// The name of the file.
    pub name: String,
    /// When it was loaded.
    pub added_at: Timestamp,
    /// Its text.
    pub text: String,
}

/// The head of a stored text, readable whatever the version of the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl OwnFileKept {
    /// A file loaded now.
    pub fn new(name: String, added_at: Timestamp, text: String) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, name, added_at, text }
    }

    /// Reads a stored text.
    ///
    /// # Errors
    /// [`DraftError::TooNew`] for a newer version, [`DraftError::Corrupt`] for anything else.
    pub fn open(stored: &str) -> Result<Self, DraftError> {
        let corrupt = |error: serde_json::Error| DraftError::Corrupt(error.to_string());
        let head: Head = serde_json::from_str(stored).map_err(corrupt)?;
        match head {
            head if head.format != FORMAT => {
                Err(DraftError::Corrupt(format!("it is marked “{}” and not “{FORMAT}”", head.format)))
            }
            head if head.version > VERSION => Err(DraftError::TooNew(head.version)),
            _ => serde_json::from_str(stored).map_err(corrupt),
        }
    }
}

/// One stored file, or why it does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFileEntry {
    /// The name it is kept under; the key in the store where it does not open.
    pub key: String,
    /// The file.
    pub kept: Result<OwnFileKept, DraftError>,
}

/// The own files in a store. What does not open is listed and never overwritten.
#[derive(Debug, Clone)]
pub struct OwnFiles<S> {
    keep: Keep<S>,
}

impl<S> OwnFiles<S> {
    /// Whether something under this name is an own file.
    pub fn is_name(name: &str) -> bool {
        name.starts_with(PREFIX)
    }
}

impl<S: Store> OwnFiles<S> {
    /// The own files in this store, kept in clear.
    pub fn new(store: S) -> Self {
        Self::over(Keep::plain(store))
    }

    /// The own files that are kept here.
    pub fn over(keep: Keep<S>) -> Self {
        Self { keep }
    }

    /// Keeps a file under its digest. The same text again changes nothing.
    ///
    /// # Errors
    /// [`DraftError::Full`] and [`DraftError::Unavailable`].
    pub fn keep(&self, digest: &str, file: &OwnFileKept) -> Result<(), DraftError> {
        let key = format!("{PREFIX}{digest}");
        match self.keep.read(&key)? {
            Some(stored) if OwnFileKept::open(&stored).is_ok_and(|old| old.text == file.text) => Ok(()),
            Some(_) => Err(DraftError::Conflict),
            None => {
                let text = json::tight(file).map_err(|error| DraftError::Corrupt(error.to_string()))?;
                Ok(self.keep.write(&key, &text)?)
            }
        }
    }

    /// Keeps a file as another device has kept it, under the same name. Returns whether it was not here before.
    ///
    /// # Errors
    /// [`DraftError::Corrupt`] and [`DraftError::TooNew`] for one that does not open, [`DraftError::Conflict`] if another stands
    /// under its name, [`DraftError::Full`], [`DraftError::Unavailable`].
    pub(super) fn take_over(&self, name: &str, stored: &str) -> Result<bool, DraftError> {
        let file = OwnFileKept::open(stored)?;
        match self.keep.read(name)? {
            Some(here) if OwnFileKept::open(&here).is_ok_and(|here| here.text == file.text) => Ok(false),
            Some(_) => Err(DraftError::Conflict),
            None => {
                self.keep.write(name, stored)?;
                Ok(true)
            }
        }
    }

    /// All own files, the first loaded first, then those that do not open.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn list(&self) -> Result<Vec<OwnFileEntry>, DraftError> {
        let mut entries = Vec::new();
        for entry in self.keep.entries()? {
            let kept = match &entry.content {
                Ok((name, stored)) if name.starts_with(PREFIX) => OwnFileKept::open(stored),
                Err(error) if entry.key.starts_with(PREFIX) && *error != KeepError::Stranger => {
                    Err(error.clone().into())
                }
                _ => continue,
            };
            // What can be read goes by its name, which stays the same when it is kept in another way.
            let key = entry.content.map_or(entry.key, |(name, _)| name);
            entries.push(OwnFileEntry { key, kept });
        }
        let added = |entry: &OwnFileEntry| entry.kept.as_ref().ok().map(|kept| kept.added_at);
        entries.sort_by(|a, b| (added(a).is_none(), added(a), &a.key).cmp(&(added(b).is_none(), added(b), &b.key)));
        Ok(entries)
    }

    /// The raw text under one of our keys or names.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if there is none or the key is not ours, [`DraftError::Unavailable`].
    pub fn raw(&self, key: &str) -> Result<String, DraftError> {
        if !key.starts_with(PREFIX) {
            return Err(DraftError::Missing);
        }
        self.keep.raw_under(key)?.ok_or(DraftError::Missing)
    }

    /// Removes what stands under one of our keys or names. Only by the person's own act, asked twice.
    ///
    /// # Errors
    /// [`DraftError::Missing`] if the key is not ours, [`DraftError::Unavailable`].
    pub fn remove(&self, key: &str) -> Result<(), DraftError> {
        if !key.starts_with(PREFIX) {
            return Err(DraftError::Missing);
        }
        Ok(self.keep.remove_under(key)?)
    }
}
