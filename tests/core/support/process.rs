//! Makers of decisions, plans and minutes for the tests of processes.

use super::{action_id, date, framework};
use provider_concerns::{
    concern::{Attendee, Date, MeetingId},
    process::{
        ActionChange, ActionStatus, Decided, Definition, Minutes, Part, PartOne, PartTwo, ProcessState, ProviderTold,
        Stated, Way, begin, built_in, suggest,
    },
};

/// The councils, in the order of their files.
pub const COUNCILS: [&str; 5] = ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"];

/// The process file of a framework.
pub fn process(id: &str) -> &'static Definition {
    built_in().of_framework(framework(id)).unwrap_or_else(|| panic!("no process file for {id}"))
}

/// Words that say something.
pub fn stated(text: &str) -> Stated {
    Stated::try_from(text).unwrap()
}

/// A day so many days after 1 December 2026.
pub fn day(number: u64) -> Date {
    date("2026-12-01") + chrono::Days::new(number)
}

/// A meeting's identifier.
pub fn meeting_id(number: u8) -> MeetingId {
    MeetingId::from_random([number; 10])
}

/// Somebody for each role without whom nothing is decided at a kind of meeting, whichever council has it.
pub fn who_had_to_be_there(kind: &str) -> Vec<Attendee> {
    let meetings = COUNCILS.into_iter().filter_map(|council| process(council).meeting(kind));
    let roles = meetings.flat_map(|meeting| &meeting.quorum).map(|role| role.split_once(": ").unwrap());
    roles
        .map(|(body, post)| Attendee {
            job_title: post.to_owned(),
            representing: body.to_owned(),
            ..Attendee::default()
        })
        .collect()
}

/// Minutes of a meeting, with both parts, and with all at it without whom nothing is decided.
pub fn minutes(kind: &str, number: u8, on: Date) -> Minutes {
    Minutes {
        id: meeting_id(number),
        meeting: kind.to_owned(),
        on,
        part_one: Some(PartOne::of(Part {
            chair: "Invented chair".to_owned(),
            attendees: who_had_to_be_there(kind),
            ..Part::default()
        })),
        part_two: Some(PartTwo::of(Part { chair: "Invented chair".to_owned(), ..Part::default() })),
        why_not_held: String::new(),
    }
}

/// A decision with only its day and who decided.
pub fn decided(by: &str, on: Date) -> Decided {
    Decided { on, by: by.to_owned(), ..Decided::default() }
}

/// A decision that brings all that a way asks for.
pub fn full(definition: &Definition, state: &ProcessState, way: &Way, on: Date) -> Decided {
    let stage = definition.stage(state.stage().unwrap()).unwrap();
    Decided {
        on,
        by: stage.deciders(way).first().cloned().unwrap_or_else(|| "Invented role".to_owned()),
        present: stage.quorum.iter().cloned().collect(),
        reason: "An invented reason".to_owned(),
        evidence: "Invented evidence".to_owned(),
        confirmed: way.confirm.iter().map(|one| (one.id.clone(), "Invented evidence".to_owned())).collect(),
    }
}

/// A process that has begun, with nothing done yet.
pub fn begun(definition: &Definition, outcome: &str) -> ProcessState {
    let start = definition.start(outcome);
    let may = start.and_then(|start| start.decides.first());
    let confirm = start.into_iter().flat_map(|start| &start.confirm);
    let confirmed = confirm.map(|one| (one.id.clone(), "Invented evidence".to_owned())).collect();
    let decided = decided(may.map_or("Invented role", String::as_str), day(0));
    begin(definition, outcome, &Decided { confirmed, ..decided }).unwrap()
}

/// Takes every immediate action into the plan, and closes it.
pub fn close_immediate(definition: &Definition, state: &mut ProcessState) {
    let outcome = state.outcome().unwrap().to_owned();
    let framework = framework(&definition.framework.id);
    for (number, action) in (100..).zip(suggest(definition, framework, &outcome)) {
        if action.immediate && state.plan.following(&action.source).next().is_none() {
            let id = action_id(number);
            state.plan.add(action.planned(id)).unwrap();
            let done = ActionStatus::Done { evidence: stated("Invented evidence"), on: day(0) };
            state.plan.change(id, ActionChange::Status(done)).unwrap();
        }
    }
}

/// Notes everything that may be open before a decision at the stage where it stands: immediate actions, meetings, the
/// provider's being told.
pub fn ready(definition: &Definition, state: &mut ProcessState, on: Date) {
    close_immediate(definition, state);
    if state.told().is_empty() {
        state.note_told(ProviderTold::Told { on });
    }
    // Only meetings since the stage was entered count.
    let stage = definition.stage(state.stage().unwrap()).unwrap();
    let entered = state.entered(&stage.id).unwrap();
    for kind in stage.ways.iter().flat_map(|way| &way.meetings).map(|held| &held.meeting.id) {
        while state.meetings.iter().filter(|one| one.meeting == *kind && one.on >= entered).count() < 3 {
            let number = u8::try_from(state.meetings.len()).unwrap();
            state.meetings.push(minutes(kind, number, on.max(entered)));
        }
    }
}
