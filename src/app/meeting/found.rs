//! Minutes on a record, with the process that they belong to.

use crate::concern::{MeetingId, Minutes, ProcessState, Record};

/// Minutes, and where they belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundMinutes<'a> {
    /// The minutes.
    pub minutes: &'a Minutes,
    /// Their process.
    pub process: &'a ProcessState,
    /// Whether it is the process that is followed; what belongs to one before it is no longer changed.
    pub current: bool,
}

/// The minutes with this identifier.
pub fn minutes_on(record: &Record, id: MeetingId) -> Option<FoundMinutes<'_>> {
    record.follow_up.processes.iter().rev().enumerate().find_map(|(back, process)| {
        let minutes = process.meetings.iter().find(|minutes| minutes.id == id)?;
        Some(FoundMinutes { minutes, process, current: back == 0 })
    })
}
