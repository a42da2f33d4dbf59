//! What keeps training from opening, in words.

use crate::drafts::DraftError;

/// Why training does not open, and what to do.
pub fn trouble(error: &DraftError) -> String {
    match error {
        DraftError::Missing => {
            "It is not on this device. It may have been removed, or it is on another device.".to_owned()
        }
        DraftError::TooNew(_) => {
            "A newer version of this app saved it, and it is kept exactly as it is. Reload this page to get that version, then open it again.".to_owned()
        }
        DraftError::Unavailable(why) => format!(
            "This browser does not let the page read what it keeps ({why}). A private window, or a setting that blocks site data, is the usual cause."
        ),
        DraftError::Corrupt(why) => format!("It does not open, and is kept exactly as it is. What was found: {why}."),
        DraftError::Locked | DraftError::Conflict | DraftError::Full | DraftError::NotHere => {
            "It cannot be read now. Load the page again and try once more.".to_owned()
        }
    }
}
