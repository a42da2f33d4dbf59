//! A device whose date is plainly wrong.

use super::{SaveState, State};
use crate::{
    calendar::local::day_at,
    concern::{Date, Timestamp},
};
use chrono::NaiveDate;

/// A day on which this version of the tool was there already. A constant and not the time of the build, because the same
/// source gives the same bytes; it is set anew with every release.
pub const BUILT: Date = match NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Why a device's date must be wrong, or must have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockDoubt {
    /// It says a day before this version of the tool was made.
    BeforeBuild,
    /// It says a day before this one, on which something was saved here.
    BeforeKept(Date),
}

impl ClockDoubt {
    /// What speaks against a device's date, if anything does. Days are compared and not moments: a clock that is minutes
    /// late changes no deadline.
    pub fn of(today: Date, built: Date, newest: Option<Date>) -> Option<Self> {
        if today < built {
            return Some(Self::BeforeBuild);
        }
        newest.filter(|newest| today < *newest).map(Self::BeforeKept)
    }
}

/// The day, in England, on which the newest thing was saved that is known to stand on this device.
pub fn newest_day(state: &State) -> Option<Date> {
    // What is open may have been saved anew since it was listed.
    let open = state.record().map(|record| record.id);
    let listed = state.listing.iter().flat_map(|listing| &listing.drafts).filter(|summary| Some(summary.id) != open);
    let draft = state.draft.iter().filter_map(|draft| match draft.saved {
        SaveState::Saved(at) => Some(at),
        _ => None,
    });
    listed
        .map(|summary| summary.saved_at)
        .chain(draft)
        .chain(state.device.settings.everything_exported_at)
        .max()
        .map(day_at)
}

/// Whether a moment lies on a day that has not come: the clock was ahead when it was noted, or is behind now. Lists show
/// such things after the others, so that they do not stand above today's work until their day comes.
pub fn is_ahead(at: Timestamp, today: Date) -> bool {
    day_at(at) > today
}
