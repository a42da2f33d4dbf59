//! Keys, and how a passphrase becomes one.

use super::{Cost, SealError};
use argon2::{Algorithm, Argon2, Params, Version};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Random bytes that make the same passphrase give another key each time.
pub type Salt = [u8; 16];

/// The fewest characters of a passphrase. Tool default, not policy: long enough that a few common words together reach it.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// A key of 256 bits. Its memory is overwritten when it is dropped, and it is never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// The key with these bytes. They must come from a cryptographic source, or from [`derive_key`].
    pub fn from_bytes(mut bytes: [u8; 32]) -> Self {
        let key = Self(bytes);
        bytes.zeroize();
        key
    }

    /// Its bytes, for the cipher and for wrapping one key in another.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its bytes, to be handed from a worker to the page.
    pub fn to_vec(&self) -> Vec<u8> {
        self.0.to_vec()
    }

    /// Another key for a use of its own, which tells nothing about this one (HMAC-SHA-256 of the purpose).
    pub fn for_purpose(&self, purpose: &str) -> Self {
        Self(self.code(purpose))
    }

    /// What stands for a text wherever the text itself must not be read: 32 hexadecimal digits that nobody without the key
    /// can connect with it (HMAC-SHA-256, half of it).
    pub fn pseudonym(&self, text: &str) -> String {
        let mut digits = String::with_capacity(32);
        for byte in &self.code(text)[..16] {
            digits.push_str(&format!("{byte:02x}"));
        }
        digits
    }

    fn code(&self, text: &str) -> [u8; 32] {
        // HMAC takes keys of any length, so this never fails; a failure would give a code that opens nothing.
        let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// The key of a passphrase, by Argon2id.
///
/// Slow on purpose, and needs [`Cost::memory_kib`]: in a browser it belongs into a worker. The passphrase is taken as it is:
/// whoever calls brings it into one Unicode form first (NFKC), because keyboards write the same letter in different ways.
///
/// # Errors
/// [`SealError::TooCostly`] or [`SealError::Malformed`] for a cost that is not allowed, [`SealError::Failed`] without memory.
pub fn derive_key(passphrase: &str, salt: &Salt, cost: Cost) -> Result<Key, SealError> {
    cost.check()?;
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| SealError::Malformed("its cost"))?;
    let mut bytes = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut bytes)
        .map_err(|_| SealError::Failed)?;
    let key = Key(bytes);
    bytes.zeroize();
    Ok(key)
}
