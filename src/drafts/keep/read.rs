//! Reading: the newest whole text of a name, and what stands under a key.

use super::{Keep, KeepError, OURS, PROTECTED, Standing, error::no_name, is_in_clear, mark_of, protected};
use crate::drafts::{
    Store, Stranger,
    generation::Generation,
    kept::{self, Opened},
    key::split,
    note::Trust,
    strangers,
};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

impl<S: Store> Keep<S> {
    /// The text under a name: the newest whole generation.
    ///
    /// # Errors
    /// [`KeepError::Damaged`] if there are entries and none is whole; [`KeepError::TooNew`] if a newer version of the app wrote
    /// the newest; [`KeepError::Locked`]; [`KeepError::Store`].
    pub fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, KeepError> {
        Ok(self.standing(name)?.text()?.cloned())
    }

    /// What stands under a name.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn standing(&self, name: &str) -> Result<Standing, KeepError> {
        let keys = self.keys_of(name)?;
        let base = self.base(name);
        let parts = keys.keys.iter().map(|key| split(key)).filter(|parts| parts.base == base);
        let mut taken: BTreeSet<u64> = parts.map(|parts| parts.number).collect();
        let generations = self.generations_in(keys.keys, name)?;
        taken.extend(generations.iter().map(|generation| generation.number));
        Ok(Standing { name: name.to_owned(), generations, taken, may_be_locked: keys.may_be_locked })
    }

    /// All entries of a name, those in clear and those protected.
    pub(super) fn generations(&self, name: &str) -> Result<Vec<Generation>, KeepError> {
        self.generations_in(self.keys_of(name)?.keys, name)
    }

    /// What stands under these keys of a name.
    pub(super) fn generations_in(&self, keys: Vec<String>, name: &str) -> Result<Vec<Generation>, KeepError> {
        let mut found = Vec::new();
        let trust = self.trust_in(&keys)?;
        for key in keys {
            let base = split(&key).base;
            if let Some(stored) = self.store.read(&key)? {
                let content = self.open(&key, base, &stored, &trust).and_then(|opened| match opened.name {
                    Some(inner) if inner != name => Err(KeepError::Damaged("it holds another text".to_owned())),
                    _ => Ok(opened.text),
                });
                // Somebody else's is no version of it.
                if content == Err(KeepError::Stranger) {
                    continue;
                }
                found.push(Generation::of(&key, base.starts_with(PROTECTED), content));
            }
        }
        Ok(found)
    }

    /// Reads one entry of the store.
    pub(super) fn open(&self, key: &str, base: &str, stored: &str, trust: &Trust) -> Result<Opened, KeepError> {
        let opened = self.open_whosever(key, base, stored);
        if is_in_clear(key) && !trust.takes(|| mark_of(key, base, stored, &opened)) {
            return Err(KeepError::Stranger);
        }
        opened
    }

    /// Reads one entry of the store, whoever has put it there.
    pub(super) fn open_whosever(&self, key: &str, base: &str, stored: &str) -> Result<Opened, KeepError> {
        if key.contains('\n') {
            return Err(no_name());
        }
        let first_form = key == base && !base.starts_with(PROTECTED);
        if first_form && !kept::has_head(stored) {
            return Ok(Opened { name: None, text: Zeroizing::new(stored.to_owned()) });
        }
        let opened = kept::open(key, stored, self.sealer.as_ref())?;
        // A text in clear stands under its own name, a protected one under its pseudonym.
        let fits = match (&opened.name, &self.sealer) {
            (None, _) => !base.starts_with(PROTECTED),
            (Some(name), Some(sealer)) => base == protected(sealer, name),
            (Some(_), None) => false,
        };
        if fits { Ok(opened) } else { Err(KeepError::Damaged("it stands under the key of another text".to_owned())) }
    }

    /// What stands under one of our keys: the text where it can be read, and else the bytes as they are.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn raw(&self, key: &str) -> Result<Option<String>, KeepError> {
        if !key.starts_with(OURS) {
            return Ok(None);
        }
        let Some(stored) = self.store.read(key)? else { return Ok(None) };
        let Some((name, text)) = self.own_text(key, &stored) else { return Ok(Some(stored)) };
        if strangers::is_put_aside(&name) {
            return Ok(Some(Stranger::of_put_aside(key.to_owned(), text).stored.to_string()));
        }
        Ok(Some(text.to_string()))
    }

    /// The name and the text of an entry, where it opens and is not somebody else's.
    pub(in crate::drafts) fn own_text(&self, key: &str, stored: &str) -> Option<(String, Zeroizing<String>)> {
        let base = split(key).base;
        let opened = self.open(key, base, stored, &self.trust_in(&[key.to_owned()]).ok()?).ok()?;
        Some((opened.name.unwrap_or_else(|| base.to_owned()), opened.text))
    }

    /// What stands in the newest entry of a name, whole or not, as [`Keep::raw`] gives it.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn newest_raw(&self, name: &str) -> Result<Option<String>, KeepError> {
        let newest = self.generations(name)?.into_iter().max_by(|a, b| (a.number, &a.token).cmp(&(b.number, &b.token)));
        newest.map_or(Ok(None), |generation| self.raw(&generation.key))
    }

    /// The raw text under a key; where there is none, the newest kept under this name.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn raw_under(&self, key_or_name: &str) -> Result<Option<String>, KeepError> {
        match self.raw(key_or_name)? {
            Some(text) => Ok(Some(text)),
            None => self.newest_raw(key_or_name),
        }
    }
}
