//! One entry of the journal.

/// Which batch of which page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The page, from its being loaded to its end: a random word.
    pub page: String,
    /// Its batches, counted from 1.
    pub number: u64,
}

/// What the journal knows of one key, without the text itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key in the store.
    pub key: String,
    /// Whether a text was put there last; else it was removed.
    pub is_put: bool,
    /// When that came.
    pub stamp: Stamp,
}
