//! The next time of what comes round.

use super::{
    Due, DueError, EventTime, Limit,
    due::{due, repeated},
    landing::land,
};
use crate::{
    concern::Date,
    framework::{Bound, Deadline, Side},
};

/// More periods than fit into the years that are worked out, whatever they are counted in.
const MOST_TIMES: u32 = 2_000_000;

/// When a deadline that comes round is due next, on a given day or after it. It is always counted from the event itself, so
/// that what is due on every 31st does not slide to the 28th for ever. Any other deadline is due once, as [`due`] says.
///
/// # Errors
/// As [`due`].
pub fn next_from(deadline: &Deadline, event: EventTime, on: Date) -> Result<Due, DueError> {
    if deadline.bound != Bound::Every || deadline.direction == Side::Before || deadline.amount == 0 {
        return due(deadline, event);
    }
    due(deadline, event)?;
    let limit = Limit::of(deadline.bound, deadline.direction);
    // Whether so many periods lead to the day or past it; what leads out of the years does.
    let reaches = |times: u32| {
        let amount = deadline.amount.checked_mul(times);
        let landing = amount.and_then(|amount| land(event, amount, deadline.unit, deadline.direction, limit).ok());
        landing.is_none_or(|landing| landing.date >= on)
    };
    let (mut short, mut enough) = (0, MOST_TIMES);
    while enough - short > 1 {
        let middle = short + (enough - short) / 2;
        if reaches(middle) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    repeated(deadline, event, enough)
}
