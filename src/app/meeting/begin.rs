//! How minutes begin: which parts, and what is on the agenda.

use super::MeetingPart;
use crate::{
    app::MeetingEdit,
    concern::{Date, MeetingId, Minute, Minutes, Part, PartOne, PartTwo},
    framework::{Framework, ListItem},
    process::{Attends, Definition, Meeting, ProcessState, opened_again},
};

/// The parts that are written down of this kind of meeting; none where the chair decides, so that a person says which.
pub fn parts_begun(attends: Attends) -> &'static [MeetingPart] {
    match attends {
        Attends::WithoutProvider => &[MeetingPart::One],
        Attends::WithProvider => &[MeetingPart::Two],
        Attends::TwoParts => &MeetingPart::BOTH,
        Attends::ByChair => &[],
    }
}

/// The parts that this kind of meeting can have.
pub fn parts_open(attends: Attends) -> &'static [MeetingPart] {
    match attends {
        Attends::ByChair => &MeetingPart::BOTH,
        known => parts_begun(known),
    }
}

/// What is on the agenda of a part, item by item, from the framework’s lists. Nothing of part one’s is ever in part two’s.
pub fn agenda(meeting: &Meeting, framework: &Framework, part: MeetingPart) -> Vec<String> {
    let lists = match part {
        MeetingPart::One => &meeting.part_one,
        MeetingPart::Two => &meeting.part_two,
    };
    lists.iter().filter_map(|name| framework.list(&name.id)).flat_map(|list| &list.items).map(item_words).collect()
}

/// How many other meetings of a kind are on a case, since it began or was opened again: whose turn on the agenda it is.
pub fn turn_of(definition: &Definition, state: &ProcessState, meeting: &Meeting, id: MeetingId) -> usize {
    let since = opened_again(definition, state);
    let other = |minutes: &&Minutes| {
        minutes.meeting == meeting.id && minutes.id != id && since.is_none_or(|day| day <= minutes.on)
    };
    state.meetings.iter().filter(other).count()
}

/// Minutes of a meeting held on this day, with the parts of its kind and their agenda. `turn`: see [`turn_of`].
pub fn new_minutes(meeting: &Meeting, framework: &Framework, id: MeetingId, on: Date, turn: usize) -> Minutes {
    let parts = parts_begun(meeting.attends);
    let items = |part| parts.contains(&part).then(|| items(meeting, framework, part, turn));
    Minutes {
        id,
        meeting: meeting.id.clone(),
        on,
        part_one: items(MeetingPart::One).map(|minutes| PartOne::of(with_minutes(minutes))),
        part_two: items(MeetingPart::Two).map(|minutes| PartTwo::of(with_minutes(minutes))),
        why_not_held: String::new(),
    }
}

/// Begins a part, with its agenda. `turn`: see [`turn_of`].
pub fn begun_part(meeting: &Meeting, framework: &Framework, part: MeetingPart, turn: usize) -> MeetingEdit {
    let begun = with_minutes(items(meeting, framework, part, turn));
    match part {
        MeetingPart::One => MeetingEdit::PartOne(Some(PartOne::of(begun))),
        MeetingPart::Two => MeetingEdit::PartTwo(Some(PartTwo::of(begun))),
    }
}

fn with_minutes(minutes: Vec<Minute>) -> Part {
    Part { minutes, ..Part::default() }
}

fn items(meeting: &Meeting, framework: &Framework, part: MeetingPart, turn: usize) -> Vec<Minute> {
    let all = agenda(meeting, framework, part);
    let its_own = turn.min(all.len().saturating_sub(1));
    let is_meant = |place: usize| !meeting.one_item_each || place == its_own;
    let items = all.into_iter().enumerate().filter(|(place, _)| is_meant(*place)).map(|(_, item)| item);
    items.map(|item| Minute { item, says: String::new() }).collect()
}

/// An item of a list in words: "ACS: Head of Service".
pub(super) fn item_words(item: &ListItem) -> String {
    if item.who.is_empty() { item.says.clone() } else { format!("{}: {}", item.who, item.says) }
}
