//! Makers of records with a case, and of its course.

use super::{
    date, frameworks, minute,
    process::{begun, close_immediate, full, process},
    record_id,
};
use provider_concerns::{
    app::{Case, CaseDeadline, NoCase, SetBy, deadlines, event_key},
    concern::{Date, EventAt, Finding, FindingAnswer, QuestionRef, Record, Timestamp},
    framework::{Deadline, Framework},
    process::{ProcessState, apply, built_in},
};

/// Noon in England on a winter’s day.
pub fn noon(on: Date) -> Timestamp {
    format!("{on}T12:00:00+00:00").parse().unwrap()
}

/// A record under a framework, with a process begun on 1 December 2026 and its immediate actions closed.
pub fn followed(id: &str, outcome: &str) -> Record {
    let mut record = under(id);
    let mut state = begun(process(id), outcome);
    close_immediate(process(id), &mut state);
    record.follow_up.processes.push(state);
    record
}

/// A record under a framework, with nothing in it.
pub fn under(id: &str) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.framework = Some(frameworks().newest(id).unwrap().reference.clone());
    record
}

/// The process of a record.
pub fn state(record: &mut Record) -> &mut ProcessState {
    record.follow_up.process_mut().unwrap()
}

/// Goes a way, with all that it asks of a decision.
pub fn go(record: &mut Record, way: &str, on: Date) {
    let definition = built_in().exactly(state(record).process()).unwrap();
    let before = state(record).clone();
    let stage = definition.stage(before.stage().unwrap()).unwrap();
    let decision = full(definition, &before, stage.way(way).unwrap(), on);
    let mut after = apply(definition, &before, way, &decision).unwrap_or_else(|error| panic!("{way}: {error}"));
    close_immediate(definition, &mut after);
    *state(record) = after;
}

/// The case of a record at a moment.
pub fn case(record: &Record, now: Timestamp) -> Case<'_> {
    Case::of(record, frameworks(), built_in(), now).unwrap_or_else(|error| panic!("{error}"))
}

/// Why a record has no case.
pub fn no_case(record: &Record) -> NoCase {
    Case::of(record, frameworks(), built_in(), minute(0)).unwrap_err()
}

/// A deadline of a framework.
pub fn deadline<'a>(framework: &'a Framework, id: &str) -> &'a Deadline {
    framework.deadlines.iter().find(|deadline| deadline.id == id).unwrap()
}

/// The id of what a deadline of a case is about.
pub fn id<'a>(one: &CaseDeadline<'a>) -> &'a str {
    match one.set_by {
        SetBy::Policy(deadline) => &deadline.id,
        SetBy::Locally(stage, _) => &stage.id,
    }
}

/// The instances of one deadline in a case.
pub fn of<'a>(case: &Case<'a>, wanted: &str) -> Vec<CaseDeadline<'a>> {
    deadlines(case).into_iter().filter(|one| id(one) == wanted).collect()
}

/// The only instance.
pub fn only<'a>(case: &Case<'a>, wanted: &str) -> CaseDeadline<'a> {
    let mut all = of(case, wanted);
    assert_eq!(all.len(), 1, "{wanted}");
    all.remove(0)
}

/// The day on which it is due.
pub fn due_on(one: &CaseDeadline<'_>) -> String {
    one.due().map_or_else(|| "no day".to_owned(), |due| due.date.to_string())
}

/// Enters when the event of a deadline is.
pub fn enter(record: &mut Record, deadline_id: &str, at: &str) {
    let framework = frameworks().exactly(record.framework.as_ref().unwrap()).unwrap();
    let (on, time) = at.split_once(' ').map_or((at, None), |(on, time)| (on, Some(time)));
    let at = EventAt { on: date(on), at: time.map(|time| time.parse().unwrap()) };
    record.follow_up.events.insert(event_key(framework, deadline(framework, deadline_id)), at);
}

/// Notes that a deadline was met.
pub fn meet(record: &mut Record, key: &str, on: &str) {
    record.follow_up.met.insert(QuestionRef(key.to_owned()), date(on));
}

/// Answers a question of the record’s framework.
pub fn answer(record: &mut Record, question: &str, answer: FindingAnswer, on: Option<Date>) {
    let framework = frameworks().exactly(record.framework.as_ref().unwrap()).unwrap();
    let finding = Finding { answer: Some(answer), on, ..Finding::default() };
    record.findings.insert(framework.reference_of(question), finding);
}
