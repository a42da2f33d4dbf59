//! Edits of what follows: what each changes and writes into the history, and what no edit can do to the past.

use crate::support::{
    action_id, frameworks, minute,
    process::{begun, close_immediate, day, full, meeting_id, minutes, process, ready, stated},
    record_id,
};
use provider_concerns::{
    app::{Edit, FollowUpEdit, MeetingEdit, Message, Route, State, apply, unfinished, update},
    concern::{
        ActionChange, ActionSource, ActionStatus, EventAt, FilledForm, FilledLetter, FormAnswer, FormId, FormState,
        LetterState, Part, PartOne, PlannedAction, ProcessState, ProviderTold, QuestionRef, Record,
    },
    process::{self, moves},
};

fn form_id(number: u8) -> FormId {
    FormId::from_random([number; 10])
}

/// An action of one’s own, still to do.
pub fn action(number: u8) -> PlannedAction {
    PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: "Ring the home".to_owned(),
        owner: String::new(),
        due: None,
        immediate: false,
        status: ActionStatus::ToDo,
    }
}

/// A form that is begun.
pub fn form(number: u8) -> FilledForm {
    let state = FormState::new(process("derbyshire").reference.clone(), "contract-monitoring-form");
    FilledForm { id: form_id(number), begun_at: minute(0), state }
}

fn letter(number: u8) -> FilledLetter {
    let state = LetterState {
        process: process("hertfordshire").reference.clone(),
        letter: "letter-gp".to_owned(),
        version: 1,
        values: [].into(),
        left_out: Vec::new(),
        edited: None,
    };
    FilledLetter { id: form_id(number), begun_at: minute(0), state }
}

fn hertfordshire() -> ProcessState {
    begun(process("hertfordshire"), "mdmm-threshold-met")
}

/// A record with a process, action 1, meeting 1, form 1 and letter 2; its history is empty.
fn record() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for edit in [
        FollowUpEdit::Begin(Box::new(hertfordshire())),
        FollowUpEdit::AddActions(vec![action(1)]),
        FollowUpEdit::AddMeeting(Box::new(minutes("mdmm", 1, day(1)))),
        FollowUpEdit::BeginForm(form(1)),
        FollowUpEdit::BeginLetter(letter(2)),
    ] {
        assert!(apply(&mut record, Edit::FollowUp(edit), minute(0)));
    }
    record.history.clear();
    record
}

/// What an edit writes into the history of the record above; `None` where it changes nothing.
fn entry(edit: FollowUpEdit) -> Option<(String, Option<String>)> {
    let mut record = record();
    let before = record.clone();
    let changed = apply(&mut record, Edit::FollowUp(edit), minute(1));
    assert_eq!(changed, record != before);
    record.history.pop().map(|change| (change.part, change.to))
}

#[test]
fn every_edit_names_its_part_and_a_choice_its_value() {
    let (action_1, meeting, form_1, letter_2) = (action_id(1), meeting_id(1), form_id(1), form_id(2));
    let event = QuestionRef::new("hertfordshire", "qam-notice");
    let yes = |words: &str| Some(words.to_owned());
    use FollowUpEdit as E;
    let cases = [
        (E::Begin(Box::new(hertfordshire())), "process/2".to_owned(), yes("begun at mdmm with mdmm-threshold-met")),
        (E::AddActions(vec![action(1), action(2)]), "plan".to_owned(), yes("added 1")),
        (E::ChangeAction(action_1, ActionChange::What("x".into())), format!("plan/{action_1}/what"), None),
        (E::ChangeAction(action_1, ActionChange::Owner("x".into())), format!("plan/{action_1}/owner"), None),
        (E::ChangeAction(action_1, ActionChange::Due(Some(day(0)))), format!("plan/{action_1}/due"), yes("2026-12-01")),
        (
            E::ChangeAction(action_1, ActionChange::Status(ActionStatus::UnderWay)),
            format!("plan/{action_1}/status"),
            yes("under_way"),
        ),
        (E::ChangeAction(action_1, ActionChange::MakeImmediate), format!("plan/{action_1}/immediate"), yes("yes")),
        (E::NoteTold(ProviderTold::Told { on: day(0) }), "told".to_owned(), yes("told 2026-12-01")),
        (
            E::NoteTold(ProviderTold::Waiting { since: day(0), reason: stated("the police asked") }),
            "told".to_owned(),
            yes("waiting since 2026-12-01"),
        ),
        (E::SetStageDay("step-2".into(), Some(day(0))), "stage/step-2/due".to_owned(), yes("2026-12-01")),
        (E::ChangeMeeting(meeting, MeetingEdit::On(day(0))), format!("meeting/{meeting}/on"), yes("2026-12-01")),
        (
            E::ChangeMeeting(
                meeting,
                MeetingEdit::PartOne(Some(PartOne::of(Part { chair: "x".into(), ..Part::default() }))),
            ),
            format!("meeting/{meeting}/part_one"),
            None,
        ),
        (
            E::ChangeMeeting(meeting, MeetingEdit::PartTwo(None)),
            format!("meeting/{meeting}/part_two"),
            yes("taken out"),
        ),
        (
            E::ChangeMeeting(meeting, MeetingEdit::WhyNotHeld("x".into())),
            format!("meeting/{meeting}/why_not_held"),
            None,
        ),
        (E::RemoveMeeting(meeting), format!("meeting/{meeting}"), yes("removed")),
        (E::BeginForm(form(7)), format!("form/{}", form_id(7)), yes("contract-monitoring-form")),
        (E::AnswerForm(form_1, "a".into(), Some(FormAnswer::Text("x".into()))), format!("form/{form_1}/a"), None),
        (E::AnswerForm(form_1, "a".into(), Some(FormAnswer::YesNo(false))), format!("form/{form_1}/a"), yes("no")),
        (E::RemoveForm(form_1), format!("form/{form_1}"), yes("removed")),
        (E::BeginLetter(letter(8)), format!("letter/{}", form_id(8)), yes("letter-gp")),
        (E::FillLetter(letter_2, "a".into(), "x".into()), format!("letter/{letter_2}/a"), None),
        (E::LeaveOut(letter_2, 3, true), format!("letter/{letter_2}/paragraph/3"), yes("left out")),
        (E::EditLetter(letter_2, Some("x".into())), format!("letter/{letter_2}/text"), None),
        (E::RemoveLetter(letter_2), format!("letter/{letter_2}"), yes("removed")),
        (
            E::SetEvent(event.clone(), Some(EventAt { on: day(0), at: "14:30".parse().ok() })),
            "event/hertfordshire/qam-notice".to_owned(),
            yes("2026-12-01 14:30"),
        ),
        (E::Meet(event, Some(day(0))), "deadline/hertfordshire/qam-notice/met".to_owned(), yes("2026-12-01")),
    ];
    for (edit, part, to) in cases {
        let words = format!("{edit:?}");
        assert_eq!(entry(edit), Some((format!("follow_up/{part}"), to)), "{words}");
    }
}

#[test]
fn an_edit_of_what_is_not_there_changes_nothing() {
    use FollowUpEdit as E;
    let mut other = hertfordshire();
    other.plan.add(action(9)).unwrap();
    for edit in [
        E::AddActions(vec![action(1)]),
        E::AddActions(Vec::new()),
        E::ChangeAction(action_id(9), ActionChange::MakeImmediate),
        E::AddMeeting(Box::new(minutes("mdmm", 1, day(2)))),
        E::ChangeMeeting(meeting_id(9), MeetingEdit::On(day(0))),
        E::RemoveMeeting(meeting_id(9)),
        E::BeginForm(form(1)),
        E::AnswerForm(form_id(9), "a".into(), Some(FormAnswer::YesNo(true))),
        E::AnswerForm(form_id(1), "a".into(), None),
        E::RemoveForm(form_id(9)),
        E::BeginLetter(letter(2)),
        E::FillLetter(form_id(9), "a".into(), "x".into()),
        E::LeaveOut(form_id(2), 3, false),
        E::EditLetter(form_id(2), None),
        E::RemoveLetter(form_id(1)),
        E::Advance(Box::new(other)),
    ] {
        let words = format!("{edit:?}");
        assert_eq!(entry(edit), None, "{words}");
    }
}

#[test]
fn without_a_process_there_is_nothing_to_take_on() {
    for edit in [
        FollowUpEdit::AddActions(vec![action(1)]),
        FollowUpEdit::NoteTold(ProviderTold::Told { on: day(0) }),
        FollowUpEdit::AddMeeting(Box::new(minutes("mdmm", 1, day(1)))),
        FollowUpEdit::Advance(Box::new(hertfordshire())),
        FollowUpEdit::SetStageDay("step-2".into(), None),
    ] {
        let mut record = Record::new(record_id(1), minute(0));
        assert!(!apply(&mut record, Edit::FollowUp(edit), minute(1)));
        assert_eq!(record, Record::new(record_id(1), minute(0)));
    }
}

#[test]
fn a_process_goes_on_and_its_past_cannot_be_replaced() {
    let definition = process("hertfordshire");
    let mut here = hertfordshire();
    ready(definition, &mut here, day(1));
    let way = moves(definition, &here).first().map(|one| one.way.clone()).unwrap();
    let next = process::apply(definition, &here, &way.id, &full(definition, &here, &way, day(2))).unwrap();
    let mut record = Record::new(record_id(1), minute(0));
    let mut put = |edit: FollowUpEdit| apply(&mut record, Edit::FollowUp(edit), minute(1));
    assert!(put(FollowUpEdit::Begin(Box::new(here.clone()))));
    // The same again, one with another plan, one whose first entry differs, and one that has forgotten something.
    let mut other_plan = next.clone();
    other_plan.plan.add(action(9)).unwrap();
    let other_past = begun(process("hertfordshire"), "prevention");
    let mut forgot = hertfordshire();
    close_immediate(definition, &mut forgot);
    for wrong in [here.clone(), other_plan, other_past, forgot] {
        assert!(!put(FollowUpEdit::Advance(Box::new(wrong))));
    }
    assert!(put(FollowUpEdit::Advance(Box::new(next.clone()))));
    assert!(!put(FollowUpEdit::Advance(Box::new(here))), "back to a state before");
    assert_eq!(record.follow_up.processes, [next]);
    assert_eq!(record.history.last().unwrap().to.as_deref(), Some(format!("moved by {}", way.id).as_str()));
}

#[test]
fn another_process_begins_beside_the_one_before() {
    let mut record = record();
    let derbyshire = begun(process("derbyshire"), "threshold-indicated");
    let before = record.follow_up.processes.clone();
    assert!(apply(&mut record, Edit::FollowUp(FollowUpEdit::Begin(Box::new(derbyshire.clone()))), minute(1)));
    assert_eq!(record.follow_up.processes[..1], before);
    assert_eq!(record.follow_up.process(), Some(&derbyshire));
}

#[test]
fn a_paragraph_is_left_out_once_and_taken_in_again() {
    let mut record = record();
    let mut put = |paragraph, out| {
        let edit = Edit::FollowUp(FollowUpEdit::LeaveOut(form_id(2), paragraph, out));
        apply(&mut record, edit, minute(1))
    };
    assert!(put(5, true) && put(2, true) && !put(5, true) && put(5, false));
    assert_eq!(record.follow_up.letters[0].state.left_out, [2]);
}

#[test]
fn no_other_process_begins_while_something_has_to_be_done_at_once() {
    let mut record = Record::new(record_id(1), minute(0));
    let mut put = |edit: FollowUpEdit| apply(&mut record, Edit::FollowUp(edit), minute(1));
    let derbyshire = begun(process("derbyshire"), "threshold-indicated");
    assert!(put(FollowUpEdit::Begin(Box::new(hertfordshire()))));
    assert!(put(FollowUpEdit::AddActions(vec![action(1)])));
    assert!(put(FollowUpEdit::ChangeAction(action_id(1), ActionChange::MakeImmediate)));
    assert!(!put(FollowUpEdit::Begin(Box::new(derbyshire.clone()))));
    let done = ActionStatus::Done { evidence: stated("Invented evidence"), on: day(0) };
    assert!(put(FollowUpEdit::ChangeAction(action_id(1), ActionChange::Status(done))));
    assert!(put(FollowUpEdit::Begin(Box::new(derbyshire))));
}

#[test]
fn what_is_half_typed_in_something_goes_with_it_and_nothing_else_does() {
    let mut state = State::new(Route::Home);
    let mut put = |message: Message| update(&mut state, message, frameworks(), minute(1));
    put(Message::ShowExample(Box::new(record())));
    let jot = |field: String| Message::Edit(Edit::Jot(field, "half".to_owned()));
    put(jot(format!("form/{}/details", form_id(1))));
    put(jot(format!("follow-up/letters/{}#text", form_id(2))));
    put(jot(format!("follow-up/meetings/{}#why", meeting_id(1))));
    put(jot("follow-up/plan#what".to_owned()));
    put(Message::Edit(Edit::FollowUp(FollowUpEdit::RemoveForm(form_id(1)))));
    put(Message::Edit(Edit::FollowUp(FollowUpEdit::RemoveMeeting(meeting_id(1)))));
    put(Message::Edit(Edit::FollowUp(FollowUpEdit::RemoveForm(form_id(2)))));
    let draft = state.draft.as_ref().unwrap();
    let left: Vec<&str> = draft.unfinished.keys().map(String::as_str).collect();
    assert_eq!(left, [format!("follow-up/letters/{}#text", form_id(2)).as_str(), "follow-up/plan#what"]);
    let missing: Vec<String> = unfinished(draft).into_iter().map(|one| one.what).collect();
    assert_eq!(missing.len(), 2, "{missing:?}");
    assert!(missing.contains(&"Plan: an action is begun and not added".to_owned()), "{missing:?}");
}
