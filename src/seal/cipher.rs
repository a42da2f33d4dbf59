//! The cipher: XChaCha20-Poly1305, which takes nonces long enough to be drawn at random.

use super::{Key, SealError};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

/// Random bytes, drawn anew for every text that is sealed.
pub type Nonce = [u8; 24];

/// Seals a content. The header stays readable beside it, and opening fails if it was changed.
///
/// # Errors
/// [`SealError::Failed`] if the content is larger than the cipher takes (256 GiB).
pub fn seal(key: &Key, nonce: &Nonce, header: &[u8], content: &[u8]) -> Result<Vec<u8>, SealError> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher.encrypt(nonce.into(), Payload { msg: content, aad: header }).map_err(|_| SealError::Failed)
}

/// Opens what was sealed with the same key, nonce and header.
///
/// # Errors
/// [`SealError::WrongKeyOrDamaged`].
pub fn open(key: &Key, nonce: &Nonce, header: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let opened = cipher.decrypt(nonce.into(), Payload { msg: sealed, aad: header });
    opened.map(Zeroizing::new).map_err(|_| SealError::WrongKeyOrDamaged)
}
