//! What stands under a name.

use super::KeepError;
use crate::drafts::generation::{Generation, newest};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// What stands under a name, for whoever looks before writing.
#[derive(Debug)]
pub struct Standing {
    pub(super) name: String,
    pub(super) generations: Vec<Generation>,
    /// Every number that a key of this name carries, whoever has put it there: none of them is written over.
    pub(super) taken: BTreeSet<u64>,
    /// Whether there is something of a device key too.
    pub(super) may_be_locked: bool,
}

impl Standing {
    /// The text: that of the newest whole generation.
    ///
    /// # Errors
    /// As [`super::Keep::read`].
    pub fn text(&self) -> Result<Option<&Zeroizing<String>>, KeepError> {
        Ok(newest(&self.generations)?.and_then(|generation| generation.content.as_ref().ok()))
    }
}
