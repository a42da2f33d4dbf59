//! What was written at the same moment as the text that counts.

use super::{Keep, KeepError};
use crate::drafts::{
    Store,
    generation::{Generation, newest, replaced_and_unseen},
    key::{Parts, split, token_of},
};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// A whole text that was written at the same moment as the one that counts, by somebody who had not seen that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// The name.
    pub name: String,
    /// Its own key in the store.
    pub key: String,
    /// The text.
    pub text: Zeroizing<String>,
}

impl<S: Store> Keep<S> {
    /// Removes one version of a name, if it is not the one that counts: its writer has kept its text elsewhere, or given it up.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn let_go(&self, name: &str, token: u64) -> Result<(), KeepError> {
        let token = token_of(token);
        for generation in self.unseen_of(&self.generations(name)?) {
            if generation.token == token {
                self.take_away(&generation.key)?;
            }
        }
        Ok(())
    }

    /// Whether a version of a name stands beside the one that counts, which its writer has not seen.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn is_beside(&self, name: &str, token: u64) -> Result<bool, KeepError> {
        let token = token_of(token);
        let generations = self.generations(name)?;
        Ok(self.unseen_of(&generations).into_iter().any(|generation| generation.token == token))
    }

    /// All whole texts that were written at the same moment as the ones that count, by somebody who had not seen those.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn unseen(&self) -> Result<Vec<Unseen>, KeepError> {
        let keep = self.for_many()?;
        let mut names = BTreeSet::new();
        let many = keep.listed.as_ref().map_or_else(Vec::new, |listed| listed.with_several());
        let trust = keep.trust_in(&many)?;
        for key in many {
            // Only what carries a token can stand there unseen.
            let Parts { base, token, .. } = split(&key);
            if token.is_empty() {
                continue;
            }
            let Some(stored) = self.store.read(&key)? else { continue };
            if let Ok(opened) = self.open(&key, base, &stored, &trust) {
                names.insert(opened.name.unwrap_or_else(|| base.to_owned()));
            }
        }
        let mut found = Vec::new();
        for name in names {
            for generation in self.unseen_of(&keep.generations(&name)?) {
                if let Ok(text) = &generation.content {
                    found.push(Unseen { name: name.clone(), key: generation.key.clone(), text: text.clone() });
                }
            }
        }
        Ok(found)
    }

    pub(super) fn unseen_of<'a>(&self, generations: &'a [Generation]) -> Vec<&'a Generation> {
        match newest(generations) {
            Ok(Some(counts)) => replaced_and_unseen(counts, generations).1,
            _ => Vec::new(),
        }
    }
}
