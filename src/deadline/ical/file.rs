//! A file of events.

use super::{
    Entry, When,
    line::{line, text},
};
use chrono::{DateTime, Datelike, Utc};
use std::collections::BTreeSet;

/// Why no file can be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IcalError {
    /// A calendar needs an event.
    #[error("there is no deadline to put into a calendar; enter the date of an event first")]
    Nothing,
    /// A year has four digits.
    #[error("the date of “{0}” has a year that no calendar takes; check the date")]
    Year(String),
    /// Two events bear one name, so that a calendar would keep one of them.
    #[error("“{0}” stands twice; give each its own number")]
    Twice(String),
}

/// A file of events, ready to be saved with the ending `.ics` and the type `text/calendar`. `stamp` is the time at which it is
/// made; of two files with one event, calendars keep the later.
///
/// # Errors
/// If there is no event, if two have one name, or if a year is not one of 0 to 9999.
pub fn calendar(entries: &[Entry], stamp: DateTime<Utc>) -> Result<String, IcalError> {
    if entries.is_empty() {
        return Err(IcalError::Nothing);
    }
    let stamp = moment(stamp).ok_or_else(|| IcalError::Year("the time of this file".to_owned()))?;
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Provider Concerns//Deadlines//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    let mut seen = BTreeSet::new();
    for entry in entries {
        if !seen.insert(&entry.uid) {
            return Err(IcalError::Twice(entry.summary.clone()));
        }
        event(&mut out, entry, &stamp).ok_or_else(|| IcalError::Year(entry.summary.clone()))?;
    }
    line(&mut out, "END:VCALENDAR");
    Ok(out)
}

fn event(out: &mut String, entry: &Entry, stamp: &str) -> Option<()> {
    line(out, "BEGIN:VEVENT");
    text(out, "UID", &entry.uid);
    line(out, &format!("DTSTAMP:{stamp}"));
    match entry.when {
        When::Day(date) => {
            // The end is the first day that is not part of it.
            line(out, &format!("DTSTART;VALUE=DATE:{}", day(date)?));
            line(out, &format!("DTEND;VALUE=DATE:{}", day(date.succ_opt()?)?));
        }
        When::Moment(at) => line(out, &format!("DTSTART:{}", moment(at)?)),
    }
    text(out, "SUMMARY", &entry.summary);
    if !entry.description.is_empty() {
        text(out, "DESCRIPTION", &entry.description);
    }
    line(out, "CLASS:PRIVATE");
    line(out, "TRANSP:TRANSPARENT");
    if let Some(hours) = entry.remind_hours_before {
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, &format!("TRIGGER:-PT{hours}H"));
        text(out, "DESCRIPTION", &entry.summary);
        line(out, "END:VALARM");
    }
    line(out, "END:VEVENT");
    Some(())
}

fn day(date: crate::concern::Date) -> Option<String> {
    (0..=9999).contains(&date.year()).then(|| date.format("%Y%m%d").to_string())
}

fn moment(at: DateTime<Utc>) -> Option<String> {
    (0..=9999).contains(&at.year()).then(|| at.format("%Y%m%dT%H%M%SZ").to_string())
}
