//! What is known of the device.

use crate::drafts::Settings;

/// What is known of the device and of what its browser promises.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// What the person has settled.
    pub settings: Settings,
    /// Whether the browser has promised to keep the data of this page until the person removes it; `None` where it does not
    /// say.
    pub persisted: Option<bool>,
    /// How many bytes are kept in local storage by this page.
    pub used: Option<usize>,
    /// How many entries of a protected device still stand in clear, because there was no room to protect them.
    pub in_clear: usize,
    /// How many texts somebody without the passphrase has put here, about which the person has not decided yet.
    pub strangers: usize,
    /// How many drafts and trainings wait in memory, sealed, because they could not be saved when the device was locked.
    pub aside: usize,
}
