//! Sealing: making a text unreadable and unchangeable without its key, and getting a key from a passphrase.
//!
//! Pure, like the rest of the core: every random byte arrives as an argument. Whoever calls must draw salts, nonces and
//! keys from the browser's cryptographic source and nowhere else.
//!
//! - [`derive_key`]: Argon2id (RFC 9106) makes a key from a passphrase, at a [`Cost`].
//! - [`seal`] and [`open`]: XChaCha20-Poly1305, with a clear header bound to what is sealed.
//! - [`SealedFile`]: a text under a passphrase of its own, as it is sent or kept.
//!
//! The formats are frozen: `tests/seal` holds texts of every version, which must open for ever.

mod cipher;
mod cost;
mod error;
mod file;
mod key;
mod spelling;

pub use cipher::{Nonce, open, seal};
pub use cost::Cost;
pub use error::SealError;
pub use file::{SealedFile, Wrapping};
pub use key::{Key, SHORTEST_PASSPHRASE, Salt, derive_key};
pub use spelling::spellings;

use base64ct::{Base64UrlUnpadded, Encoding};

/// Bytes as text: base64 with the alphabet that is safe everywhere, without padding.
pub(crate) fn to_text(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// The bytes of such a text.
pub(crate) fn from_text(text: &str) -> Result<Vec<u8>, SealError> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| SealError::Malformed("what should be base64 is not"))
}

/// As many bytes of such a text as are asked for.
pub(crate) fn array_from_text<const N: usize>(text: &str) -> Result<[u8; N], SealError> {
    from_text(text)?.try_into().map_err(|_| SealError::Malformed("a salt, nonce or key has another length"))
}
