//! What changes in one part of a meeting.

use super::MeetingPart;
use crate::{
    app::MeetingEdit,
    concern::{AgreedAction, Attendee, Date, Minute, Minutes, Part},
};

/// Which people of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Those who were there.
    Present,
    /// Those who sent apologies.
    Apologies,
}

/// What is said of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Attendee`")]
pub enum PersonField {
    Name,
    JobTitle,
    Representing,
    Contact,
}

/// One change to a part. Rows go by their place, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum PartEdit {
    Chair(String),
    AddPerson(People, Attendee),
    Person(People, usize, PersonField, String),
    RemovePerson(People, usize),
    AddMinutes(Vec<Minute>),
    Item(usize, String),
    Says(usize, String),
    RemoveMinute(usize),
    AddAction,
    ActionWhat(usize, String),
    ActionWho(usize, String),
    ActionBy(usize, Option<Date>),
    RemoveAction(usize),
}

/// The change to one part of these minutes, which leaves the other as it is. `None` where there is no such part or row.
pub fn edited(minutes: &Minutes, part: MeetingPart, edit: PartEdit) -> Option<MeetingEdit> {
    match part {
        MeetingPart::One => {
            let mut one = minutes.part_one.clone()?;
            change(&mut one, edit)?;
            Some(MeetingEdit::PartOne(Some(one)))
        }
        MeetingPart::Two => {
            let mut two = minutes.part_two.clone()?;
            change(&mut two, edit)?;
            Some(MeetingEdit::PartTwo(Some(two)))
        }
    }
}

fn change(part: &mut Part, edit: PartEdit) -> Option<()> {
    let Part { chair, attendees, apologies, minutes, actions } = part;
    let people = |which| match which {
        People::Present => attendees,
        People::Apologies => apologies,
    };
    match edit {
        PartEdit::Chair(words) => *chair = words,
        PartEdit::AddPerson(which, person) => people(which).push(person),
        PartEdit::Person(which, row, field, words) => {
            let person = people(which).get_mut(row)?;
            *match field {
                PersonField::Name => &mut person.name,
                PersonField::JobTitle => &mut person.job_title,
                PersonField::Representing => &mut person.representing,
                PersonField::Contact => &mut person.contact,
            } = words;
        }
        PartEdit::RemovePerson(which, row) => take_out(people(which), row)?,
        PartEdit::AddMinutes(items) => minutes.extend(items),
        PartEdit::Item(row, words) => minutes.get_mut(row)?.item = words,
        PartEdit::Says(row, words) => minutes.get_mut(row)?.says = words,
        PartEdit::RemoveMinute(row) => take_out(minutes, row)?,
        PartEdit::AddAction => actions.push(AgreedAction::default()),
        PartEdit::ActionWhat(row, words) => actions.get_mut(row)?.what = words,
        PartEdit::ActionWho(row, words) => actions.get_mut(row)?.who = words,
        PartEdit::ActionBy(row, by) => actions.get_mut(row)?.by = by,
        PartEdit::RemoveAction(row) => take_out(actions, row)?,
    }
    Some(())
}

fn take_out<T>(rows: &mut Vec<T>, row: usize) -> Option<()> {
    (row < rows.len()).then(|| {
        rows.remove(row);
    })
}
