//! On which side of its day a deadline is kept.

use crate::framework::{Bound, Side};

/// What the day of a deadline means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// It is done by then. “At most” after an event, and “at least” before one.
    Latest,
    /// It is not done earlier. “At least” after an event, and “at most” before one.
    Earliest,
    /// It is expected about then.
    About,
    /// It comes round then.
    Next,
}

impl Limit {
    /// What a bound means on its side of the event.
    pub fn of(bound: Bound, side: Side) -> Self {
        match (bound, side) {
            (Bound::AtMost, Side::After) | (Bound::AtLeast, Side::Before) => Self::Latest,
            (Bound::AtLeast, Side::After) | (Bound::AtMost, Side::Before) => Self::Earliest,
            (Bound::About, _) => Self::About,
            (Bound::Every, _) => Self::Next,
        }
    }
}
