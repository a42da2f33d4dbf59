//! What the person has settled about this device.

use super::{DraftError, Keep, Store};
use crate::concern::{Timestamp, json};
use serde::{Deserialize, Serialize};

/// The name they are kept under: always in clear, since some are needed before anything is unlocked. Nothing about anybody
/// stands in them.
const NAME: &str = "provider-concerns:device:settings";

/// The version of their form.
const VERSION: u32 = 1;

/// What the person has settled about this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The version of their form.
    pub version: u32,
    /// Whether the person has chosen to keep records without a passphrase.
    pub in_clear: bool,
    /// After how many minutes without a touch a protected device locks.
    pub idle_minutes: u32,
    /// When everything on the device was last exported as one file.
    pub everything_exported_at: Option<Timestamp>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { version: VERSION, in_clear: false, idle_minutes: Self::USUAL_IDLE, everything_exported_at: None }
    }
}

impl Settings {
    /// How long a device waits before it locks, in minutes. Tool default, not policy.
    pub const USUAL_IDLE: u32 = 5;

    /// The choices of how long a device waits, in minutes.
    pub const IDLE_CHOICES: [u32; 6] = [1, 2, 5, 10, 30, 60];

    /// The settings of a device; the usual ones where there are none, or where they cannot be read: then the person is asked
    /// again how records should be kept, which is never a loss.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn read<S: Store>(keep: &Keep<S>) -> Result<Self, DraftError> {
        let text = match keep.read(NAME).map_err(DraftError::from) {
            Err(error @ DraftError::Unavailable(_)) => return Err(error),
            other => other.ok().flatten(),
        };
        let read = text.and_then(|text| serde_json::from_str::<Self>(&text).ok());
        let fine = |settings: &Self| settings.version == VERSION && Self::IDLE_CHOICES.contains(&settings.idle_minutes);
        Ok(read.filter(fine).unwrap_or_default())
    }

    /// Keeps them.
    ///
    /// # Errors
    /// [`DraftError::Full`], [`DraftError::Unavailable`].
    pub fn keep<S: Store>(&self, keep: &Keep<S>) -> Result<(), DraftError> {
        let text = json::tight(self).map_err(|error| DraftError::Corrupt(error.to_string()))?;
        Ok(keep.write(NAME, &text)?)
    }
}
