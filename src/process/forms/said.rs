//! What minutes give to the papers that are filled from them.

use super::{Field, Form, Prefill, prefill::lines};
use crate::{
    concern::{AgreedAction, Attendee, Date, Minutes, Part, Record},
    process::{Attends, Audience, FormAnswer, FormState, ProcessRef},
};

/// The parts of a meeting that a paper is filled from.
pub(super) struct PartsRead<'a>(Vec<&'a Part>);

/// The parts of a meeting that readers may get: the provider gets nothing of part one, and nothing at all of a meeting that was
/// held without it, whatever stands in part two by mistake.
pub(super) fn parts_read(audience: Audience, attends: Option<Attends>, minutes: &Minutes) -> PartsRead<'_> {
    let one = minutes.part_one.as_deref().filter(|_| audience == Audience::Agencies);
    let with_provider = attends != Some(Attends::WithoutProvider);
    let takes_two = audience == Audience::Agencies || audience == Audience::Provider && with_provider;
    let two = minutes.part_two.as_deref().filter(|_| takes_two);
    PartsRead(one.into_iter().chain(two).collect())
}

impl<'a> PartsRead<'a> {
    pub(super) fn attendees(&self) -> impl Iterator<Item = &'a Attendee> {
        self.0.iter().flat_map(|part| &part.attendees)
    }

    pub(super) fn apologies(&self) -> impl Iterator<Item = &'a Attendee> {
        self.0.iter().flat_map(|part| &part.apologies)
    }

    pub(super) fn actions(&self) -> impl Iterator<Item = &'a AgreedAction> {
        self.0.iter().flat_map(|part| &part.actions)
    }

    /// What was said on the items that fill a field; on items that no field takes, with each item's words.
    pub(super) fn said(&self, form: &Form, field: &Field) -> String {
        let all = || self.0.iter().flat_map(|part| &part.minutes).filter(|minute| !minute.says.trim().is_empty());
        let taken = |item: &str| form.fields().any(|one| one.minutes_on.iter().any(|known| known == item));
        let named = all().filter(|minute| field.minutes_on.contains(&minute.item));
        let mut words: Vec<String> = named.map(|minute| minute.says.trim().to_owned()).collect();
        if field.minutes_on_others {
            let others = all().filter(|minute| !taken(&minute.item));
            words.extend(others.map(|minute| match minute.item.trim() {
                "" => minute.says.trim().to_owned(),
                item => format!("{item}: {}", minute.says.trim()),
            }));
        }
        lines(words, "\n\n")
    }
}

/// The day that a form says its meeting was held on, where a person wrote it or it was kept when the form was begun.
fn day_in<'a>(form: &Form, state: &'a FormState) -> Option<&'a FormAnswer> {
    let field = form.fields().find(|field| field.prefill == Some(Prefill::MeetingDate))?;
    state.answers.get(&field.id)
}

/// The minutes that fill a form: those of its kind of meeting, held on the day that the form says, in a case under the same
/// council; the latest where it says none. Of two on one day, the ones that were begun last.
pub fn minutes_of<'a>(form: &Form, state: &FormState, record: &'a Record) -> Option<&'a Minutes> {
    let kind = form.meeting.as_ref()?;
    let processes = record.follow_up.processes.iter().filter(|process| process.process().id == state.process.id);
    let held = processes.flat_map(|process| &process.meetings).filter(|minutes| minutes.meeting == kind.id);
    match day_in(form, state) {
        Some(FormAnswer::Date(day)) => held.rev().find(|minutes| minutes.on == *day),
        // A day that was emptied names no meeting.
        Some(_) => None,
        None => held.max_by_key(|minutes| minutes.on),
    }
}

/// A form as it begins. One that belongs to a meeting keeps the day of the latest one, so that the minutes of the next do not
/// come into it.
pub fn begun_form(process: &ProcessRef, form: &Form, record: &Record) -> FormState {
    let mut state = FormState::new(process.clone(), &form.id);
    let on: Option<Date> = minutes_of(form, &state, record).map(|minutes| minutes.on);
    let field = form.fields().find(|field| field.prefill == Some(Prefill::MeetingDate));
    if let (Some(on), Some(field)) = (on, field) {
        state.answers.insert(field.id.clone(), FormAnswer::Date(on));
    }
    state
}
