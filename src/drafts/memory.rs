//! A store in memory.

use super::{Store, StoreError};
use std::{cell::RefCell, collections::BTreeMap};

/// Keeps strings in memory, with a limit like a browser's and a switch for "refused".
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    limit: RefCell<Option<usize>>,
    refused: RefCell<bool>,
}

impl MemoryStore {
    /// Limits keys and texts together to this many bytes; `None` lifts the limit.
    pub fn limit(&self, bytes: Option<usize>) {
        *self.limit.borrow_mut() = bytes;
    }

    /// Refuses everything from now on, or no longer.
    pub fn refuse(&self, refused: bool) {
        *self.refused.borrow_mut() = refused;
    }

    fn check(&self) -> Result<(), StoreError> {
        if *self.refused.borrow() { Err(StoreError::Unavailable("refused".to_owned())) } else { Ok(()) }
    }
}

impl Store for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.check()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.check()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check()?;
        let mut texts = self.texts.borrow_mut();
        if let Some(limit) = *self.limit.borrow() {
            let others: usize =
                texts.iter().filter(|(other, _)| *other != key).map(|(other, text)| other.len() + text.len()).sum();
            if others + key.len() + text.len() > limit {
                return Err(StoreError::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
