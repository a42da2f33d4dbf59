//! Which corrections of readings the person has seen.

use super::drafts::BrowserStore;
use crate::drafts::{Keep, Seen};

/// The version of the corrections that the person has seen, empty for none. Where nothing can be read, all is told.
pub fn seen() -> String {
    Seen::read(&Keep::plain(BrowserStore)).map(|seen| seen.readings).unwrap_or_default()
}

/// Keeps that the person has seen them; where that cannot be kept, it is told again the next time.
pub fn tell_no_more(version: &str) {
    let _ = Seen { readings: version.to_owned() }.keep(&Keep::plain(BrowserStore));
}
