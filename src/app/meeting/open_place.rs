//! What is still to be written down of a meeting, and where.

use super::{MeetingPart, part_of};
use crate::{
    concern::Minutes,
    process::{Attends, Meeting, check_minutes, missing_roles},
};

/// A place in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MinutesPlace {
    /// Where it is said which parts were held.
    Parts,
    /// Why a part was not held.
    WhyNotHeld,
    /// A part as a whole.
    Part(MeetingPart),
    /// Who chaired a part.
    Chair(MeetingPart),
    /// Who was there.
    Present(MeetingPart),
    /// What was said on an item, by its place from 0.
    Says(MeetingPart, usize),
    /// An agreed action, by its place from 0.
    Action(MeetingPart, usize),
}

/// Something that is still to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPlace {
    /// Where.
    pub place: MinutesPlace,
    /// What to do.
    pub words: String,
    /// Whether only this tool asks for it.
    pub tool_default: bool,
}

/// Everything that is still to be written down: what the kind of meeting asks for first, then what minutes commonly have.
pub fn open_places(meeting: &Meeting, minutes: &Minutes) -> Vec<OpenPlace> {
    let place = whole_place(meeting, minutes);
    let wrong = check_minutes(meeting, minutes).into_iter();
    let mut open: Vec<OpenPlace> = wrong.map(|words| OpenPlace { place, words, tool_default: false }).collect();
    let held = MeetingPart::BOTH.into_iter().find(|part| part_of(minutes, *part).is_some());
    let missing = held.and_then(|part| Some((part, missing_roles(meeting, minutes)?)));
    open.extend(missing.map(|(part, words)| OpenPlace {
        place: MinutesPlace::Present(part),
        words,
        tool_default: false,
    }));
    for part in MeetingPart::BOTH {
        of_part(meeting.attends, minutes, part, &mut open);
    }
    open
}

/// Where what [`check_minutes`] finds is mended.
fn whole_place(meeting: &Meeting, minutes: &Minutes) -> MinutesPlace {
    match (meeting.attends, minutes.part_one.is_some(), minutes.part_two.is_some()) {
        (_, false, false) => MinutesPlace::Parts,
        (Attends::TwoParts, ..) => MinutesPlace::WhyNotHeld,
        (Attends::WithProvider, true, _) => MinutesPlace::Part(MeetingPart::One),
        _ => MinutesPlace::Part(MeetingPart::Two),
    }
}

fn of_part(attends: Attends, minutes: &Minutes, part: MeetingPart, open: &mut Vec<OpenPlace>) {
    let Some(shown) = part_of(minutes, part) else { return };
    let both = MeetingPart::BOTH.into_iter().all(|part| part_of(minutes, part).is_some());
    let mut add = |place, words: &str| {
        // What a meeting that is a whole asks for stands on its own.
        let named = attends.in_parts() || both;
        let words = if named { format!("{}: {words}", part.name(attends)) } else { capital(words) };
        open.push(OpenPlace { place, words, tool_default: true });
    };
    if shown.chair.trim().is_empty() {
        add(MinutesPlace::Chair(part), "say who chaired it");
    }
    if shown.attendees.is_empty() {
        add(MinutesPlace::Present(part), "write down who was there");
    }
    let silent: Vec<usize> =
        (0..).zip(&shown.minutes).filter(|(_, minute)| minute.says.trim().is_empty()).map(|(row, _)| row).collect();
    if let Some(first) = silent.first() {
        let words = match silent.len() {
            1 => "1 item has nothing written".to_owned(),
            number => format!("{number} items have nothing written"),
        };
        add(MinutesPlace::Says(part, *first), &words);
    }
    for (row, action) in (0..).zip(&shown.actions) {
        let missing = [
            (action.what.trim().is_empty(), "what"),
            (action.who.trim().is_empty(), "who"),
            (action.by.is_none(), "by when"),
        ];
        let missing: Vec<&str> = missing.into_iter().filter(|(open, _)| *open).map(|(_, word)| word).collect();
        if !missing.is_empty() {
            add(MinutesPlace::Action(part, row), &format!("action {} does not say {}", row + 1, missing.join(", ")));
        }
    }
}

/// The text with a capital in front.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
