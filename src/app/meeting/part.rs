//! One part of a meeting, whichever it is.

use crate::{
    concern::{AgreedAction, Attendee, Minute, Minutes},
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

/// What is written down of one part. It borrows from that part alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `PartOne` and of `PartTwo`")]
pub struct PartShown<'a> {
    pub chair: &'a str,
    pub attendees: &'a [Attendee],
    pub apologies: &'a [Attendee],
    pub minutes: &'a [Minute],
    pub actions: &'a [AgreedAction],
}

impl PartShown<'_> {
    /// Whether nothing is written yet but what is to be spoken of.
    pub fn is_blank(&self) -> bool {
        self.chair.trim().is_empty()
            && self.attendees.iter().chain(self.apologies).all(|person| *person == Attendee::default())
            && self.minutes.iter().all(|minute| minute.says.trim().is_empty())
            && self.actions.iter().all(|action| *action == AgreedAction::default())
    }
}

/// A part of these minutes, where it was held.
pub fn part_of(minutes: &Minutes, part: MeetingPart) -> Option<PartShown<'_>> {
    Some(match part {
        MeetingPart::One => {
            let one = minutes.part_one.as_ref()?;
            PartShown {
                chair: &one.chair,
                attendees: &one.attendees,
                apologies: &one.apologies,
                minutes: &one.minutes,
                actions: &one.actions,
            }
        }
        MeetingPart::Two => {
            let two = minutes.part_two.as_ref()?;
            PartShown {
                chair: &two.chair,
                attendees: &two.attendees,
                apologies: &two.apologies,
                minutes: &two.minutes,
                actions: &two.actions,
            }
        }
    })
}
