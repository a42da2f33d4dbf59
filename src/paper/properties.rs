//! What a file says of itself.

use chrono::{DateTime, Utc};

/// What a file says of itself, to whoever looks at its properties. It travels with the file unseen, so nothing about people
/// belongs here, and nothing is filled in by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Properties {
    /// What the document is, as “Letter to the provider”. Screen readers say it first. Empty: the file has no title.
    pub title: String,
    /// Who wrote it. Empty: the file names nobody.
    pub author: String,
    /// When it was made; a year from 0 to 9999. `None`: the file has no date.
    pub made: Option<DateTime<Utc>>,
}
