//! The one place where the bytes of a file become text.

use std::borrow::Cow;

/// Why bytes are not taken for text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// They are text, and in which encoding cannot be told: the same byte is another letter in each.
    #[error(
        "The file is text in an older encoding, such as Windows-1252, in which letters can be mistaken. Open it in a text editor, save it as UTF-8, and choose it again."
    )]
    OtherEncoding,
    /// They are no text at all.
    #[error("The file is not text. It may be a picture or a document.")]
    Other,
}

/// The two orders of bytes in UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Utf16 {
    /// The lower byte first, as Windows writes it.
    LittleEndian,
    /// The higher byte first.
    BigEndian,
}

impl Utf16 {
    /// Whether a file that begins with these bytes is UTF-16: it says so, or its first letter is one of Europe. All that this app
    /// reads begins with such a letter, and no text in UTF-8 has a zero byte.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            // UTF-32 begins in the same way.
            [0xff, 0xfe, 0, 0, ..] => None,
            [0xff, 0xfe, ..] => Some(Self::LittleEndian),
            [0xfe, 0xff, ..] => Some(Self::BigEndian),
            [0, 0, ..] | [_, 0, 0, 0, ..] => None,
            [_, 0, ..] => Some(Self::LittleEndian),
            [0, _, ..] => Some(Self::BigEndian),
            _ => None,
        }
    }

    /// One unit of a letter.
    pub fn unit(self, pair: [u8; 2]) -> u16 {
        match self {
            Self::LittleEndian => u16::from_le_bytes(pair),
            Self::BigEndian => u16::from_be_bytes(pair),
        }
    }
}

/// The text of a file, without its byte order mark: UTF-8, or UTF-16 in either order of bytes.
///
/// # Errors
/// [`NotText`].
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    if let Some(order) = Utf16::of(bytes) {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| order.unit(*pair));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        let text = text.ok().filter(|_| rest.is_empty()).ok_or(NotText::Other)?;
        return Ok(Cow::Owned(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))),
        Err(_) if bytes.iter().any(|byte| is_never_text(*byte)) => Err(NotText::Other),
        Err(_) => Err(NotText::OtherEncoding),
    }
}

/// Whether a byte stands in no text of any encoding with a byte a letter.
fn is_never_text(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0xc)
}
