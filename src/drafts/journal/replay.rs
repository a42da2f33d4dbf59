//! Does again what a store has not seen.

use super::{Entry, Stamp, generation::generation};
use crate::drafts::{Store, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// For each page the number of its last batch that the store has seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen(BTreeMap<String, u64>);

impl Seen {
    /// Adds what the store says of one page. A text that is no number says nothing.
    pub fn note(&mut self, page: &str, number: &str) {
        if let Ok(number) = number.parse() {
            self.0.insert(page.to_owned(), number);
        }
    }

    /// Whether the store has seen a batch.
    pub fn has(&self, stamp: &Stamp) -> bool {
        self.0.get(&stamp.page).is_some_and(|last| stamp.number <= *last)
    }

    /// The pages.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// What became of what a store had not seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replayed {
    /// Texts that are back.
    pub put: usize,
    /// Keys that are gone again.
    pub removed: usize,
    /// Texts for which there was no room. They stay in the journal, and are tried again at the next start.
    pub refused: usize,
}

/// The keys of the texts that the store has not seen: what [`replay`] needs from the journal.
pub fn unseen(entries: &[Entry], seen: &Seen) -> Vec<String> {
    entries.iter().filter(|entry| entry.is_put && !seen.has(&entry.stamp)).map(|entry| entry.key.clone()).collect()
}

/// Does again what the store has not seen: first what was removed, as that makes room, then what was put. Doing it twice changes nothing
/// more, so it may be broken off anywhere. `texts` are those of [`unseen`].
///
/// # Errors
/// [`StoreError::Unavailable`]; what was done until then holds, and the rest is done at the next start.
pub fn replay(
    store: &impl Store,
    entries: &[Entry],
    texts: &BTreeMap<String, String>,
    seen: &Seen,
) -> Result<Replayed, StoreError> {
    let mut replayed = Replayed::default();
    let removed: BTreeMap<&str, u64> = highest_removed(entries, seen);
    let gone: BTreeSet<&str> = entries.iter().filter(|entry| !entry.is_put).map(|entry| entry.key.as_str()).collect();
    let stands: BTreeSet<&str> = entries.iter().filter(|entry| entry.is_put).map(|entry| entry.key.as_str()).collect();
    if !removed.is_empty() {
        for key in store.keys()? {
            let (name, number) = generation(&key);
            // With a version go those before it: the store may be so far behind that it still holds one of them. Of the same number
            // another may stand that somebody else has put there.
            let goes = |highest: &u64| number < *highest || (number == *highest && gone.contains(key.as_str()));
            if !stands.contains(key.as_str()) && removed.get(name).is_some_and(goes) {
                store.remove(&key)?;
                replayed.removed += 1;
            }
        }
    }
    let mut highest_put: BTreeMap<String, u64> = BTreeMap::new();
    for key in unseen(entries, seen) {
        let Some(text) = texts.get(&key) else { continue };
        if store.read(&key)?.as_ref() != Some(text) {
            match store.write(&key, text) {
                Ok(()) => replayed.put += 1,
                // A smaller one may still find room.
                Err(StoreError::Full) => {
                    replayed.refused += 1;
                    continue;
                }
                Err(error) => return Err(error),
            }
        }
        let (name, number) = generation(&key);
        let highest = highest_put.entry(name.to_owned()).or_default();
        *highest = number.max(*highest);
    }
    // The versions between the one that the store was left with and the one that is back are forgotten, so nothing says any more that
    // the one took the other's place. What the journal does not hold was replaced.
    if !highest_put.is_empty() {
        for key in store.keys()? {
            let (name, number) = generation(&key);
            let has_token = key.rsplit_once('@').is_some_and(|(_, version)| version.contains('.'));
            if has_token && !stands.contains(key.as_str()) && highest_put.get(name).is_some_and(|put| number < *put) {
                store.remove(&key)?;
                replayed.removed += 1;
            }
        }
    }
    Ok(replayed)
}

/// For each name the highest generation whose removal the store has not seen.
fn highest_removed<'a>(entries: &'a [Entry], seen: &Seen) -> BTreeMap<&'a str, u64> {
    let mut removed = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !entry.is_put && !seen.has(&entry.stamp)) {
        let (name, number) = generation(&entry.key);
        let highest = removed.entry(name).or_insert(number);
        *highest = number.max(*highest);
    }
    removed
}
