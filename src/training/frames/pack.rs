//! A text made small, with its digest before it.

use super::{FrameError, LARGEST};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use sha2::{Digest, Sha256};

/// How hard the compression tries, of 10.
const EFFORT: u8 = 9;

/// The bytes of a SHA-256.
const DIGEST: usize = 32;

/// The digest of a text, and the text, compressed.
pub(super) fn pack(text: &str) -> Vec<u8> {
    let mut packed = Sha256::digest(text).to_vec();
    packed.extend(compress_to_vec(text.as_bytes(), EFFORT));
    packed
}

/// The text. It never takes more memory than [`LARGEST`], whatever a few bytes claim to unfold to.
///
/// # Errors
/// [`FrameError::Wrong`] if this is not the text of the digest.
pub(super) fn unpack(packed: &[u8]) -> Result<String, FrameError> {
    let (digest, compressed) = packed.split_at_checked(DIGEST).ok_or(FrameError::Wrong)?;
    let bytes = decompress_to_vec_with_limit(compressed, LARGEST).map_err(|_| FrameError::Wrong)?;
    if Sha256::digest(&bytes).as_slice() != digest {
        return Err(FrameError::Wrong);
    }
    String::from_utf8(bytes).map_err(|_| FrameError::Wrong)
}
