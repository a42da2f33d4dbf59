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
mod beside;
mod entries;
mod error;
mod read;
mod settle;
mod standing;
mod trust;
mod write;

pub use beside::Unseen;
pub use entries::Entry;
pub use error::KeepError;
pub use standing::Standing;

use super::{Sealer, Store, Vault, VaultError, kept::Opened, key::split, listed::Listed, note};
use std::rc::Rc;

/// What every key of ours begins with.
pub const OURS: &str = "provider-concerns:";

/// What the key of a protected text begins with.
pub const PROTECTED: &str = "provider-concerns:kept:";

/// Names of what the app needs before anything is unlocked: always kept in clear, and nothing of the person's stands there.
pub const DEVICE: &str = "provider-concerns:device:";

/// Names of damaged texts that stood in clear when protection began: their bytes as they were, under protection.
const QUARANTINE: &str = "provider-concerns:quarantine:";

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

    /// What seals a name when it is written.
    fn sealer_for(&self, name: &str) -> Option<&Sealer> {
        self.sealer.as_ref().filter(|_| !self.in_clear && !name.starts_with(DEVICE))
    }

    /// What the keys of a name begin with when it is written.
    fn base(&self, name: &str) -> String {
        self.sealer_for(name).map_or_else(|| name.to_owned(), |sealer| protected(sealer, name))
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
}

/// What the keys of a protected name begin with.
fn protected(sealer: &Sealer, name: &str) -> String {
    format!("{PROTECTED}{}", sealer.pseudonym(name))
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
