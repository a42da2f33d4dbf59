//! Why a kept text could not be read or written.

use crate::drafts::StoreError;

/// Why a kept text could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// It is protected, and locked.
    #[error("the records on this device are locked")]
    Locked,
    /// It is damaged, or was protected with another passphrase.
    #[error("{0}")]
    Damaged(String),
    /// A newer version of the app keeps it in a form of its own.
    #[error("a newer version of this app keeps it (version {0} of the form)")]
    TooNew(u32),
    /// It stands in clear on a protected device, or stood so, and nobody with the key has made it.
    #[error("it was put on this device without its passphrase")]
    Stranger,
    /// The store did not do as asked.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Under protection a line break ends the name, so a name with one would be kept and never be found again. The app gives
/// none such; a store that somebody has filled, or a backup that somebody has sent, may.
pub(super) fn no_name() -> KeepError {
    KeepError::Damaged("its name has a line break, which no name of this app has".to_owned())
}
