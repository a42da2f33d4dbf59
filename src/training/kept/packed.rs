//! A long text made small for the device: a large session's answers repeat themselves, and a browser keeps only about five million
//! letters for a site, of which a save needs room for the text before it too.
//!
//! The form is one line: `provider-concerns-training-packed 1 `, then the Base64 of the DEFLATE of the text.

use crate::drafts::DraftError;
use base64ct::{Base64, Encoding};
use miniz_oxide::{
    deflate::compress_to_vec,
    inflate::{TINFLStatus, decompress_to_vec_with_limit},
};
use std::borrow::Cow;

/// What marks a text as packed.
const MARK: &str = "provider-concerns-training-packed ";

/// The version of the form.
const VERSION: u32 = 1;

/// Texts up to this length, in bytes, are kept as they are. Tool default.
const SHORT: usize = 20_000;

/// The longest text that is packed and unfolded, in bytes: twice that of a session of 500 people with 30 scenarios, whose answers are 3.8
/// million letters. A few bytes can claim to unfold to any size, and the page stands still while they do. Tool default.
pub const LARGEST_TRAINING: usize = 8 * 1024 * 1024;

/// How hard the compression tries, of 10: it runs at every save.
const EFFORT: u8 = 6;

/// Whether a text is packed, whatever follows its mark.
pub(super) fn is_packed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// The text to store: as it is where it is short, else packed.
///
/// # Errors
/// [`DraftError::Full`] if it is larger than anything that is unfolded again.
pub(super) fn pack(text: String) -> Result<String, DraftError> {
    if text.len() <= SHORT {
        return Ok(text);
    }
    if text.len() > LARGEST_TRAINING {
        return Err(DraftError::Full);
    }
    Ok(format!("{MARK}{VERSION} {}", Base64::encode_string(&compress_to_vec(text.as_bytes(), EFFORT))))
}

/// What a stored text unfolds to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unfolded<'a> {
    /// All of it.
    Whole(Cow<'a, str>),
    /// More than was asked for: its beginning.
    Beginning(String),
}

/// The text that was stored, packed or not.
///
/// # Errors
/// [`DraftError::TooNew`] for a newer form, [`DraftError::Corrupt`] if it does not unfold, or to more than [`LARGEST_TRAINING`].
pub(super) fn unpack(stored: &str) -> Result<Cow<'_, str>, DraftError> {
    match unfold(stored, LARGEST_TRAINING)? {
        Unfolded::Whole(text) => Ok(text),
        Unfolded::Beginning(_) => Err(DraftError::Corrupt(format!(
            "its packed text unfolds to more than {} MB, and no training is as large",
            LARGEST_TRAINING / (1024 * 1024)
        ))),
    }
}

/// Unfolds up to so many bytes, and never takes more memory than that, whatever a few bytes claim to unfold to. What is not packed is
/// whole.
///
/// # Errors
/// [`DraftError::TooNew`] for a newer form, [`DraftError::Corrupt`] if it does not unfold.
pub(super) fn unfold(stored: &str, most: usize) -> Result<Unfolded<'_>, DraftError> {
    let damaged = |why: &str| DraftError::Corrupt(why.to_owned());
    let Some(rest) = stored.strip_prefix(MARK) else { return Ok(Unfolded::Whole(Cow::Borrowed(stored))) };
    let (version, packed) = rest.split_once(' ').ok_or_else(|| damaged("its packed text is not complete"))?;
    match version.parse::<u32>().ok().filter(|number| number.to_string() == version) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(DraftError::TooNew(newer)),
        _ => return Err(damaged("it does not say how it is packed")),
    }
    let bytes =
        Base64::decode_vec(packed.trim_end()).map_err(|_| damaged("its packed text has letters that do not belong"))?;
    let text = |bytes| String::from_utf8(bytes).map_err(|_| damaged("what it unfolds to is not text"));
    match decompress_to_vec_with_limit(&bytes, most) {
        Ok(whole) => Ok(Unfolded::Whole(Cow::Owned(text(whole)?))),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => {
            let mut beginning = error.output;
            // The last letter may be cut.
            let valid = std::str::from_utf8(&beginning).map_or_else(|error| error.valid_up_to(), str::len);
            beginning.truncate(if beginning.len() - valid < 4 { valid } else { beginning.len() });
            Ok(Unfolded::Beginning(text(beginning)?))
        }
        Err(_) => Err(damaged("its packed text does not unfold")),
    }
}
