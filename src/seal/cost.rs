//! What getting a key from a passphrase costs.

use super::SealError;
use serde::{Deserialize, Serialize};

/// What getting a key from a passphrase costs with Argon2id: the higher, the slower to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory, in kibibytes (1,024 bytes).
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes that could be worked on side by side. A browser's worker works on one after another.
    pub lanes: u32,
}

impl Cost {
    /// What new seals cost: the first of the settings that OWASP's Password Storage Cheat Sheet gives as equal, with 46 MiB
    /// and one pass. More memory and fewer passes costs somebody who guesses with graphics cards more, and the tablet the same.
    pub const USUAL: Self = Self { memory_kib: 47_104, passes: 1, lanes: 1 };

    /// The most that is ever accepted from a file, so that nobody can send one that stalls the device.
    pub const MOST: Self = Self { memory_kib: 256 * 1024, passes: 8, lanes: 4 };

    /// Refuses a cost that no seal of this app has.
    ///
    /// # Errors
    /// [`SealError::TooCostly`], and [`SealError::Malformed`] for what Argon2id cannot do.
    pub fn check(self) -> Result<(), SealError> {
        let Self { memory_kib, passes, lanes } = self;
        if memory_kib > Self::MOST.memory_kib || passes > Self::MOST.passes || lanes > Self::MOST.lanes {
            return Err(SealError::TooCostly { memory_kib, passes });
        }
        if lanes == 0 || passes == 0 || memory_kib < 8 * lanes {
            return Err(SealError::Malformed("the cost of its key is none"));
        }
        Ok(())
    }
}
