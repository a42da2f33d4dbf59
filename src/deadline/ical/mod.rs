//! Deadlines for a person's own calendar: iCalendar, RFC 5545.
//!
//! A deadline is a `VEVENT` and not a `VTODO`: the calendars people have at work show events, and some drop to-dos without
//! a word. A day is an all-day event, and a moment an event without length, in UTC, so that no time zone has to be described.
//! It is `TRANSPARENT`, so that nobody looks busy because of it, and `PRIVATE`, so that a shared calendar shows it to nobody
//! by itself. The file has no `METHOD`: it is read in, not sent as an invitation.
//!
//! Nothing of the record goes into an event but what is passed in. The same deadline always has the same UID, so that reading
//! a later file in changes the event and makes no second one.

mod entry;
mod file;
mod line;

pub use entry::{Entry, When, entry, uid};
pub use file::{IcalError, calendar};
