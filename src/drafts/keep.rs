//! Texts under names, kept so that no write ever destroys the last good version.
//!
//! Each save is a new entry of the store whose key ends with a number that rises, the *generation*:
//!
//! ```text
//! provider-concerns:draft:0123456789abcdef@7              in clear, with a digest
//! provider-concerns:draft:0123456789abcdef@8.5d0f….1b22…  with its own token, and that of the version it took the place of
//! provider-concerns:kept:5e1f…@7.90c4….0000…              protected: the name is sealed inside
//! provider-concerns:draft:0123456789abcdef                by the first versions of the app: no generation, no digest
//! ```
//!
//! A write makes the next generation, reads it back, and only then removes the ones before. Whatever interrupts it, the
//! newest whole generation is the text. What is damaged is passed over, listed, and stays until the person removes it.
//!
//! Two tabs may write the next generation of one name at the same moment. Tokens keep them apart: neither stands in the other's
//! place, one of them counts, and the other is never removed as if it were an older one ([`Keep::unseen`]).
//!
//! On a protected device a text in clear is somebody else's, unless the note says otherwise that stands while protection begins or
//! ends: it is no version of anything, and waits, put aside, for the person to decide.

use super::{
    Sealer, Store, StoreError, Stranger, Vault, VaultError,
    generation::{Generation, newest, replaced_and_unseen},
    kept::{self, Opened},
    key::{Parts, key_of, split},
    listed::Listed,
    note::{self, Trust},
    strangers,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};
use zeroize::Zeroizing;

/// What every key of ours begins with.
pub const OURS: &str = "provider-concerns:";

/// What the key of a protected text begins with.
pub const PROTECTED: &str = "provider-concerns:kept:";

/// Names of what the app needs before anything is unlocked: always kept in clear, and nothing of the person's stands there.
pub(super) const DEVICE: &str = "provider-concerns:device:";

/// Names of damaged texts that stood in clear when protection began: their bytes as they were, under protection.
const QUARANTINE: &str = "provider-concerns:quarantine:";

/// Why a kept text could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// It is protected, and locked.
    #[error("the records on this device are locked")]
    Locked,
    /// It is damaged, or was protected with another passphrase.
    #[error("{0}")]
    Damaged(String),
    /// A newer version of the app keeps it in a form of its own.
    #[error("a newer version of this app keeps it (version {0} of the form)")]
    TooNew(u32),
    /// It stands in clear on a protected device, or stood so, and nobody with the key has made it.
    #[error("it was put on this device without its passphrase")]
    Stranger,
    /// The store did not do as asked.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The texts of one name, or something that stands under one of our keys and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key in the store.
    pub key: String,
    /// What it is: the name and the text, or why it cannot be read.
    pub content: Result<(String, Zeroizing<String>), KeepError>,
}

/// What makes one whole text of a name count before another: protection first, as nobody without the key can have made it,
/// then the generation, and of two that were written at the same moment the token.
type Rank = (bool, u64, String);

/// What stands under a name, for whoever looks before writing.
#[derive(Debug)]
pub struct Standing {
    name: String,
    generations: Vec<Generation>,
    /// Every number that a key of this name carries, whoever has put it there: none of them is written over.
    taken: BTreeSet<u64>,
    /// Whether there is something of a device key too.
    may_be_locked: bool,
}

impl Standing {
    /// The text: that of the newest whole generation.
    ///
    /// # Errors
    /// As [`Keep::read`].
    pub fn text(&self) -> Result<Option<&Zeroizing<String>>, KeepError> {
        Ok(newest(&self.generations)?.and_then(|generation| generation.content.as_ref().ok()))
    }
}

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

/// Keeps texts under names in a store, in clear or protected.
#[derive(Debug, Clone)]
pub struct Keep<S> {
    store: S,
    sealer: Option<Sealer>,
    in_clear: bool,
    /// Whether nobody else reaches the store, so that what stands in clear is the person's own.
    alone: bool,
    /// The keys of the store, while one piece of work on many texts goes on.
    listed: Option<Rc<Listed>>,
}

/// The keys of a store, listed once: for one piece of work without a pause in it, as they tell nothing of what comes after.
#[derive(Debug, Clone)]
pub struct ListedKeys(Rc<Listed>);

/// The keys of a name.
struct Keys {
    keys: Vec<String>,
    /// Whether there is something of a device key too.
    may_be_locked: bool,
}

impl<S: Store> Keep<S> {
    /// Keeps texts in clear. What is protected in the store stays locked.
    pub fn plain(store: S) -> Self {
        Self { store, sealer: None, in_clear: true, alone: false, listed: None }
    }

    /// Keeps texts protected. What still stands in clear because protecting was interrupted is read, and protected by the next
    /// write or by [`Keep::settle`]. Whatever else stands in clear is a [`super::Stranger`].
    pub fn sealed(store: S, sealer: Sealer) -> Self {
        Self { store, sealer: Some(sealer), in_clear: false, alone: false, listed: None }
    }

    /// Keeps texts protected in a store that nobody else reaches, such as one in memory: what stands there in clear is the person's
    /// own.
    pub fn sealed_alone(store: S, sealer: Sealer) -> Self {
        Self { alone: true, ..Self::sealed(store, sealer) }
    }

    /// Keeps texts in clear, and still reads what is protected: for taking protection away by [`Keep::settle`].
    pub fn unsealing(store: S, sealer: Sealer) -> Self {
        Self { store, sealer: Some(sealer), in_clear: true, alone: false, listed: None }
    }

    /// The same in a store that nobody else reaches.
    pub fn unsealing_alone(store: S, sealer: Sealer) -> Self {
        Self { alone: true, ..Self::unsealing(store, sealer) }
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The same for one piece of work on many texts, without a pause in it: the keys of the store are listed once, and not
    /// for every text anew.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub(crate) fn for_many(&self) -> Result<Keep<&S>, KeepError> {
        let listed = Some(Rc::new(Listed::of(self.store.keys()?)));
        Ok(Keep { store: &self.store, sealer: self.sealer.clone(), in_clear: self.in_clear, alone: self.alone, listed })
    }

    /// The keys of the store, listed once: for [`Keep::listed`].
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub(crate) fn list_keys(&self) -> Result<ListedKeys, KeepError> {
        Ok(ListedKeys(Rc::new(Listed::of(self.store.keys()?))))
    }

    /// The same for looking at many texts, by keys that were listed in the same turn; see [`Keep::for_many`].
    pub(crate) fn listed(self, keys: &ListedKeys) -> Self {
        Self { listed: Some(keys.0.clone()), ..self }
    }

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
        self.put_over(seen, text, &super::key::token_of(token))
    }

    fn put_over(&self, seen: &Standing, text: &str, token: &str) -> Result<(), KeepError> {
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
            Some(sealer) if token.is_empty() => super::key::token_of(sealer.token()?),
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
    fn write_anew(&self, name: &str, text: &str, seen: &Standing, token: &str) -> Result<(), KeepError> {
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
    fn put_whole(&self, name: &str, number: u64, token: &str, parent: &str, text: &str) -> Result<(), KeepError> {
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
    pub(super) fn take_away(&self, key: &str) -> Result<(), StoreError> {
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

    /// Removes one version of a name, if it is not the one that counts: its writer has kept its text elsewhere, or given it up.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn let_go(&self, name: &str, token: u64) -> Result<(), KeepError> {
        let token = super::key::token_of(token);
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
        let token = super::key::token_of(token);
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

    fn unseen_of<'a>(&self, generations: &'a [Generation]) -> Vec<&'a Generation> {
        match newest(generations) {
            Ok(Some(counts)) => replaced_and_unseen(counts, generations).1,
            _ => Vec::new(),
        }
    }

    /// Everything of ours in the store: the newest whole text of each name, and everything that cannot be read.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn entries(&self) -> Result<Vec<Entry>, KeepError> {
        let mut names: BTreeMap<String, (Rank, Entry)> = BTreeMap::new();
        let mut unreadable = Vec::new();
        let mut keys = match &self.listed {
            Some(listed) => listed.all(),
            None => self.store.keys()?,
        };
        keys.retain(|key| key.starts_with(OURS));
        keys.sort();
        let trust = self.trust_in(&keys)?;
        for key in keys {
            let Some(stored) = self.store.read(&key)? else { continue };
            let Parts { base, number, token, .. } = split(&key);
            let rank = (base.starts_with(PROTECTED), number, token.to_owned());
            match self.open(&key, base, &stored, &trust) {
                Ok(Opened { name, text }) => {
                    let name = name.unwrap_or_else(|| base.to_owned());
                    if strangers::is_put_aside(&name) {
                        unreadable.push(Entry { key, content: Err(KeepError::Stranger) });
                    } else if name.starts_with(QUARANTINE) {
                        let why = KeepError::Damaged("it was damaged before protection began".to_owned());
                        unreadable.push(Entry { key, content: Err(why) });
                    } else if names.get(&name).is_none_or(|(other, _)| *other < rank) {
                        let entry = Entry { key, content: Ok((name.clone(), text)) };
                        names.insert(name, (rank, entry));
                    }
                }
                Err(error) => unreadable.push(Entry { key, content: Err(error) }),
            }
        }
        // A newer version's text is the newest of its name: an older one beside it is not the text any more.
        let mut newer: BTreeMap<&str, u64> = BTreeMap::new();
        for entry in unreadable.iter().filter(|entry| matches!(entry.content, Err(KeepError::TooNew(_)))) {
            let Parts { base, number, .. } = split(&entry.key);
            let highest = newer.entry(base).or_default();
            *highest = number.max(*highest);
        }
        if !newer.is_empty() {
            names.retain(|name, (rank, _)| {
                let under_protection = self.sealer.as_ref().map(|sealer| protected(sealer, name));
                let newer =
                    |base: &str, sealed| newer.get(base).is_some_and(|newer| (sealed, *newer) >= (rank.0, rank.1));
                !newer(name, false) && !under_protection.is_some_and(|base| newer(&base, true))
            });
        }
        Ok(names.into_values().map(|(_, entry)| entry).chain(unreadable).collect())
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
    pub(super) fn own_text(&self, key: &str, stored: &str) -> Option<(String, Zeroizing<String>)> {
        let base = split(key).base;
        let opened = self.open(key, base, stored, &self.trust_in(&[key.to_owned()]).ok()?).ok()?;
        Some((opened.name.unwrap_or_else(|| base.to_owned()), opened.text))
    }

    /// How many entries stand in clear that are not meant to, on a protected device.
    ///
    /// # Errors
    /// [`KeepError::Store`].
    pub fn in_clear(&self) -> Result<usize, KeepError> {
        Ok(self.store.keys()?.iter().filter(|key| is_in_clear(key)).count())
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

    /// What names each text that stands in clear now, for the note.
    pub(super) fn marks_in_clear(&self) -> Result<BTreeSet<String>, KeepError> {
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
    pub(super) fn marks_of_own(&self, entries: &[Entry]) -> Result<BTreeSet<String>, KeepError> {
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

    /// Which texts in clear are the person's own, among these keys.
    fn trust_in(&self, keys: &[String]) -> Result<Trust, KeepError> {
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

    fn settle_one(&self, entry: &Entry, opens: &impl Fn(&str, &str) -> bool) -> Result<(), KeepError> {
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
    fn move_as_it_is(&self, name: &str, generation: &Generation) -> Result<(), KeepError> {
        let Generation { number, token, parent, content: Ok(text), .. } = generation else { return Ok(()) };
        self.put_whole(name, *number, token, parent, text)?;
        Ok(self.take_away(&generation.key)?)
    }

    /// Puts what stands in clear and cannot be read under protection, byte for byte.
    fn quarantine(&self, key: &str) -> Result<(), KeepError> {
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

    /// Removes generations that a newer whole one has replaced. One that cannot be removed now is no harm: the newest is
    /// what is read, and the next write tries again.
    fn remove_whole<'a>(&self, replaced: impl IntoIterator<Item = &'a Generation>) {
        for generation in oldest_first(replaced) {
            if generation.content.is_ok() {
                let _ = self.take_away(&generation.key);
            }
        }
    }

    /// Removes the generation that counted until now, and those that it had replaced. One that stood beside it stays.
    fn remove_replaced(&self, counted: &Generation, before: &[Generation]) {
        let (replaced, _) = replaced_and_unseen(counted, before);
        self.remove_whole(replaced.into_iter().chain([counted]));
    }

    /// What seals a name when it is written.
    fn sealer_for(&self, name: &str) -> Option<&Sealer> {
        self.sealer.as_ref().filter(|_| !self.in_clear && !name.starts_with(DEVICE))
    }

    /// What the keys of a name begin with when it is written.
    fn base(&self, name: &str) -> String {
        self.sealer_for(name).map_or_else(|| name.to_owned(), |sealer| protected(sealer, name))
    }

    /// All entries of a name, those in clear and those protected.
    fn generations(&self, name: &str) -> Result<Vec<Generation>, KeepError> {
        self.generations_in(self.keys_of(name)?.keys, name)
    }

    /// The keys of a name in the store, those in clear and those protected.
    fn keys_of(&self, name: &str) -> Result<Keys, KeepError> {
        let under_protection = self.sealer.as_ref().map(|sealer| protected(sealer, name));
        if let Some(listed) = &self.listed {
            let mut keys = listed.under(name);
            keys.extend(under_protection.iter().flat_map(|base| listed.under(base)));
            return Ok(Keys { keys, may_be_locked: listed.has_lock() });
        }
        let mut keys = self.store.keys()?;
        let may_be_locked = keys.iter().any(|key| Vault::<S>::is_key(key) || key.starts_with(PROTECTED));
        keys.retain(|key| {
            let base = split(key).base;
            key.starts_with(OURS) && (base == name || Some(base) == under_protection.as_deref())
        });
        Ok(Keys { keys, may_be_locked })
    }

    fn is_locked(&self) -> Result<bool, KeepError> {
        let look = || is_locked(&self.store);
        self.listed.as_ref().map_or_else(look, |listed| listed.is_locked(look))
    }

    /// What stands under these keys of a name.
    fn generations_in(&self, keys: Vec<String>, name: &str) -> Result<Vec<Generation>, KeepError> {
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
    fn open(&self, key: &str, base: &str, stored: &str, trust: &Trust) -> Result<Opened, KeepError> {
        let opened = self.open_whosever(key, base, stored);
        if is_in_clear(key) && !trust.takes(|| mark_of(key, base, stored, &opened)) {
            return Err(KeepError::Stranger);
        }
        opened
    }

    /// Reads one entry of the store, whoever has put it there.
    fn open_whosever(&self, key: &str, base: &str, stored: &str) -> Result<Opened, KeepError> {
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
}

/// Under protection a line break ends the name, so a name with one would be kept and never be found again. The app gives
/// none such; a store that somebody has filled, or a backup that somebody has sent, may.
fn no_name() -> KeepError {
    KeepError::Damaged("its name has a line break, which no name of this app has".to_owned())
}

/// What the keys of a protected name begin with.
fn protected(sealer: &Sealer, name: &str) -> String {
    format!("{PROTECTED}{}", sealer.pseudonym(name))
}

/// Whatever interrupts their removal, no older text comes back.
fn oldest_first<'a>(generations: impl IntoIterator<Item = &'a Generation>) -> impl Iterator<Item = &'a Generation> {
    let mut sorted: Vec<_> = generations.into_iter().collect();
    sorted.sort_by(|a, b| (a.number, &a.token).cmp(&(b.number, &b.token)));
    sorted.into_iter()
}

/// Whether what stands under a key of ours is in clear and not meant to be on a protected device.
fn is_in_clear(key: &str) -> bool {
    key.starts_with(OURS) && !key.starts_with(PROTECTED) && !key.starts_with(DEVICE)
}

/// What names an entry in clear in the note.
fn mark_of(key: &str, base: &str, stored: &str, opened: &Result<Opened, KeepError>) -> String {
    opened.as_ref().map_or_else(|_| note::mark_of_bytes(key, stored), |opened| note::mark(base, &opened.text))
}

/// Whether a store is protected. A device key that does not read stands for one that does.
fn is_locked(store: &impl Store) -> Result<bool, KeepError> {
    match Vault::new(store).locks() {
        Ok(locks) => Ok(!locks.is_empty()),
        Err(VaultError::Keep(error @ KeepError::Store(_))) => Err(error),
        Err(_) => Ok(true),
    }
}
