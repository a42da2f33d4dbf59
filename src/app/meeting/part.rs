//! One part of a meeting, whichever it is.

use crate::{
    concern::{Minutes, Part},
    process::Attends,
};

/// Which part of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingPart {
    /// Without the provider.
    One,
    /// With the provider.
    Two,
}

impl MeetingPart {
    /// Both, in the order in which they are held.
    pub const BOTH: [Self; 2] = [Self::One, Self::Two];

    /// The words on screen, by who attends the kind of meeting: one that is a whole has no numbers.
    pub fn title(self, attends: Attends) -> &'static str {
        match (self, attends.in_parts()) {
            (Self::One, true) => "Part one: without the provider",
            (Self::Two, true) => "Part two: with the provider",
            (Self::One, false) => "Without the provider",
            (Self::Two, false) => "With the provider",
        }
    }

    /// Its name before what is said of it: "Part one", and of a meeting that is a whole its title.
    pub(super) fn name(self, attends: Attends) -> &'static str {
        self.title(attends).split(':').next().unwrap_or_default()
    }

    /// The same in short: "part one".
    pub fn word(self, attends: Attends) -> &'static str {
        match (self, attends.in_parts()) {
            (Self::One, true) => "part one",
            (Self::Two, true) => "part two",
            (Self::One, false) => "the meeting without the provider",
            (Self::Two, false) => "the meeting with the provider",
        }
    }
}

/// A part of these minutes, where it was held. It borrows from that part alone.
pub fn part_of(minutes: &Minutes, part: MeetingPart) -> Option<&Part> {
    match part {
        MeetingPart::One => minutes.part_one.as_deref(),
        MeetingPart::Two => minutes.part_two.as_deref(),
    }
}
