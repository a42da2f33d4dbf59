//! Changes to what is written down of a meeting.

use crate::concern::{Date, Minutes, PartOne, PartTwo};

/// One change to what is written down of a meeting. The two parts are different types, so that no page can put the words of
/// one into the other.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Minutes`; a part that is taken away with all in it is `None`")]
pub enum MeetingEdit {
    On(Date),
    PartOne(Option<PartOne>),
    PartTwo(Option<PartTwo>),
    WhyNotHeld(String),
}

impl MeetingEdit {
    /// Makes the change; says which field it was and, for a choice, its new value.
    pub(super) fn apply(self, minutes: &mut Minutes) -> (&'static str, Option<String>) {
        match self {
            Self::On(on) => {
                minutes.on = on;
                ("on", Some(on.to_string()))
            }
            Self::PartOne(part) => {
                let to = held(minutes.part_one.is_some(), part.is_some());
                minutes.part_one = part;
                ("part_one", to)
            }
            Self::PartTwo(part) => {
                let to = held(minutes.part_two.is_some(), part.is_some());
                minutes.part_two = part;
                ("part_two", to)
            }
            Self::WhyNotHeld(text) => {
                minutes.why_not_held = text;
                ("why_not_held", None)
            }
        }
    }
}

/// A part that begins or goes is a choice; words in it are words.
fn held(before: bool, after: bool) -> Option<String> {
    match (before, after) {
        (false, true) => Some("begun".to_owned()),
        (true, false) => Some("taken out".to_owned()),
        _ => None,
    }
}
