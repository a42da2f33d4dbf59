//! Everything into the form of today.

use super::{Keep, KeepError, PROTECTED, QUARANTINE};
use crate::drafts::{
    Store,
    generation::{Generation, newest, replaced_and_unseen},
    key::{Parts, split},
    note,
};

impl<S: Store> Keep<S> {
    /// Brings every text into the form of today: protected or in clear as it is to be, with a digest, and without the
    /// versions before that an interrupted write has left. Where protection begins, what stands in clear and cannot be read
    /// is put under it too, byte for byte; and so is, put aside, what somebody else has put there. `opens` says of a name and a text that has no digest yet whether it opens; one
    /// that does not stays as it is while everything is in clear.
    ///
    /// # Errors
    /// [`KeepError::Store`]; what was done until then holds, and the rest is done next time.
    pub fn settle(&self, opens: impl Fn(&str, &str) -> bool) -> Result<(), KeepError> {
        self.settle_telling(opens, &mut 0)
    }

    /// The same, and counts what somebody else has put here, put aside now or before.
    ///
    /// # Errors
    /// As [`Keep::settle`].
    pub fn settle_telling(&self, opens: impl Fn(&str, &str) -> bool, strangers: &mut usize) -> Result<(), KeepError> {
        let mut first_error = None;
        let keep = self.for_many()?;
        for entry in keep.entries()? {
            *strangers += usize::from(entry.content == Err(KeepError::Stranger));
            // What there is no room for must not keep the smaller texts from being seen to.
            if let Err(error) = keep.settle_one(&entry, &opens) {
                first_error = first_error.or(Some(error));
            }
        }
        if first_error.is_none() && self.sealer.is_some() && !self.in_clear && !self.alone && self.in_clear()? == 0 {
            // Protection has fully begun: what stands in clear from now on is somebody else's. Left standing, the note would
            // name only what was the person's own.
            let _ = keep.remove(note::NAME);
        }
        first_error.map_or(Ok(()), Err)
    }

    pub(super) fn settle_one(
        &self,
        entry: &super::Entry,
        opens: &impl Fn(&str, &str) -> bool,
    ) -> Result<(), KeepError> {
        let Parts { base, number, .. } = split(&entry.key);
        let Ok((name, text)) = &entry.content else {
            if entry.content == Err(KeepError::Stranger) {
                return if self.in_clear { Ok(()) } else { self.put_aside(&entry.key) };
            }
            if self.sealer_for(&entry.key).is_some() && matches!(entry.content, Err(KeepError::Damaged(_))) {
                self.quarantine(&entry.key)?;
            }
            return Ok(());
        };
        let has_form = base == self.base(name) && number > 0;
        let keys = self.keys_of(name)?.keys;
        let generations = if keys.len() > 1 { self.generations_in(keys, name)? } else { Vec::new() };
        let counts = newest(&generations).ok().flatten();
        let (replaced, unseen) = counts.map(|counts| replaced_and_unseen(counts, &generations)).unwrap_or_default();
        let seals = self.sealer_for(name).is_some();
        if !seals {
            // Before the one that counts: of one in clear and one under protection, that one would count.
            for generation in unseen.iter().filter(|generation| generation.sealed) {
                self.move_as_it_is(name, generation)?;
            }
        }
        if !has_form && (number > 0 || seals || opens(name, text)) {
            self.write(name, text)?;
        }
        if seals {
            for generation in unseen.iter().filter(|generation| !generation.sealed) {
                if generation.token.is_empty() && counts.is_some_and(|counts| counts.sealed) {
                    // Another text in clear beside a protected one is nobody's version of it: it is put aside, to be looked at.
                    self.quarantine(&generation.key)?;
                } else {
                    self.move_as_it_is(name, generation)?;
                }
            }
        }
        self.remove_whole(replaced);
        Ok(())
    }

    /// Brings a version that stands beside another into the form of today.
    pub(super) fn move_as_it_is(&self, name: &str, generation: &Generation) -> Result<(), KeepError> {
        let Generation { number, token, parent, content: Ok(text), .. } = generation else { return Ok(()) };
        self.put_whole(name, *number, token, parent, text)?;
        Ok(self.take_away(&generation.key)?)
    }

    /// Puts what stands in clear and cannot be read under protection, byte for byte.
    pub(super) fn quarantine(&self, key: &str) -> Result<(), KeepError> {
        if key.starts_with(PROTECTED) || key.contains('\n') {
            return Ok(());
        }
        let Some(stored) = self.store.read(key)? else { return Ok(()) };
        let whole = format!("{QUARANTINE}{key}");
        // What was put there before under the same key stays.
        let numbered = (2_u32..).map(|number| format!("{whole} {number}"));
        for name in std::iter::once(whole.clone()).chain(numbered) {
            match self.read(&name) {
                Ok(Some(kept)) if *kept == stored => break,
                Ok(None) => {
                    self.write(&name, &stored)?;
                    break;
                }
                Ok(Some(_)) | Err(KeepError::Damaged(_) | KeepError::TooNew(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.take_away(key)?)
    }
}
