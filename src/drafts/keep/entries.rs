//! Everything of ours in a store.

use super::{Keep, KeepError, OURS, PROTECTED, QUARANTINE, is_in_clear, protected};
use crate::drafts::{
    Store,
    kept::Opened,
    key::{Parts, split},
    strangers,
};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// The texts of one name, or something that stands under one of our keys and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key in the store.
    pub key: String,
    /// What it is: the name and the text, or why it cannot be read.
    pub content: Result<(String, Zeroizing<String>), KeepError>,
}

/// What makes one whole text of a name count before another: protection first, as nobody without the key can have made it,
/// then the generation, and of two that were written at the same moment the token.
type Rank = (bool, u64, String);

impl<S: Store> Keep<S> {
    /// Everything of ours in the store: the newest whole text of each name, and everything that cannot be read.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn entries(&self) -> Result<Vec<Entry>, KeepError> {
        let mut names: BTreeMap<String, (Rank, Entry)> = BTreeMap::new();
        let mut unreadable = Vec::new();
        let mut keys = match &self.listed {
            Some(listed) => listed.all(),
            None => self.store.keys()?,
        };
        keys.retain(|key| key.starts_with(OURS));
        keys.sort();
        let trust = self.trust_in(&keys)?;
        for key in keys {
            let Some(stored) = self.store.read(&key)? else { continue };
            let Parts { base, number, token, .. } = split(&key);
            let rank = (base.starts_with(PROTECTED), number, token.to_owned());
            match self.open(&key, base, &stored, &trust) {
                Ok(Opened { name, text }) => {
                    let name = name.unwrap_or_else(|| base.to_owned());
                    if strangers::is_put_aside(&name) {
                        unreadable.push(Entry { key, content: Err(KeepError::Stranger) });
                    } else if name.starts_with(QUARANTINE) {
                        let why = KeepError::Damaged("it was damaged before protection began".to_owned());
                        unreadable.push(Entry { key, content: Err(why) });
                    } else if names.get(&name).is_none_or(|(other, _)| *other < rank) {
                        let entry = Entry { key, content: Ok((name.clone(), text)) };
                        names.insert(name, (rank, entry));
                    }
                }
                Err(error) => unreadable.push(Entry { key, content: Err(error) }),
            }
        }
        // A newer version's text is the newest of its name: an older one beside it is not the text any more.
        let mut newer: BTreeMap<&str, u64> = BTreeMap::new();
        for entry in unreadable.iter().filter(|entry| matches!(entry.content, Err(KeepError::TooNew(_)))) {
            let Parts { base, number, .. } = split(&entry.key);
            let highest = newer.entry(base).or_default();
            *highest = number.max(*highest);
        }
        if !newer.is_empty() {
            names.retain(|name, (rank, _)| {
                let under_protection = self.sealer.as_ref().map(|sealer| protected(sealer, name));
                let newer =
                    |base: &str, sealed| newer.get(base).is_some_and(|newer| (sealed, *newer) >= (rank.0, rank.1));
                !newer(name, false) && !under_protection.is_some_and(|base| newer(&base, true))
            });
        }
        Ok(names.into_values().map(|(_, entry)| entry).chain(unreadable).collect())
    }

    /// How many entries stand in clear that are not meant to, on a protected device.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn in_clear(&self) -> Result<usize, KeepError> {
        Ok(self.store.keys()?.iter().filter(|key| is_in_clear(key)).count())
    }
}
