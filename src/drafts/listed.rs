//! The keys of a store, listed once.

use super::{
    PROTECTED, Vault,
    keep::{DEVICE, OURS},
    key::split,
    note::Trust,
};
use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
};

/// Our keys in a store by what they begin with, listed once: for work on many texts, as a browser lists its keys one by one.
/// It knows of nothing that somebody else does meanwhile, so it is made anew for every such work.
#[derive(Debug)]
pub(super) struct Listed {
    by_base: RefCell<BTreeMap<String, Vec<String>>>,
    locked: OnceCell<bool>,
    trust: OnceCell<Trust>,
}

impl Listed {
    /// Puts the keys of a store in order.
    pub fn of(keys: Vec<String>) -> Self {
        let listed = Self { by_base: RefCell::default(), locked: OnceCell::new(), trust: OnceCell::new() };
        for key in keys.into_iter().filter(|key| key.starts_with(OURS)) {
            listed.add(&key);
        }
        listed
    }

    /// A key is there from now on.
    pub fn add(&self, key: &str) {
        let mut by_base = self.by_base.borrow_mut();
        let keys = by_base.entry(split(key).base.to_owned()).or_default();
        if !keys.iter().any(|other| other == key) {
            keys.push(key.to_owned());
        }
    }

    /// A key is no longer there.
    pub fn remove(&self, key: &str) {
        if let Some(keys) = self.by_base.borrow_mut().get_mut(split(key).base) {
            keys.retain(|other| other != key);
        }
    }

    /// The keys that begin like this.
    pub fn under(&self, base: &str) -> Vec<String> {
        self.by_base.borrow().get(base).cloned().unwrap_or_default()
    }

    /// All keys.
    pub fn all(&self) -> Vec<String> {
        self.by_base.borrow().values().flatten().cloned().collect()
    }

    /// The keys of every beginning that has more than one.
    pub fn with_several(&self) -> Vec<String> {
        self.by_base.borrow().values().filter(|keys| keys.len() > 1).flatten().cloned().collect()
    }

    /// Whether there is something of a device key, or under one.
    pub fn has_lock(&self) -> bool {
        let by_base = self.by_base.borrow();
        let mut protected = by_base.range(PROTECTED.to_owned()..).take_while(|(base, _)| base.starts_with(PROTECTED));
        if protected.any(|(_, keys)| !keys.is_empty()) {
            return true;
        }
        let mut device = by_base.range(DEVICE.to_owned()..).take_while(|(base, _)| base.starts_with(DEVICE));
        device.any(|(base, keys)| Vault::<()>::is_key(base) && !keys.is_empty())
    }

    /// Which texts in clear are the person's own: looked up once.
    pub fn trust<E>(&self, look: impl FnOnce() -> Result<Trust, E>) -> Result<Trust, E> {
        if let Some(trust) = self.trust.get() {
            return Ok(trust.clone());
        }
        let trust = look()?;
        Ok(self.trust.get_or_init(|| trust).clone())
    }

    /// Whether the device is locked: looked up once.
    pub fn is_locked<E>(&self, look: impl FnOnce() -> Result<bool, E>) -> Result<bool, E> {
        if let Some(locked) = self.locked.get() {
            return Ok(*locked);
        }
        let locked = self.has_lock() && look()?;
        Ok(*self.locked.get_or_init(|| locked))
    }
}
