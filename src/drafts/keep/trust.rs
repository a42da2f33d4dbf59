//! Which texts in clear are the person's own on a protected device.

use super::{DEVICE, Entry, Keep, KeepError, is_in_clear, mark_of};
use crate::drafts::{
    Store,
    key::split,
    note::{self, Trust},
};
use std::{collections::BTreeSet, rc::Rc};

impl<S: Store> Keep<S> {
    /// Which texts in clear are the person's own, among these keys.
    pub(super) fn trust_in(&self, keys: &[String]) -> Result<Trust, KeepError> {
        let Some(sealer) = self.sealer.as_ref().filter(|_| !self.alone) else { return Ok(Trust::All) };
        if !keys.iter().any(|key| is_in_clear(key)) {
            return Ok(Trust::none());
        }
        let look = || match self.read(note::NAME) {
            Err(error @ KeepError::Store(_)) => Err(error),
            text => Ok(Trust::Only(Rc::new(note::read(text.ok().flatten(), sealer)))),
        };
        self.listed.as_ref().map_or_else(look, |listed| listed.trust(look))
    }

    /// What names each text that stands in clear now, for the note.
    pub(in crate::drafts) fn marks_in_clear(&self) -> Result<BTreeSet<String>, KeepError> {
        let mut marks = BTreeSet::new();
        for key in self.store.keys()?.into_iter().filter(|key| is_in_clear(key)) {
            let Some(stored) = self.store.read(&key)? else { continue };
            let base = split(&key).base;
            let opened = self.open(&key, base, &stored, &Trust::All);
            marks.insert(mark_of(&key, base, &stored, &opened));
        }
        Ok(marks)
    }

    /// What names each text among these entries that is the person's own, wherever it stands, for the note.
    pub(in crate::drafts) fn marks_of_own(&self, entries: &[Entry]) -> Result<BTreeSet<String>, KeepError> {
        let mut marks = BTreeSet::new();
        for entry in entries {
            match &entry.content {
                Ok((name, _)) if name.starts_with(DEVICE) => {}
                Ok((name, text)) => drop(marks.insert(note::mark(name, text))),
                Err(KeepError::Stranger) => {}
                Err(_) if !is_in_clear(&entry.key) => {}
                Err(_) => {
                    if let Some(stored) = self.store.read(&entry.key)? {
                        marks.insert(note::mark_of_bytes(&entry.key, &stored));
                    }
                }
            }
        }
        Ok(marks)
    }
}
