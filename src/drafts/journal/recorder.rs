//! Collects what a page changes.

use super::Batch;
use std::collections::BTreeMap;

/// Collects what a page changes in its store, batch after batch.
///
/// ```
/// use provider_concerns::drafts::journal::Recorder;
///
/// let mut recorder = Recorder::default();
/// recorder.put("provider-concerns:draft:a@2", "new");
/// recorder.removed("provider-concerns:draft:a@1");
/// let batch = recorder.take().unwrap_or_default();
/// assert_eq!((batch.number, batch.put.len(), batch.replaced.len()), (1, 1, 1));
/// assert!(recorder.take().is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Recorder {
    changes: BTreeMap<String, Option<String>>,
    last: u64,
}

impl Recorder {
    /// A text was put under a key.
    pub fn put(&mut self, key: &str, text: &str) {
        self.changes.insert(key.to_owned(), Some(text.to_owned()));
    }

    /// A key was removed.
    pub fn removed(&mut self, key: &str) {
        self.changes.insert(key.to_owned(), None);
    }

    /// Whether there is something to take.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Everything that was changed since the last batch, as the next one.
    pub fn take(&mut self) -> Option<Batch> {
        if self.changes.is_empty() {
            return None;
        }
        self.last += 1;
        Some(Batch::of(self.last, &std::mem::take(&mut self.changes)))
    }

    /// Begins a batch without anything in it, for what is done to the journal as a whole. Returns its number.
    pub fn begin_anew(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// Takes back a batch that did not arrive, to go with the next one. What was changed since stands before it.
    pub fn give_back(&mut self, batch: Batch) {
        let gone = batch.removed.into_iter().chain(batch.replaced).map(|key| (key, None));
        for (key, change) in batch.put.into_iter().map(|(key, text)| (key, Some(text))).chain(gone) {
            self.changes.entry(key).or_insert(change);
        }
    }
}
