//! A long text made small for the device: a large session's answers repeat themselves, and a browser keeps only about five million
//! letters for a site, of which a save needs room for the text before it too.
//!
//! The form is one line: `provider-concerns-training-packed 1 `, then the Base64 of the DEFLATE of the text.

use crate::drafts::DraftError;
use base64ct::{Base64, Encoding};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use std::borrow::Cow;

/// What marks a text as packed.
const MARK: &str = "provider-concerns-training-packed ";

/// The version of the form.
const VERSION: u32 = 1;

/// Texts up to this length, in bytes, are kept as they are. Tool default.
const SHORT: usize = 20_000;

/// The longest text that is unfolded, in bytes: several times what browsers keep for one site. Tool default.
const LARGEST: usize = 64 * 1024 * 1024;

/// How hard the compression tries, of 10: it runs at every save.
const EFFORT: u8 = 6;

/// Whether a text is packed, whatever follows its mark.
pub(super) fn is_packed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// Whether two stored texts say the same, however each is stored.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    (is_packed(one) || is_packed(other)) && matches!((unpack(one), unpack(other)), (Ok(one), Ok(other)) if one == other)
}

/// The text to store: as it is where it is short, else packed.
pub(super) fn pack(text: String) -> String {
    if text.len() <= SHORT {
        return text;
    }
    format!("{MARK}{VERSION} {}", Base64::encode_string(&compress_to_vec(text.as_bytes(), EFFORT)))
}

/// The text that was stored, packed or not. It never takes more memory than [`LARGEST`], whatever a few bytes claim to unfold to.
///
/// # Errors
/// [`DraftError::TooNew`] for a newer form, [`DraftError::Corrupt`] if it does not unfold.
pub(super) fn unpack(stored: &str) -> Result<Cow<'_, str>, DraftError> {
    let damaged = |why: &str| DraftError::Corrupt(why.to_owned());
    let Some(rest) = stored.strip_prefix(MARK) else { return Ok(Cow::Borrowed(stored)) };
    let (version, packed) = rest.split_once(' ').ok_or_else(|| damaged("its packed text is not complete"))?;
    match version.parse::<u32>().ok().filter(|number| number.to_string() == version) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(DraftError::TooNew(newer)),
        _ => return Err(damaged("it does not say how it is packed")),
    }
    let bytes =
        Base64::decode_vec(packed.trim_end()).map_err(|_| damaged("its packed text has letters that do not belong"))?;
    let text = decompress_to_vec_with_limit(&bytes, LARGEST).map_err(|_| damaged("its packed text does not unfold"))?;
    String::from_utf8(text).map(Cow::Owned).map_err(|_| damaged("what it unfolds to is not text"))
}
