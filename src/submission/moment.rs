//! The moment that a file and a print bear, so that both can show one digest.
//!
//! The digest is over the whole file, its time of export too: only so is a wrong digit found in that as well. A print made a
//! minute after the file would then bear another digest, and nobody could compare the two. So the page that exports and
//! prints works with one moment for both. A record that has not changed since it was exported today keeps the moment of that
//! export: exporting it again gives the same file, byte for byte, and its print shows the digest of the file that was sent.
//! Whatever has changed, or the next day, for which periods are counted anew, begins a new moment; then the print says that
//! it does not belong to the file that went out before. Nothing has to be remembered for this but the time of the last
//! export, and if that should ever mislead, the digests differ and the difference is found.

use crate::{
    calendar::local::day_at,
    concern::{Record, Timestamp},
};

/// What the file of this moment has to do with the last one that was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastExport {
    /// None has been exported from this device.
    None,
    /// It is that very file.
    Same,
    /// One was exported at this time, before something changed or on another day.
    Earlier(Timestamp),
}

/// The moment for a file that is made now, and what it has to do with the last one. Days are England's; an export that was
/// noted with another day of its own is an earlier one. So is one that seems to come before the last change because the clock
/// was ahead at that: a file is never taken for another by mistake.
pub fn moment(record: &Record, exported_at: Option<Timestamp>, now: Timestamp) -> (Timestamp, LastExport) {
    match exported_at {
        None => (now, LastExport::None),
        Some(at) if record.changed_at() <= at && [at.date_naive(), day_at(at)] == [day_at(now); 2] => {
            (at, LastExport::Same)
        }
        Some(at) => (now, LastExport::Earlier(at)),
    }
}
