//! What protects kept texts while they are unlocked.

use super::{KeepError, StoreError};
use crate::seal::{self, Key, Nonce};
use std::rc::Rc;
use zeroize::Zeroizing;

/// Fills bytes from a cryptographic source; `false` if there is none.
pub type Randomness = fn(&mut [u8]) -> bool;

/// The open keys of a protected device. Clones share them; the last one dropped wipes them.
#[derive(Debug, Clone)]
pub struct Sealer(Rc<Keys>);

#[derive(Debug)]
struct Keys {
    vault: String,
    device: Key,
    names: Key,
    texts: Key,
    random: Randomness,
}

impl PartialEq for Sealer {
    fn eq(&self, other: &Self) -> bool {
        self.0.vault == other.0.vault && self.0.texts == other.0.texts
    }
}

impl Sealer {
    /// The sealer of a device key. `vault` names the key in clear beside everything that it seals.
    pub fn new(vault: String, device_key: &Key, random: Randomness) -> Self {
        let (names, texts) = (device_key.for_purpose("names"), device_key.for_purpose("texts"));
        Self(Rc::new(Keys { vault, device: device_key.clone(), names, texts, random }))
    }

    /// The name of its key.
    pub fn vault(&self) -> &str {
        &self.0.vault
    }

    /// The device key, for sealing it under a passphrase.
    pub(super) fn device_key_text(&self) -> Zeroizing<String> {
        Zeroizing::new(seal::to_text(self.0.device.bytes()))
    }

    pub(super) fn texts(&self) -> &Key {
        &self.0.texts
    }

    /// What stands in a key for a name.
    pub(super) fn pseudonym(&self, name: &str) -> String {
        self.0.names.pseudonym(name)
    }

    /// A random number for the key of a version.
    pub(super) fn token(&self) -> Result<u64, KeepError> {
        let mut bytes = [0; 8];
        if (self.0.random)(&mut bytes) { Ok(u64::from_be_bytes(bytes)) } else { Err(no_randomness().into()) }
    }

    pub(super) fn nonce(&self) -> Result<Nonce, KeepError> {
        let mut nonce = Nonce::default();
        if (self.0.random)(&mut nonce) { Ok(nonce) } else { Err(no_randomness().into()) }
    }
}

/// Without randomness nothing is sealed, and so nothing is kept: never with less.
pub(super) fn no_randomness() -> StoreError {
    StoreError::Unavailable("it has no source of randomness".to_owned())
}
