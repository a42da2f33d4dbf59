//! Every field about what follows from the outcome into which people write freely.
//!
//! Who attended a meeting is asked for by name and left out, and so is a field of a form whose id says that it asks for a
//! person. Letters are looked at whole: they are written to people, and an export carries them along.

use super::Place;
use crate::concern::{
    ActionSource, ActionStatus, FilledForm, FilledLetter, FormAnswer, Happened, Minutes, Part, PlannedAction,
    ProcessState, ProviderTold, Record,
};

/// Words in the id of a field that ask for a person.
const ASK_FOR_A_PERSON: [&str; 10] =
    ["name", "by", "attendees", "present", "apologies", "chair", "link", "telephone", "email", "contact"];

/// Goes through all of them, in the record's order.
pub(super) fn each(record: &Record, look: &mut dyn FnMut(&str, &Place, String)) {
    let follow = &record.follow_up;
    follow.processes.iter().for_each(|process| of_process(process, look));
    follow.forms.iter().for_each(|form| of_form(form, look));
    follow.letters.iter().for_each(|letter| of_letter(letter, look));
}

fn of_process(process: &ProcessState, look: &mut dyn FnMut(&str, &Place, String)) {
    for (number, entry) in (1..).zip(process.history()) {
        let step = match entry.happened {
            Happened::Begun { .. } => "beginning",
            Happened::Moved { .. } => "move",
            Happened::Reassessed { .. } => "other outcome",
        };
        let named = |field: &str| format!("History {number}, {step}: {field}");
        look(entry.decided_by.as_str(), &Place::Process, named("who decided"));
        entry.present.iter().for_each(|role| look(role, &Place::Process, named("who was present")));
        look(&entry.reason, &Place::Process, named("reason"));
        look(&entry.evidence, &Place::Process, named("evidence"));
        for evidence in entry.confirmed.values() {
            look(evidence.as_str(), &Place::Process, named("what was confirmed"));
        }
    }
    for told in process.told() {
        if let ProviderTold::Waiting { reason, .. } = told {
            look(reason.as_str(), &Place::Told, "Telling the provider: reason for the delay".to_owned());
        }
    }
    for (number, action) in (1..).zip(process.plan.actions()) {
        of_action(number, action, look);
    }
    for (number, minutes) in (1..).zip(&process.meetings) {
        of_meeting(number, minutes, look);
    }
}

fn of_action(number: usize, action: &PlannedAction, look: &mut dyn FnMut(&str, &Place, String)) {
    let place = Place::Action(action.id);
    // What a policy says may have been made concrete. The addresses that a policy gives itself tell of no person.
    let what = match action.source {
        ActionSource::Own => action.what.clone(),
        _ => action.what.split(' ').filter(|word| !word.contains('@')).collect::<Vec<_>>().join(" "),
    };
    look(&what, &place, format!("Plan, action {number}: what"));
    look(&action.owner, &place, format!("Plan, action {number}: owner"));
    match &action.status {
        ActionStatus::Done { evidence, .. } => {
            look(evidence.as_str(), &place, format!("Plan, action {number}: evidence"));
        }
        ActionStatus::NotNeeded { reason } => look(reason.as_str(), &place, format!("Plan, action {number}: reason")),
        ActionStatus::ToDo | ActionStatus::UnderWay => {}
    }
}

fn of_meeting(number: usize, minutes: &Minutes, look: &mut dyn FnMut(&str, &Place, String)) {
    let place = Place::Meeting(minutes.id);
    let mut part_of = |name: &str, part: &Part| {
        for minute in &part.minutes {
            look(&minute.item, &place, format!("Meeting {number}, {name}: item"));
            look(&minute.says, &place, format!("Meeting {number}, {name}: what was said"));
        }
        for action in &part.actions {
            look(&action.what, &place, format!("Meeting {number}, {name}: action"));
            look(&action.who, &place, format!("Meeting {number}, {name}: who acts"));
        }
    };
    if let Some(one) = &minutes.part_one {
        part_of("without the provider", one);
    }
    if let Some(two) = &minutes.part_two {
        part_of("with the provider", two);
    }
    look(&minutes.why_not_held, &place, format!("Meeting {number}: why a part was not held"));
}

fn of_form(form: &FilledForm, look: &mut dyn FnMut(&str, &Place, String)) {
    let place = Place::Form(form.id);
    for (field, answer) in &form.state.answers {
        let name = format!("Form {}: {field}", form.state.form);
        if asks_for_a_person(field) {
            continue;
        }
        match answer {
            FormAnswer::Text(text) => look(text, &place, name),
            FormAnswer::Several(marked) => marked.values().for_each(|details| look(details, &place, name.clone())),
            FormAnswer::Table(rows) => {
                for (number, row) in (1..).zip(rows) {
                    for (column, cell) in row {
                        if let (FormAnswer::Text(text), false) = (cell, asks_for_a_person(column)) {
                            look(text, &place, format!("{name}, row {number}, {column}"));
                        }
                    }
                }
            }
            FormAnswer::Date(_) | FormAnswer::YesNo(_) | FormAnswer::Choice(_) => {}
        }
    }
}

fn of_letter(letter: &FilledLetter, look: &mut dyn FnMut(&str, &Place, String)) {
    let (place, title) = (Place::Letter(letter.id), &letter.state.letter);
    for (field, value) in &letter.state.values {
        look(value, &place, format!("Letter {title}: {field}"));
    }
    look(letter.state.edited.as_deref().unwrap_or_default(), &place, format!("Letter {title}: edited text"));
}

/// Whether a field with this id asks for a person, so that a name is right in it.
pub fn asks_for_a_person(id: &str) -> bool {
    // Derbyshire's form asks for the person whom the concern is about, by initials and a number: no name belongs there.
    id != "name-and-pin" && id.split('-').any(|word| ASK_FOR_A_PERSON.contains(&word))
}
