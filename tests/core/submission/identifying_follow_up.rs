//! Where in what follows from an outcome it is looked for what may tell who a person is, and where not.

use crate::support::{
    action_id, framework, minute,
    process::{COUNCILS, begun, day, decided, meeting_id, process, stated},
    record_id,
};
use provider_concerns::{
    concern::{
        ActionChange, ActionSource, ActionStatus, AgreedAction, Attendee, FilledForm, FilledLetter, FormAnswer, FormId,
        FormState, LetterState, Minute, Minutes, PartOne, PartTwo, PlannedAction, ProcessState, ProviderTold, Record,
    },
    process::{Decided, begin, suggest},
    submission::{Kind, Place, identifying},
};
use std::collections::BTreeMap;

/// A text in which one thing is to be found.
const TELLING: &str = "We asked Mrs Example.";

fn form_id() -> FormId {
    FormId::from_random([1; 10])
}

fn with(process: ProcessState) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.follow_up.processes.push(process);
    record
}

fn herts() -> ProcessState {
    begun(process("hertfordshire"), "mdmm-threshold-met")
}

/// The one place and field where something is found.
fn only(record: &Record) -> (Place, String) {
    let [find] = identifying(record).try_into().unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!((find.kind, find.found.as_str()), (Kind::Name, "Mrs Example"));
    (find.place, find.field)
}

fn planned(change: impl FnOnce(&mut PlannedAction)) -> Record {
    let mut action = PlannedAction {
        id: action_id(1),
        source: ActionSource::Own,
        what: String::new(),
        owner: String::new(),
        due: None,
        immediate: false,
        status: ActionStatus::ToDo,
    };
    change(&mut action);
    let mut process = herts();
    process.plan.add(action).unwrap();
    with(process)
}

fn met(change: impl FnOnce(&mut Minutes)) -> Record {
    let mut minutes = Minutes {
        id: meeting_id(1),
        meeting: "mdmm".to_owned(),
        on: day(0),
        part_one: Some(PartOne::default()),
        part_two: Some(PartTwo::default()),
        why_not_held: String::new(),
    };
    change(&mut minutes);
    let mut process = herts();
    process.meetings.push(minutes);
    with(process)
}

fn filled(field: &str, answer: FormAnswer) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    let mut state = FormState::new(process("bedford").reference.clone(), "action-plan");
    state.answers.insert(field.to_owned(), answer);
    record.follow_up.forms.push(FilledForm { id: form_id(), begun_at: minute(0), state });
    record
}

fn written(change: impl FnOnce(&mut LetterState)) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    let mut state = LetterState {
        process: process("hertfordshire").reference.clone(),
        letter: "letter-gp".to_owned(),
        version: 1,
        values: BTreeMap::new(),
        left_out: Vec::new(),
        edited: None,
    };
    change(&mut state);
    record.follow_up.letters.push(FilledLetter { id: form_id(), begun_at: minute(0), state });
    record
}

#[test]
fn every_free_text_is_looked_at_and_says_where_it_stands() {
    let telling = || TELLING.to_owned();
    let minute_of = || Minute { item: "Risks".to_owned(), says: telling() };
    let agreed = |what: &str, who: &str| AgreedAction { what: what.to_owned(), who: who.to_owned(), by: None };
    let begun_with = |change: fn(&mut Decided)| {
        let mut decided = decided("Invented role", day(0));
        change(&mut decided);
        with(begin(process("hertfordshire"), "mdmm-threshold-met", &decided).unwrap())
    };
    let mut waiting = herts();
    waiting.note_told(ProviderTold::Waiting { since: day(0), reason: stated(TELLING) });
    let (action, meeting) = (Place::Action(action_id(1)), Place::Meeting(meeting_id(1)));
    let (form, letter) = (Place::Form(form_id()), Place::Letter(form_id()));
    let cases = [
        (begun_with(|one| one.reason = TELLING.to_owned()), Place::Process, "History 1, beginning: reason"),
        (begun_with(|one| one.evidence = TELLING.to_owned()), Place::Process, "History 1, beginning: evidence"),
        (
            begun_with(|one| drop(one.confirmed.insert("any".to_owned(), TELLING.to_owned()))),
            Place::Process,
            "History 1, beginning: what was confirmed",
        ),
        (begun_with(|one| one.by = TELLING.to_owned()), Place::Process, "History 1, beginning: who decided"),
        (
            begun_with(|one| one.present = [TELLING.to_owned()].into()),
            Place::Process,
            "History 1, beginning: who was present",
        ),
        (with(waiting), Place::Told, "Telling the provider: reason for the delay"),
        (planned(|one| one.what = telling()), action.clone(), "Plan, action 1: what"),
        (
            planned(|one| {
                one.source = ActionSource::Next("police".to_owned());
                one.what = telling();
            }),
            action.clone(),
            "Plan, action 1: what",
        ),
        (planned(|one| one.owner = telling()), action.clone(), "Plan, action 1: owner"),
        (
            planned(|one| one.status = ActionStatus::Done { evidence: stated(TELLING), on: day(0) }),
            action.clone(),
            "Plan, action 1: evidence",
        ),
        (
            planned(|one| one.status = ActionStatus::NotNeeded { reason: stated(TELLING) }),
            action,
            "Plan, action 1: reason",
        ),
        (
            met(|one| one.part_one.as_mut().unwrap().minutes.push(minute_of())),
            meeting.clone(),
            "Meeting 1, without the provider: what was said",
        ),
        (
            met(|one| one.part_two.as_mut().unwrap().minutes.push(Minute { item: telling(), says: String::new() })),
            meeting.clone(),
            "Meeting 1, with the provider: item",
        ),
        (
            met(|one| one.part_one.as_mut().unwrap().actions.push(agreed(TELLING, ""))),
            meeting.clone(),
            "Meeting 1, without the provider: action",
        ),
        (
            met(|one| one.part_two.as_mut().unwrap().minutes.push(minute_of())),
            meeting.clone(),
            "Meeting 1, with the provider: what was said",
        ),
        (
            met(|one| one.part_two.as_mut().unwrap().actions.push(agreed("", TELLING))),
            meeting.clone(),
            "Meeting 1, with the provider: who acts",
        ),
        (met(|one| one.why_not_held = telling()), meeting, "Meeting 1: why a part was not held"),
        (filled("impact", FormAnswer::Text(telling())), form.clone(), "Form action-plan: impact"),
        (filled("name-and-pin", FormAnswer::Text(telling())), form.clone(), "Form action-plan: name-and-pin"),
        (
            filled("impact", FormAnswer::Several([("1".to_owned(), telling())].into())),
            form.clone(),
            "Form action-plan: impact",
        ),
        (
            filled("plan", FormAnswer::Table(vec![[("action".to_owned(), FormAnswer::Text(telling()))].into()])),
            form,
            "Form action-plan: plan, row 1, action",
        ),
        (
            written(|one| drop(one.values.insert("practice".to_owned(), telling()))),
            letter.clone(),
            "Letter letter-gp: practice",
        ),
        (written(|one| one.edited = Some(telling())), letter, "Letter letter-gp: edited text"),
    ];
    for (record, place, field) in cases {
        assert_eq!(only(&record), (place, field.to_owned()));
    }
}

#[test]
fn where_people_are_asked_for_by_name_names_are_left_alone() {
    let someone = || Attendee { name: "Mrs Example".to_owned(), ..Attendee::default() };
    for record in [
        met(|one| one.part_one.as_mut().unwrap().attendees.push(someone())),
        met(|one| one.part_two.as_mut().unwrap().apologies.push(someone())),
        met(|one| one.part_one.as_mut().unwrap().chair = "Mrs Example".to_owned()),
        filled("completed-by", FormAnswer::Text(TELLING.to_owned())),
        filled("people", FormAnswer::Table(vec![[("name".to_owned(), FormAnswer::Text(TELLING.to_owned()))].into()])),
    ] {
        assert_eq!(identifying(&record), []);
    }
}

#[test]
fn an_action_in_the_policys_words_names_nobody() {
    for council in COUNCILS {
        let definition = process(council);
        let outcomes = definition.starts.iter().filter(|start| start.stage.is_some()).flat_map(|start| &start.outcomes);
        for outcome in outcomes {
            let mut process = begun(definition, &outcome.id);
            for (number, one) in (1..).zip(suggest(definition, framework(council), &outcome.id)) {
                process.plan.add(one.planned(action_id(number))).unwrap();
            }
            assert!(process.plan.actions().iter().all(|action| action.status == ActionStatus::ToDo));
            process.plan.change(action_id(1), ActionChange::MakeImmediate).unwrap();
            assert_eq!(identifying(&with(process)), []);
        }
    }
}
