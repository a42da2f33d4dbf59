//! Why a trainer's own scenario file was not taken.

use crate::{
    drafts::DraftError,
    text::{NotText, decode},
    training::{kept::LARGEST_OWN_SET, scenario::SetError},
};
use std::borrow::Cow;

/// Why a trainer's own scenario file was not taken. Nothing on the device has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetRefusal {
    /// The browser could not read the file.
    #[error("the file could not be read. It may have been moved or removed: choose it again")]
    Unreadable,
    /// The file is larger than any set of scenarios.
    #[error("the file is {} KB. The largest scenario file that can be loaded is {} KB, so this is probably another file", .0.div_ceil(1024), LARGEST_OWN_SET / 1024)]
    TooLarge(usize),
    /// The file is not text.
    #[error("the file is not text, so it is not a scenario file")]
    NotText,
    /// The file is text in an encoding that cannot be told.
    #[error("{}", NotText::OtherEncoding)]
    OtherEncoding,
    /// Another text of the same version of the same set is at hand: its title.
    #[error(
        "“{0}” is here already with the same id and version, and another text. Give this file a version of its own, or remove the other file first"
    )]
    Clash(String),
    /// The file has problems, all of them listed.
    #[error("the file has {} problem(s)", .0.0.len())]
    Problems(SetError),
    /// The device does not keep it.
    #[error("the device does not keep it: {0}")]
    Stored(DraftError),
}

impl SetRefusal {
    /// The text of a chosen file.
    ///
    /// # Errors
    /// [`SetRefusal::TooLarge`], [`SetRefusal::NotText`] and [`SetRefusal::OtherEncoding`].
    pub fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Self> {
        let text = decode(bytes).map_err(|why| match why {
            NotText::OtherEncoding => Self::OtherEncoding,
            NotText::Other => Self::NotText,
        })?;
        if text.len() > LARGEST_OWN_SET { Err(Self::TooLarge(bytes.len())) } else { Ok(text) }
    }
}
