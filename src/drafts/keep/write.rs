//! Writing: the new text beside the one before, read back, and only then that one goes.

use super::{DEVICE, Keep, KeepError, OURS, Standing, error::no_name};
use crate::drafts::{
    Store, StoreError,
    generation::{Generation, newest, replaced_and_unseen},
    kept,
    key::{key_of, token_of},
};

impl<S: Store> Keep<S> {
    /// Keeps a text under a name. The version before is removed only once the new one has been read back.
    ///
    /// # Errors
    /// [`KeepError::TooNew`] and [`KeepError::Locked`] as [`Keep::read`]; [`KeepError::Store`]. The text that was kept is then
    /// still the one that is read.
    pub fn write(&self, name: &str, text: &str) -> Result<(), KeepError> {
        self.put_over(&self.standing(name)?, text, "")
    }

    /// Keeps a text in the place of what was seen there. `token` is drawn anew for every version, so that two tabs that write at
    /// the same moment never write over each other.
    ///
    /// # Errors
    /// As [`Keep::write`].
    pub fn write_over(&self, seen: &Standing, text: &str, token: u64) -> Result<(), KeepError> {
        self.put_over(seen, text, &token_of(token))
    }

    pub(super) fn put_over(&self, seen: &Standing, text: &str, token: &str) -> Result<(), KeepError> {
        let Standing { name, generations: before, may_be_locked, .. } = seen;
        // Without the key it cannot be known whether a protected text of this name is there, and on a protected device nothing
        // is kept in clear.
        if self.sealer.is_none() && !name.starts_with(DEVICE) && *may_be_locked && self.is_locked()? {
            return Err(KeepError::Locked);
        }
        if name.contains('\n') {
            return Err(no_name());
        }
        // Damaged generations stay where they are, below the new one. What a newer app or a locked device keeps is not ours
        // to go on from.
        let counts = match newest(before) {
            Ok(counts) => counts,
            Err(KeepError::Damaged(_)) => None,
            Err(error) => return Err(error),
        };
        let last = seen.taken.last().copied().unwrap_or_default();
        let parent = counts.map_or("", |counts| &counts.token);
        // Under protection every key has a token, so that none tells what kind of text it is.
        let drawn = match self.sealer_for(name) {
            Some(sealer) if token.is_empty() => token_of(sealer.token()?),
            _ => String::new(),
        };
        let token = if drawn.is_empty() { token } else { &drawn };
        let Some(number) = last.checked_add(1) else { return self.write_anew(name, text, seen, token) };
        self.put_whole(name, number, token, parent, text)?;
        if let Some(counts) = counts {
            self.remove_replaced(counts, before);
        }
        Ok(())
    }

    /// Keeps a text one of whose generations claims the last number, as no saving ever comes to. If that one is damaged, the
    /// new one goes above the whole ones. Else it goes below, and is the text once the others are gone, the oldest first.
    pub(super) fn write_anew(&self, name: &str, text: &str, seen: &Standing, token: &str) -> Result<(), KeepError> {
        let before = &seen.generations;
        let parent = newest(before).ok().flatten().map_or("", |counts| &counts.token);
        let free = |number: &u64| !seen.taken.contains(number);
        let whole = before.iter().filter(|generation| generation.content.is_ok());
        let newest = whole.map(|generation| generation.number).max().unwrap_or_default();
        if let Some(above) = newest.checked_add(1).and_then(|first| (first..u64::MAX).find(free)) {
            self.put_whole(name, above, token, parent, text)?;
            self.remove_whole(before);
            return Ok(());
        }
        let below = (1..newest).find(free).ok_or_else(|| KeepError::Damaged("its number is the last".to_owned()))?;
        self.put_whole(name, below, token, parent, text)?;
        for generation in oldest_first(before).filter(|generation| generation.content.is_ok()) {
            self.take_away(&generation.key)?;
        }
        Ok(())
    }

    /// Puts a text under the key of a generation, and proves that it stands there.
    pub(super) fn put_whole(
        &self,
        name: &str,
        number: u64,
        token: &str,
        parent: &str,
        text: &str,
    ) -> Result<(), KeepError> {
        let key = key_of(&self.base(name), number, token, parent);
        let stored = match self.sealer_for(name) {
            Some(sealer) => kept::sealed(&key, name, text, sealer)?,
            None => kept::plain(&key, text),
        };
        self.store.write(&key, &stored)?;
        if self.store.read(&key)?.as_deref() != Some(stored.as_str()) {
            // It is not what was to be written, so it is nobody's text; the version before stands untouched.
            let _ = self.store.remove(&key);
            return Err(StoreError::Unavailable("what was written could not be read back".to_owned()).into());
        }
        if let Some(listed) = &self.listed {
            listed.add(&key);
        }
        Ok(())
    }

    /// Removes a key of the store.
    pub(in crate::drafts) fn take_away(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)?;
        if let Some(listed) = &self.listed {
            listed.remove(key);
        }
        Ok(())
    }

    /// Removes everything that belongs to a name, the oldest first: whatever interrupts it, no older text comes back.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn remove(&self, name: &str) -> Result<(), KeepError> {
        let generations = self.generations(name)?;
        for generation in oldest_first(&generations) {
            self.take_away(&generation.key)?;
        }
        Ok(())
    }

    /// Removes everything kept under a name, and the one entry under this key, which may be damaged.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn remove_under(&self, key_or_name: &str) -> Result<(), KeepError> {
        self.remove(key_or_name)?;
        self.remove_key(key_or_name)
    }

    /// Removes what stands under one of our keys. Only by the person's own act, asked twice.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn remove_key(&self, key: &str) -> Result<(), KeepError> {
        if key.starts_with(OURS) { Ok(self.take_away(key)?) } else { Ok(()) }
    }

    /// Removes generations that a newer whole one has replaced. One that cannot be removed now is no harm: the newest is
    /// what is read, and the next write tries again.
    pub(super) fn remove_whole<'a>(&self, replaced: impl IntoIterator<Item = &'a Generation>) {
        for generation in oldest_first(replaced) {
            if generation.content.is_ok() {
                let _ = self.take_away(&generation.key);
            }
        }
    }

    /// Removes the generation that counted until now, and those that it had replaced. One that stood beside it stays.
    pub(super) fn remove_replaced(&self, counted: &Generation, before: &[Generation]) {
        let (replaced, _) = replaced_and_unseen(counted, before);
        self.remove_whole(replaced.into_iter().chain([counted]));
    }
}

/// Whatever interrupts their removal, no older text comes back.
pub(super) fn oldest_first<'a>(
    generations: impl IntoIterator<Item = &'a Generation>,
) -> impl Iterator<Item = &'a Generation> {
    let mut sorted: Vec<_> = generations.into_iter().collect();
    sorted.sort_by(|a, b| (a.number, &a.token).cmp(&(b.number, &b.token)));
    sorted.into_iter()
}
