//! How a deadline stands today.

use super::{Due, Limit};
use crate::{
    calendar::{local::local, words::count_words},
    concern::Timestamp,
};
use chrono::Utc;

/// Within how many days something counts as due soon: a tool default, not policy.
pub const SOON_WITHIN_DAYS: u32 = 7;

/// How a deadline stands. Each has its own words, so that no colour is needed to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is done.
    Done,
    /// It was due so many days ago.
    LateByDays(u32),
    /// It was due so many whole hours ago, fewer than 24; 0 for less than one.
    LateByHours(u32),
    /// It is due today and still in time.
    DueToday,
    /// It is due in so many days, and that is soon.
    Soon(u32),
    /// It is due in so many days.
    Later(u32),
    /// It is not to be done before so many days have passed; 0 for later today.
    NotYet(u32),
    /// It was not to be done before a day that has come.
    Open,
}

impl Due {
    /// How it stands at a moment, for somebody in England: the day is theirs, wherever the device's clock is set.
    /// `soon_within` is in days; [`SOON_WITHIN_DAYS`] is the default.
    pub fn standing(&self, now: Timestamp, done: bool, soon_within: u32) -> Standing {
        if done {
            return Standing::Done;
        }
        let now = now.with_timezone(&Utc);
        let days = self.date.signed_duration_since(local(now).date).num_days();
        let ahead = u32::try_from(days).unwrap_or(0);
        let passed = match self.moment {
            Some(moment) => moment < now,
            None => days < 0,
        };
        match self.limit {
            // A day that has begun, or a moment that has come, is late enough.
            Limit::Earliest if self.moment.map_or(days > 0, |moment| moment > now) => Standing::NotYet(ahead),
            Limit::Earliest => Standing::Open,
            _ if passed => match self.moment.map(|moment| now.signed_duration_since(moment).num_hours()) {
                Some(hours @ 0..24) => Standing::LateByHours(u32::try_from(hours).unwrap_or(0)),
                _ => Standing::LateByDays(u32::try_from(-days).unwrap_or(u32::MAX)),
            },
            _ if days == 0 => Standing::DueToday,
            _ if ahead <= soon_within => Standing::Soon(ahead),
            _ => Standing::Later(ahead),
        }
    }
}

impl Standing {
    /// A word or two for a tag. Nobody is late for what is only expected about a day.
    pub fn label(self, limit: Limit) -> &'static str {
        let about = limit == Limit::About;
        match self {
            Self::Done => "Done",
            Self::LateByDays(_) | Self::LateByHours(_) if about => "Past the expected day",
            Self::LateByDays(_) | Self::LateByHours(_) => "Late",
            Self::DueToday if about => "Expected today",
            Self::DueToday => "Due today",
            Self::Soon(_) if about => "Expected soon",
            Self::Soon(_) => "Due soon",
            Self::Later(_) if about => "Expected later",
            Self::Later(_) => "Due later",
            Self::NotYet(_) => "Not yet",
            Self::Open => "Open",
        }
    }

    /// The standing in words, such as "Due soon: in 3 days, by Wednesday 7 January 2026".
    pub fn words(self, due: &Due) -> String {
        let label = self.label(due.limit);
        let when = match due.limit {
            Limit::Latest => format!("by {}", due.when()),
            Limit::Earliest => format!("not before {}", due.when()),
            Limit::About => format!("about {}", due.when()),
            // The time of a moment stands first: "at 09:00 on …".
            Limit::Next if due.moment.is_some() => format!("at {}", due.when()),
            Limit::Next => format!("on {}", due.when()),
        };
        let ago = |number: u32, one: &str| format!("{label}: {} ago, {when}", count_words(number.into(), one));
        match self {
            Self::Done => label.to_owned(),
            Self::LateByDays(days) => ago(days, "day"),
            Self::LateByHours(0) => format!("{label}: less than an hour ago, {when}"),
            Self::LateByHours(hours) => ago(hours, "hour"),
            Self::Soon(1) | Self::Later(1) => format!("{label}: tomorrow, {when}"),
            Self::Soon(days) | Self::Later(days) => format!("{label}: in {}, {when}", count_words(days.into(), "day")),
            Self::DueToday | Self::NotYet(_) | Self::Open => format!("{label}: {when}"),
        }
    }
}
