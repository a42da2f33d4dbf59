//! How records are kept on this device, as the app knows it.

use crate::drafts::{DraftError, VaultError};

/// How records are kept on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Protection {
    /// The person has not chosen yet. Nothing is saved until they do.
    Undecided,
    /// Without a passphrase, by the person's choice, or where the browser keeps nothing anyway.
    InClear,
    /// Under a passphrase, and open.
    Open,
    /// Under a passphrase, and locked.
    Locked,
    /// Under a passphrase, and what is stored of it cannot be read: everything stays as it is.
    Stuck(VaultError),
}

impl Protection {
    /// Whether nothing may be shown or saved.
    pub fn is_locked(&self) -> bool {
        matches!(self, Self::Locked | Self::Stuck(_))
    }

    /// Whether drafts may be saved.
    pub fn saves(&self) -> bool {
        matches!(self, Self::InClear | Self::Open)
    }

    /// How a device is found: with its locks, or why they cannot be read, and whether the person has chosen to do without.
    pub fn found<L>(locks: Result<Vec<L>, VaultError>, in_clear: Result<bool, DraftError>) -> Self {
        use crate::drafts::{KeepError, StoreError};
        match (locks, in_clear) {
            // Nothing is kept at all: there is nothing to choose, and every page says so.
            (Err(VaultError::Keep(KeepError::Store(StoreError::Unavailable(_)))), _) | (_, Err(_)) => Self::InClear,
            (Err(error), _) => Self::Stuck(error),
            (Ok(locks), _) if !locks.is_empty() => Self::Locked,
            (Ok(_), Ok(true)) => Self::InClear,
            (Ok(_), Ok(false)) => Self::Undecided,
        }
    }
}
