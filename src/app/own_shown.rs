//! An authority's own files as the app knows them.

use crate::{
    concern::{FrameworkRef, Timestamp},
    drafts::{DraftError, OwnFileEntry},
    framework::{FrameworkError, LARGEST_TOML, Registry},
    text::{NotText, decode},
};
use std::borrow::Cow;

/// The largest own file that is read, in bytes of its text. Tool default: dozens of times the largest framework of the app.
pub const LARGEST_OWN_FILE: usize = LARGEST_TOML;

/// One own file on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnShown {
    /// The key it stands under.
    pub key: String,
    /// The name of the file it came from; empty where its stored text does not open.
    pub name: String,
    /// When it was loaded.
    pub added_at: Option<Timestamp>,
    /// The framework that it is, or why it cannot be used.
    pub read: Result<FrameworkRef, OwnRefusal>,
}

impl OwnShown {
    /// Looks at stored files with today's reader: one that was fine once and is refused by a newer version of the app
    /// is listed with its problems.
    pub fn of(entries: &[OwnFileEntry], frameworks: &Registry) -> Vec<Self> {
        let shown = |entry: &OwnFileEntry| match &entry.kept {
            Ok(kept) => Self {
                key: entry.key.clone(),
                name: kept.name.clone(),
                added_at: Some(kept.added_at),
                read: frameworks.read_own(&kept.text).map(|own| own.reference).map_err(OwnRefusal::Problems),
            },
            Err(error) => Self {
                key: entry.key.clone(),
                name: String::new(),
                added_at: None,
                read: Err(OwnRefusal::Stored(error.clone())),
            },
        };
        entries.iter().map(shown).collect()
    }
}

/// Why an own file was not taken or cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnRefusal {
    /// The browser could not read the file.
    #[error("The file could not be read. It may have been moved or removed: choose it again.")]
    Unreadable,
    /// The file is larger than any framework.
    #[error("The file is {} KB. The largest framework file that can be loaded is {} KB, so this is probably another file.", .0.div_ceil(1000), LARGEST_OWN_FILE / 1024)]
    TooLarge(usize),
    /// The file is not text.
    #[error("The file is not text, so it is not a framework file.")]
    NotText,
    /// The file is text in an encoding that cannot be told.
    #[error("{}", NotText::OtherEncoding)]
    OtherEncoding,
    /// The file has problems, all of them listed.
    #[error("The file has {} problem(s).", .0.0.len())]
    Problems(FrameworkError),
    /// The device does not keep it, or what it kept does not open.
    #[error("The device does not keep it: {0}.")]
    Stored(DraftError),
}

impl OwnRefusal {
    /// The text of a chosen file.
    ///
    /// # Errors
    /// [`OwnRefusal::TooLarge`], [`OwnRefusal::NotText`] and [`OwnRefusal::OtherEncoding`].
    pub fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Self> {
        let text = decode(bytes).map_err(|why| match why {
            NotText::OtherEncoding => Self::OtherEncoding,
            NotText::Other => Self::NotText,
        })?;
        if text.len() > LARGEST_OWN_FILE { Err(Self::TooLarge(bytes.len())) } else { Ok(text) }
    }
}
