//! The versions that stand under one name, and which of them counts.

use super::{KeepError, key::Parts};
use std::cmp::Reverse;
use zeroize::Zeroizing;

/// One entry of the store that belongs to a name.
#[derive(Debug)]
pub(super) struct Generation {
    pub number: u64,
    pub token: String,
    /// The token of the version that it took the place of.
    pub parent: String,
    pub key: String,
    /// Whether it stands under protection.
    pub sealed: bool,
    pub content: Result<Zeroizing<String>, KeepError>,
}

impl Generation {
    pub fn of(key: &str, sealed: bool, content: Result<Zeroizing<String>, KeepError>) -> Self {
        let Parts { number, token, parent, .. } = super::key::split(key);
        Self { number, token: token.to_owned(), parent: parent.to_owned(), key: key.to_owned(), sealed, content }
    }

    fn is_whole(&self) -> bool {
        self.content.is_ok()
    }
}

/// The one that counts: the newest whole generation, a protected one before one in clear. Of two that were written at the same
/// moment the token decides, the same way for everybody.
pub(super) fn newest(generations: &[Generation]) -> Result<Option<&Generation>, KeepError> {
    let mut sorted: Vec<_> = generations.iter().collect();
    let counts = |generation: &Generation| matches!(generation.content, Ok(_) | Err(KeepError::TooNew(_)));
    let sealed = generations.iter().any(|generation| generation.sealed && counts(generation));
    sorted.sort_by_key(|generation| Reverse((sealed && generation.sealed, generation.number, &generation.token)));
    let mut first_error = None;
    for generation in sorted {
        match &generation.content {
            Ok(_) => return Ok(Some(generation)),
            // A newer version's text, or a locked one, is the newest: an older one would be a step back.
            Err(error @ (KeepError::TooNew(_) | KeepError::Locked)) => return Err(error.clone()),
            Err(error) => first_error = first_error.or(Some(error.clone())),
        }
    }
    first_error.map_or(Ok(None), Err)
}

/// Parts the whole generations beside the one that counts: those that it, or one that it replaced, took the place of; and those
/// that nobody who wrote it has seen.
pub(super) fn replaced_and_unseen<'a>(
    counts: &Generation,
    generations: &'a [Generation],
) -> (Vec<&'a Generation>, Vec<&'a Generation>) {
    let mut beside: Vec<_> =
        generations.iter().filter(|generation| generation.key != counts.key && generation.is_whole()).collect();
    beside.sort_by_key(|generation| Reverse(generation.number));
    let (mut parent, mut below) = (counts.parent.as_str(), counts.number);
    beside.into_iter().partition(|generation| {
        // The same text under protection and in clear: an interrupted change from one to the other has left it.
        if generation.sealed != counts.sealed && generation.content == counts.content {
            return true;
        }
        if generation.token.is_empty() {
            // Of what carries no token only one tab at a time writes, or an older version of the app, whose numbers never met.
            return generation.number < counts.number && generation.sealed == counts.sealed;
        }
        let is_before = generation.token == parent && generation.number < below;
        if is_before {
            (parent, below) = (&generation.parent, generation.number);
        }
        is_before
    })
}
