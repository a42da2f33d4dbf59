//! Berkshire's six steps on the way: what is never held for a meeting, what may and may not be left out, what closing rests on,
//! and the days that a person sets.

use crate::support::{
    framework,
    process::{begun, day, full, minutes, process, ready, stated},
};
use provider_concerns::{
    concern::json,
    process::{
        Definition, MoveError, ProcessState, ProviderTold, Requirement, TimescaleError, Way, WayKind, apply,
        check_state, moves, set_due,
    },
};

fn berkshire() -> &'static Definition {
    process("berkshire")
}

fn way(id: &str) -> &'static Way {
    berkshire().stages.iter().find_map(|stage| stage.way(id)).unwrap_or_else(|| panic!("no way “{id}”"))
}

fn criteria(way: &Way) -> Vec<&str> {
    way.confirm.iter().map(|criterion| criterion.id.as_str()).collect()
}

/// A process at step 1 with everything noted that may be open, and gone these ways.
fn gone(outcome: &str, ways: &[&str]) -> ProcessState {
    let mut state = begun(berkshire(), outcome);
    ready(berkshire(), &mut state, day(0));
    for (number, id) in (1..).zip(ways) {
        state = apply(berkshire(), &state, id, &full(berkshire(), &state, way(id), day(number))).unwrap();
        ready(berkshire(), &mut state, day(number));
    }
    state
}

/// What is open for a way if a decision brings all but this.
fn open_without(state: &ProcessState, id: &str, criterion: &str) -> Vec<Requirement> {
    let mut decided = full(berkshire(), state, way(id), day(30));
    assert!(decided.confirmed.remove(criterion).is_some(), "{id} does not ask for {criterion}");
    match apply(berkshire(), state, id, &decided) {
        Err(MoveError::Open(open)) => open,
        other => panic!("{id} without {criterion}: {other:?}"),
    }
}

#[test]
fn two_things_are_immediate_and_no_step_is_left_while_one_is_open() {
    let at_once: Vec<String> = berkshire().immediate.iter().map(|action| action.source.to_string()).collect();
    assert_eq!(at_once, ["next step urgent-first", "item 1 of step-1-actions"]);
    for (level, expected) in [("minor", 2), ("moderate", 2), ("major", 2)] {
        let state = begun(berkshire(), level);
        for found in moves(berkshire(), &state) {
            let open = found.open.iter().filter(|one| matches!(one, Requirement::ImmediateAction { .. }));
            assert_eq!(open.count(), expected, "{level}: {}", found.way.id);
        }
    }
    // They are no matter of a meeting: none of them is a criterion of a way as well.
    let actions = framework("berkshire").list("step-1-actions").unwrap();
    let welfare = &actions.items[0].says;
    let confirmed = berkshire().stages.iter().flat_map(|stage| &stage.ways).flat_map(|way| &way.confirm);
    assert_eq!(confirmed.filter(|criterion| criterion.says.starts_with(welfare.as_str())).count(), 0);
}

#[test]
fn nine_actions_of_step_1_are_immediate_or_confirmed_and_one_ground_is_enough() {
    let on = way("step-1-to-step-2");
    let grounds = on.confirm.iter().filter(|criterion| criterion.one_of == "grounds").count();
    assert_eq!((grounds, on.confirm.len() - grounds), (6, 8), "5.7, 5.1, 5.7.1, the Thresholds table; actions b to i");
    // Each of the eight is the list's own item, in its order.
    let items = &framework("berkshire").list("step-1-actions").unwrap().items;
    for (criterion, item) in on.confirm[grounds..].iter().zip(&items[1..]) {
        assert_eq!(criterion.says, format!("{}.", item.says));
    }
    let mut state = begun(berkshire(), "minor");
    ready(berkshire(), &mut state, day(0));
    let mut decided = full(berkshire(), &state, on, day(1));
    for ground in ["preconditions-hold", "after-review", "organisational-abuse", "example-present", "another-ground"] {
        decided.confirmed.remove(ground);
    }
    assert!(apply(berkshire(), &state, &on.id, &decided).is_ok(), "a serious matter alone");
    decided.confirmed.remove("serious-matter");
    let refused = apply(berkshire(), &state, &on.id, &decided).unwrap_err();
    let MoveError::Open(open) = refused else { panic!("{refused}") };
    assert!(matches!(open.as_slice(), [Requirement::ConfirmOne(all)] if all.len() == 6), "{open:?}");
}

#[test]
fn only_the_findings_meeting_and_the_update_meeting_may_be_left_out() {
    let may: Vec<&str> = berkshire()
        .stages
        .iter()
        .filter(|stage| !stage.skipped_when.is_empty())
        .map(|stage| stage.id.as_str())
        .collect();
    assert_eq!(may, ["step-3", "step-4"], "Step 3 is not held everywhere, Step 4 is optional");
    // Whoever goes on to quality assurance has an agreed plan, and has met the provider about it.
    for id in ["step-2-to-step-4", "step-2-to-step-5", "step-3-to-step-4", "step-3-to-step-5"] {
        let asked = criteria(way(id));
        for needed in ["findings-agreed", "risk-plan-updated", "triggers", "improvement-plan"] {
            assert!(asked.contains(&needed), "{id} does not ask for {needed}");
        }
        let held: Vec<&str> = way(id).meetings.iter().map(|held| held.meeting.id.as_str()).collect();
        assert!(held.contains(&"improvement-meeting"), "Step 3: {id}");
    }
    // Closing without quality assurance is the tool's, and only where there is nothing left to assure.
    let closing = berkshire().stages.iter().flat_map(|stage| &stage.ways).filter(|way| way.to.id == "step-6");
    for way in closing {
        let without = way.id != "step-5-to-step-6";
        assert_eq!(way.tool_default, without, "{}", way.id);
        assert_eq!(way.kind, WayKind::Close, "{}: with reason and evidence", way.id);
        assert!(!without || criteria(way).contains(&"service-ended"), "{}", way.id);
    }
}

#[test]
fn the_update_meeting_is_left_out_only_if_the_provider_is_not_seriously_late() {
    for (before, id) in [
        (vec!["step-1-to-step-2"], "step-2-to-step-5"),
        (vec!["step-1-to-step-2", "step-2-to-step-3"], "step-3-to-step-5"),
    ] {
        let state = gone("moderate", &before);
        let open = open_without(&state, id, "no-serious-delay");
        assert!(matches!(open.as_slice(), [Requirement::Confirm(one)] if one.id == "no-serious-delay"), "{open:?}");
    }
    // It is held in the step, and can be held again and again.
    let state = gone("major", &["step-1-to-step-2", "step-2-to-step-3", "step-3-to-step-4"]);
    let mut without = state.clone();
    without.meetings.retain(|minutes| minutes.meeting != "update-meeting");
    let on = way("step-4-to-step-5");
    let decided = full(berkshire(), &without, on, day(9));
    let refused = apply(berkshire(), &without, &on.id, &decided).unwrap_err();
    assert!(
        matches!(&refused, MoveError::Open(open) if matches!(open.as_slice(), [Requirement::Meetings { meeting, .. }] if meeting == "update-meeting")),
        "{refused}"
    );
    for number in 50..53 {
        without.meetings.push(minutes("update-meeting", number, day(8)));
    }
    assert!(apply(berkshire(), &without, &on.id, &decided).is_ok());
}

#[test]
fn berkshire_5_8_step_2_nothing_waits_for_a_note_that_the_provider_was_told() {
    let mut state = begun(berkshire(), "major");
    ready(berkshire(), &mut state, day(0));
    let mut value = json::value(&state).unwrap();
    value["told"] = serde_json::json!([]);
    let state: ProcessState = serde_json::from_value(value).unwrap();
    let on = way("step-1-to-step-2");
    let mut state = apply(berkshire(), &state, &on.id, &full(berkshire(), &state, on, day(1))).unwrap();
    state.meetings.push(minutes("initial-meeting", 60, day(1)));
    let on = way("step-2-to-step-3");
    let decided = full(berkshire(), &state, on, day(2));
    assert!(apply(berkshire(), &state, &on.id, &decided).is_ok());
    // The tool reminds of it all the same, marked as its own.
    let stage = berkshire().stage("step-2").unwrap();
    assert!(stage.provider_told_hint && !stage.provider_told && berkshire().tool_asks_of_telling());
    assert!(berkshire().stages.iter().all(|stage| !stage.provider_told));
    let mut record = crate::support::course::under("berkshire");
    record.follow_up.processes.push(state.clone());
    let told = |record: &provider_concerns::concern::Record| {
        let case = crate::support::course::case(record, crate::support::course::noon(day(2)));
        provider_concerns::app::next_thing(&case, &provider_concerns::app::deadlines(&case)).words()
    };
    assert!(told(&record).ends_with("(this tool asks)."), "{}", told(&record));
    crate::support::course::state(&mut record)
        .note_told(ProviderTold::Waiting { since: day(1), reason: stated("The police advise to wait") });
    assert!(!told(&record).contains("Tell the provider"), "{}", told(&record));
}

#[test]
fn closing_rests_on_evidence_and_everybody_is_told_in_writing() {
    assert_eq!(criteria(way("step-5-to-step-6")), ["tested", "feedback", "improvement"]);
    assert_eq!(criteria(way("step-6-to-closed")), ["told-in-writing", "feedback-collected", "know-where-to-turn"]);
    let path = ["step-1-to-step-2", "step-2-to-step-3", "step-3-to-step-5"];
    let state = gone("moderate", &path);
    for criterion in criteria(way("step-5-to-step-6")) {
        assert_eq!(open_without(&state, "step-5-to-step-6", criterion).len(), 1, "{criterion}");
    }
    let state = gone("moderate", &[path.as_slice(), &["step-5-to-step-6"]].concat());
    let open = open_without(&state, "step-6-to-closed", "told-in-writing");
    let [Requirement::Confirm(told)] = open.as_slice() else { panic!("{open:?}") };
    assert!(told.says.contains("chair") && told.says.contains("in writing") && told.says.contains("CQC"));
    let mut decided = full(berkshire(), &state, way("step-6-to-closed"), day(20));
    decided.evidence.clear();
    let refused = apply(berkshire(), &state, "step-6-to-closed", &decided).unwrap_err();
    assert_eq!(refused, MoveError::Open(vec![Requirement::Evidence]));
    let closed = gone("moderate", &[path.as_slice(), &["step-5-to-step-6", "step-6-to-closed"]].concat());
    assert_eq!(closed.stage(), Some("closed"));
    let steps = &berkshire().stage("step-6").unwrap().steps;
    let steps: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["closing-notice", "safeguarding-adults-board"]);
}

#[test]
fn each_step_has_a_day_that_a_person_sets() {
    let local: Vec<&str> = berkshire()
        .stages
        .iter()
        .filter(|stage| stage.local_timescale.is_some())
        .map(|stage| stage.id.as_str())
        .collect();
    assert_eq!(local, ["step-1", "step-2", "step-3", "step-4", "step-5", "step-6"], "5.8: determined locally");
    assert!(framework("berkshire").deadlines.is_empty(), "there is no other");
    let mut state = gone("minor", &["step-1-to-step-2"]);
    assert!(state.days_set().is_empty());
    for (number, step) in (10..).zip(&local) {
        set_due(berkshire(), &mut state, step, Some(day(number))).unwrap();
    }
    set_due(berkshire(), &mut state, "step-2", Some(day(40))).unwrap();
    set_due(berkshire(), &mut state, "step-4", None).unwrap();
    let stored: ProcessState = serde_json::from_str(&json::tight(&state).unwrap()).unwrap();
    assert_eq!(stored, state);
    assert_eq!(
        [stored.due("step-1"), stored.due("step-2"), stored.due("step-4")],
        [Some(day(10)), Some(day(40)), None]
    );
    assert_eq!(check_state(berkshire(), &stored), Vec::<String>::new());
    // A move leaves the days as they are.
    let on = way("step-2-to-step-3");
    let next = apply(berkshire(), &state, &on.id, &full(berkshire(), &state, on, day(5))).unwrap();
    assert_eq!(next.due("step-3"), Some(day(12)));
    for stage in ["closed", "no-such-step"] {
        let refused = set_due(berkshire(), &mut state, stage, Some(day(1)));
        assert_eq!(refused, Err(TimescaleError::NotLocal(stage.to_owned())));
    }
    let refused = set_due(process("hertfordshire"), &mut state, "prevention", Some(day(1)));
    assert!(matches!(refused, Err(TimescaleError::OtherProcess(_))));
    let mut value = json::value(&state).unwrap();
    value["due"]["closed"] = "2026-12-24".into();
    let wrong: ProcessState = serde_json::from_value(value).unwrap();
    assert_eq!(
        check_state(berkshire(), &wrong),
        ["A day is set for “closed”, which is no stage with a local timescale."]
    );
}
