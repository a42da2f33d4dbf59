//! Whether the person has seen which readings were corrected.

use super::drafts::BrowserStore;
use crate::drafts::{Keep, Seen};

/// Whether the person has seen the corrections of this version. Where nothing can be read, it is told.
pub fn told(version: &str) -> bool {
    Seen::read(&Keep::plain(BrowserStore)).is_ok_and(|seen| seen.readings == version)
}

/// Keeps that the person has seen them; where that cannot be kept, it is told again the next time.
pub fn tell_no_more(version: &str) {
    let _ = Seen { readings: version.to_owned() }.keep(&Keep::plain(BrowserStore));
}
