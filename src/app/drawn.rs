//! When what stands on a page is out of date only because time has passed.

use crate::{calendar::local::local, concern::Timestamp};
use chrono::{Timelike, Utc};

/// Whether pages that were drawn at one moment are drawn again at another. They tell of days, and some of hours: so whenever
/// England's hour has changed, in whichever direction, and after a minute already where the page comes into sight again.
///
/// ```
/// use provider_concerns::app::is_out_of_date;
/// let at = |text: &str| text.parse().unwrap();
/// let drawn = at("2026-07-01T22:58:00+00:00");
/// assert!(!is_out_of_date(drawn, at("2026-07-01T22:59:30+00:00"), false));
/// // Midnight in England.
/// assert!(is_out_of_date(drawn, at("2026-07-01T23:00:00+00:00"), false));
/// ```
pub fn is_out_of_date(drawn: Timestamp, now: Timestamp, shown_again: bool) -> bool {
    let (then, now) = (drawn.with_timezone(&Utc), now.with_timezone(&Utc));
    let (was, is) = (local(then), local(now));
    (was.date, then.hour()) != (is.date, now.hour()) || (shown_again && was.time != is.time)
}
