//! What can go wrong with a draft.

use super::{KeepError, StoreError};

/// Why a draft could not be opened, saved or removed. Each has a sentence on screen that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// There is no such draft on this device.
    #[error("this record is not on this device")]
    Missing,
    /// The stored text is not a draft that can be read; it is kept as it is.
    #[error("the stored text cannot be read: {0}")]
    Corrupt(String),
    /// The draft was saved by a newer version of the app; it is kept as it is.
    #[error("the record was saved by a newer version of this app (version {0} of the stored form)")]
    TooNew(u32),
    /// It is protected, and the passphrase has not been given.
    #[error("the records on this device are locked")]
    Locked,
    /// What reads records has not come yet: nothing is said of the text.
    #[error("the part of the tool that reads records has not loaded yet")]
    NotHere,
    /// Something else saved the draft, or removed it, since it was opened here.
    #[error("the record was changed in another tab or window")]
    Conflict,
    /// There is no room left.
    #[error("there is no room left on this device for this page")]
    Full,
    /// The browser refuses to keep anything.
    #[error("the browser does not let this page keep anything on the device ({0})")]
    Unavailable(String),
}

impl From<StoreError> for DraftError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(why) => Self::Unavailable(why),
            StoreError::Full => Self::Full,
        }
    }
}

impl From<KeepError> for DraftError {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::Locked => Self::Locked,
            KeepError::Damaged(why) => Self::Corrupt(why),
            stranger @ KeepError::Stranger => Self::Corrupt(stranger.to_string()),
            KeepError::TooNew(version) => Self::TooNew(version),
            KeepError::Store(error) => error.into(),
        }
    }
}
