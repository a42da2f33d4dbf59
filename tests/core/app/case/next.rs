//! The one thing to do now.

use crate::support::{
    action_id,
    course::{case, enter, followed, go, noon, state, under},
    framework,
    process::{COUNCILS, begun, close_immediate, day, minutes, process, ready, stated},
    scored_record,
};
use proptest::prelude::*;
use provider_concerns::{
    app::{NextThing, deadlines, next_thing},
    assess::AssessmentState,
    concern::{Date, ProviderTold, Record},
    process::{ActionChange, ActionSource, ActionStatus, PlannedAction, apply, open_immediate},
};

/// The next thing on a day, with its words.
fn next(record: &Record, on: Date) -> String {
    let case = case(record, noon(on));
    next_thing(&case, &deadlines(&case)).words()
}

fn action(number: u8, immediate: bool, due: Option<Date>) -> PlannedAction {
    PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: format!("Invented action {number}"),
        owner: String::new(),
        due,
        immediate,
        status: ActionStatus::ToDo,
    }
}

#[test]
fn the_outcome_comes_first_and_then_the_beginning() {
    for id in COUNCILS {
        let record = under(id);
        let found = case(&record, noon(day(0)));
        let AssessmentState::Open = found.assessment.state else { continue };
        assert_eq!(next_thing(&found, &[]), NextThing::SettleOutcome(AssessmentState::Open), "{id}");
    }
    let mut record = scored_record(&[5]);
    record.framework = Some(framework("lambeth").reference.clone());
    let words = next(&record, day(0));
    assert!(
        words.starts_with("Begin: ")
            && words.ends_with("This is for: The host authority and the relevant agencies, jointly."),
        "{words}"
    );
    let found = case(&record, noon(day(0)));
    let NextThing::Begin(_, _, stage) = next_thing(&found, &[]) else { panic!("it is settled") };
    assert_eq!(stage.id, "surveillance-group");
    record.issues.push(crate::support::record_with(&[None]).issues.remove(0));
    let found = case(&record, noon(day(0)));
    if found.assessment.state != AssessmentState::Settled {
        assert_eq!(next_thing(&found, &[]), NextThing::SettleOutcome(AssessmentState::SoFar));
    }
}

#[test]
fn where_no_process_begins_the_file_says_what_happens_instead() {
    let mut record = under("derbyshire");
    for question in framework("derbyshire").questions() {
        crate::support::course::answer(&mut record, &question.id, provider_concerns::concern::FindingAnswer::No, None);
    }
    let words = next(&record, day(0));
    assert_eq!(
        words,
        "No process begins with this outcome. The concern is kept in the central record, where trends and themes can be seen."
    );
}

#[test]
fn a_course_through_derbyshire() {
    let mut record = under("derbyshire");
    record.follow_up.processes.push(begun(process("derbyshire"), "threshold-indicated"));
    assert!(
        next(&record, day(0)).starts_with("Take this into the plan and do it at once: "),
        "{}",
        next(&record, day(0))
    );
    close_immediate(process("derbyshire"), state(&mut record));
    assert!(next(&record, day(0)).starts_with("Tell the provider"), "{}", next(&record, day(0)));
    // The reason for the delay is enough to go on.
    state(&mut record).note_told(ProviderTold::Waiting { since: day(0), reason: stated("The police asked to wait") });
    let words = next(&record, day(0));
    assert!(words.starts_with("Hold this meeting, and write its minutes: ") && words.contains("trategy"), "{words}");
    state(&mut record).meetings.push(minutes("strategy-meeting", 1, day(2)));
    assert_eq!(next(&record, day(2)), "Decide whether to go on: Go on to Concerns Meetings with the provider.");
    // What is due soon, today and late goes before a decision.
    state(&mut record).plan.add(action(1, false, Some(day(6)))).unwrap();
    assert_eq!(next(&record, day(2)), "Invented action 1. By Monday 7 December 2026.");
    assert_eq!(next(&record, day(6)), "Invented action 1. Due today.");
    assert_eq!(next(&record, day(8)), "Invented action 1. Late: 2 days ago, by Monday 7 December 2026.");
    // An immediate one before all of that.
    state(&mut record).plan.add(action(2, true, None)).unwrap();
    assert_eq!(next(&record, day(8)), "Do this at once: Invented action 2");
    for id in [1, 2].map(action_id) {
        let status = ActionStatus::Done { evidence: stated("A signed rota"), on: day(8) };
        state(&mut record).plan.change(id, ActionChange::Status(status)).unwrap();
    }
    assert!(next(&record, day(8)).starts_with("Decide"));
}

#[test]
fn a_course_through_hertfordshire_to_its_end() {
    let mut record = followed("hertfordshire", "quality-assurance-meeting");
    assert!(next(&record, day(1)).ends_with("Quality assurance meeting (QAM)."), "{}", next(&record, day(1)));
    enter(&mut record, "qam-notice", "2026-12-21 10:00");
    let words = next(&record, day(1));
    assert_eq!(
        words,
        "Hold this meeting: Quality assurance meeting (QAM). It is planned for 10:00 on Monday 21 December 2026."
    );
    // Notice was due on 7 December.
    let late = next(&record, day(8));
    assert_eq!(
        late,
        "Tell the provider’s senior management of a quality assurance meeting. Late: 2 days ago, by Monday 7 December 2026."
    );
    crate::support::course::meet(&mut record, "hertfordshire/qam-notice", "2026-12-08");
    assert!(next(&record, day(8)).starts_with("Hold this meeting: "));
    // Its day has gone by without minutes.
    crate::support::course::meet(&mut record, "hertfordshire/qam-action-plan", "2026-12-19");
    assert!(
        next(&record, day(21)).starts_with("Hold this meeting, and write its minutes: "),
        "{}",
        next(&record, day(21))
    );
    state(&mut record).meetings.push(minutes("qam", 1, day(20)));
    crate::support::course::meet(&mut record, "hertfordshire/qam-agreed-actions", "2026-12-22");
    // The second closes the matter.
    assert!(next(&record, day(22)).contains("(1 of 2 held)"), "{}", next(&record, day(22)));
    state(&mut record).meetings.push(minutes("qam", 2, day(40)));
    assert!(
        next(&record, day(40)).contains("agreed actions"),
        "due soon, before a decision: {}",
        next(&record, day(40))
    );
    let key = format!("hertfordshire/qam-agreed-actions.{}", crate::support::process::meeting_id(2));
    crate::support::course::meet(&mut record, &key, "2027-01-11");
    let decide = next(&record, day(41));
    assert_eq!(
        decide,
        "Decide how it goes on: Escalate to a multi-agency decision making meeting; or Close: the concerns are remedied."
    );
    go(&mut record, "quality-assurance-to-closed", day(41));
    assert_eq!(next(&record, day(41)), "Nothing is left to do. Ordinary prevention and monitoring go on.");
}

#[test]
fn a_meeting_before_the_stage_was_entered_is_no_meeting_of_it() {
    let mut record = followed("hertfordshire", "mdmm-threshold-met");
    state(&mut record).meetings.push(minutes("mdmm", 1, day(1)));
    go(&mut record, "mdmm-to-process", day(1));
    go(&mut record, "process-to-mdmm", day(5));
    assert!(next(&record, day(5)).ends_with("Multi-agency decision making meeting (MDMM)."));
    let definition = process("hertfordshire");
    let stage = definition.stage("mdmm").unwrap();
    let way = stage.way("mdmm-to-process").unwrap();
    let before = state(&mut record).clone();
    let decision = crate::support::process::full(definition, &before, way, day(6));
    assert!(apply(definition, &before, &way.id, &decision).is_err());
    // One on the very day counts.
    state(&mut record).meetings.push(minutes("mdmm", 2, day(5)));
    let after = state(&mut record).clone();
    assert!(apply(definition, &after, &way.id, &decision).is_ok());
}

#[test]
fn where_nothing_has_a_day_and_no_meeting_is_asked_for_it_is_decided_how_it_goes_on() {
    let record = followed("lambeth", "minor");
    assert!(next(&record, day(1)).starts_with("Decide how it goes on: "), "{}", next(&record, day(1)));
}

proptest! {
    #[test]
    fn whatever_else_is_open_an_immediate_action_is_the_next_thing(
        council in 0..COUNCILS.len(),
        start in any::<prop::sample::Index>(),
        ways in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
        due in prop::collection::vec((0..60_u64, any::<bool>()), 0..6),
        today in 0..90_u64,
        closed in any::<bool>(),
    ) {
        let definition = process(COUNCILS[council]);
        let starts: Vec<&str> = definition.starts.iter().filter(|start| start.stage.is_some())
            .flat_map(|start| &start.outcomes).map(|name| name.id.as_str()).collect();
        let mut record = under(COUNCILS[council]);
        record.follow_up.processes.push(begun(definition, starts[start.index(starts.len())]));
        for (number, way) in (1..).zip(&ways) {
            ready(definition, state(&mut record), day(number));
            let stage = definition.stage(state(&mut record).stage().unwrap()).unwrap();
            go(&mut record, &way.get(&stage.ways).id, day(number));
        }
        if closed {
            close_immediate(definition, state(&mut record));
        }
        for (number, (on, immediate)) in (1..).zip(&due) {
            state(&mut record).plan.add(action(number, *immediate, Some(day(*on)))).unwrap();
        }
        let case = case(&record, noon(day(today)));
        let found = next_thing(&case, &deadlines(&case));
        let open = open_immediate(definition, record.follow_up.process().unwrap());
        match open.first() {
            Some(first) => prop_assert_eq!(&found, &NextThing::Immediate(first.clone())),
            None => prop_assert!(!matches!(found, NextThing::Immediate(_))),
        }
        let words = found.words();
        prop_assert!(!words.is_empty() && !words.contains("..") && !words.contains("  "), "{}", words);
    }
}

#[test]
fn hundreds_of_actions_are_looked_through_once() {
    let mut record = followed("derbyshire", "threshold-indicated");
    for number in 0..200 {
        let (immediate, due) = (number % 2 == 0, Some(day(u64::from(number))));
        // The identifiers of closed actions begin at 100 and are repeated nowhere.
        let id = provider_concerns::concern::ActionId::from_random([number, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        state(&mut record).plan.add(PlannedAction { id, ..action(number, immediate, due) }).unwrap();
    }
    let process_state = record.follow_up.process().unwrap();
    assert_eq!(open_immediate(process("derbyshire"), process_state).len(), 100);
    assert_eq!(next(&record, day(0)), "Do this at once: Invented action 0");
}

#[test]
fn at_the_end_open_actions_are_named_before_nothing_is_left() {
    let mut record = followed("lambeth", "moderate");
    go(&mut record, "surveillance-group-to-closed", day(2));
    assert!(next(&record, day(3)).starts_with("Nothing is left to do."));
    let mut action = crate::app::follow_up::action(90);
    action.due = None;
    state(&mut record).plan.add(action).unwrap();
    assert!(next(&record, day(3)).starts_with("The process has ended, and 1 action of its plan is still open."));
}
