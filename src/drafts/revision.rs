//! The number that tells a save that something else has saved in between.

use crate::concern::Timestamp;

/// The revision after `known`; 0 stands for "nothing is stored yet". The first one counts from the clock, so that what was
/// removed and made anew never has a revision that somebody knows of the old one. So does the one after the last there is,
/// which no saving ever comes to and a file from elsewhere may claim: revisions are only ever compared for being the same.
///
/// ```
/// use provider_concerns::drafts::next_revision;
///
/// let at = "2026-11-22T14:00:00Z".parse()?;
/// assert_eq!(next_revision(7, at), 8);
/// assert_eq!(next_revision(0, at), 1_795_356_000_000);
/// assert_eq!(next_revision(u64::MAX, at), 1_795_356_000_000);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn next_revision(known: u64, at: Timestamp) -> u64 {
    let from_clock = || u64::try_from(at.timestamp_millis()).unwrap_or_default().max(1);
    match known {
        0 => from_clock(),
        known => known.checked_add(1).unwrap_or_else(from_clock),
    }
}

/// The revision that a stored text claims, as it counts here. None that was ever saved is 0, which would say that nothing is
/// stored: a file from elsewhere may claim it, and could then never be saved again.
pub(crate) fn claimed_revision(claimed: u64) -> u64 {
    claimed.max(1)
}
