//! What the person has been told once and has seen.

use super::{DraftError, Keep, Store};

/// The name it is kept under: always in clear. Nothing about anybody stands in it. It has an entry of its own, so that an app of
/// an earlier version still reads the settings.
const NAME: &str = "provider-concerns:device:seen";

/// What the person has been told once and has seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// The version of the corrected readings that the person has seen; empty for none.
    pub readings: String,
}

impl Seen {
    /// What was seen on this device; nothing where there is no entry.
    ///
    /// # Errors
    /// [`DraftError::Unavailable`].
    pub fn read<S: Store>(keep: &Keep<S>) -> Result<Self, DraftError> {
        Ok(Self {
            readings: keep.read(NAME).map_err(DraftError::from)?.map(|text| text.to_string()).unwrap_or_default(),
        })
    }

    /// Keeps it.
    ///
    /// # Errors
    /// [`DraftError::Full`], [`DraftError::Unavailable`].
    pub fn keep<S: Store>(&self, keep: &Keep<S>) -> Result<(), DraftError> {
        Ok(keep.write(NAME, &self.readings)?)
    }
}
