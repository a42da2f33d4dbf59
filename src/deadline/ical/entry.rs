//! One event of a calendar.

use crate::{
    concern::{Date, RecordId},
    deadline::Due,
    framework::{Deadline, cited},
};
use chrono::{DateTime, Utc};

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A whole day.
    Day(Date),
    /// A moment.
    Moment(DateTime<Utc>),
}

/// One event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What names this event in every file, see [`uid`].
    pub uid: String,
    /// The line that a calendar shows.
    pub summary: String,
    /// What stands below it; may be empty.
    pub description: String,
    /// When it is.
    pub when: When,
    /// How many hours before it (before the beginning of a whole day) the calendar reminds; `None` for no reminder.
    pub remind_hours_before: Option<u32>,
}

/// The name of a deadline's event. `number` tells several events of one deadline apart, such as a second meeting; the first
/// is 0. It holds the record's identifier, which is random, and nothing a person wrote.
pub fn uid(record: &RecordId, framework: &str, deadline: &str, number: u32) -> String {
    format!("{record}.{framework}.{deadline}.{number}@provider-concerns.invalid")
}

/// A deadline as an event: what is to be done, and below it by when, how that was counted and where it stands. `label` goes
/// into the line that a calendar shows; it is for the person to choose, because a calendar is often shared.
pub fn entry(deadline: &Deadline, due: &Due, uid: String, label: Option<&str>) -> Entry {
    let summary = match label {
        Some(label) => format!("{}: {label}", deadline.what),
        None => deadline.what.clone(),
    };
    let mut lines = vec![format!("{}.", due.headline()), due.working.clone()];
    lines.extend(due.warnings.iter().map(ToString::to_string));
    let cite = match deadline.tool_default {
        true => "tool default, not policy".to_owned(),
        false => cited(&deadline.cite),
    };
    lines.push(format!("{} ({cite})", deadline.when));
    Entry {
        uid,
        summary,
        description: lines.join("\n"),
        when: due.moment.map_or(When::Day(due.date), When::Moment),
        remind_hours_before: None,
    }
}
