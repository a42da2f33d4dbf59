//! What must hold for any course that a case takes: tried on many made at random, and on every stage of every council.

use crate::support::{
    action_id, framework,
    process::{COUNCILS, begun, close_immediate, day, full, minutes, process, ready, stated},
};
use proptest::prelude::*;
use provider_concerns::{
    concern::json,
    process::{
        ActionChange, ActionSource, ActionStatus, Decided, Definition, MoveError, PlannedAction, ProcessState,
        Requirement, WayKind, apply, check_state, moves, suggest,
    },
};
use std::collections::BTreeSet;

/// Every outcome with which a process begins, by council.
fn beginnings() -> Vec<(&'static Definition, &'static str)> {
    let all = COUNCILS.iter().flat_map(|id| {
        let definition = process(id);
        let starts = definition.starts.iter().filter(|start| start.stage.is_some());
        starts.flat_map(move |start| start.outcomes.iter().map(move |name| (definition, name.id.as_str())))
    });
    all.collect()
}

/// One try in a course: which way, and what the decision lacks.
#[derive(Debug, Clone)]
struct Try {
    way: usize,
    wait: u64,
    lacks: u8,
    open_immediate: bool,
    undo_meetings: bool,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0..6_usize, 0..5_u64, any::<u8>(), prop::bool::weighted(0.2), prop::bool::weighted(0.15)).prop_map(
        |(way, wait, lacks, open_immediate, undo_meetings)| Try { way, wait, lacks, open_immediate, undo_meetings },
    );
    prop::collection::vec(one, 1..25)
}

/// A decision that lacks what the bits say.
fn lacking(mut decided: Decided, lacks: u8) -> Decided {
    if lacks & 3 == 3 {
        decided.reason.clear();
    }
    if lacks & 12 == 12 {
        decided.evidence = "  ".to_owned();
    }
    if lacks & 48 == 48 {
        decided.present.pop_first();
    }
    if lacks & 192 == 192 {
        decided.confirmed.pop_first();
    }
    decided
}

fn one_more(number: u8, status: ActionStatus) -> PlannedAction {
    PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: "An invented action".to_owned(),
        owner: String::new(),
        due: None,
        immediate: true,
        status,
    }
}

/// Whether an immediate action is open, worked out apart from the moves.
fn something_immediate_open(definition: &Definition, state: &ProcessState) -> bool {
    let marked = state.plan.actions().iter().any(|action| action.immediate && action.status.is_open());
    let reached: BTreeSet<&str> = state.stages().collect();
    let suggested = suggest(definition, framework(&definition.framework.id), state.outcome().unwrap());
    let missing = suggested.iter().filter(|action| action.immediate).any(|action| {
        let from_here = action.stages.first().is_none_or(|stage| reached.contains(stage));
        let planned: Vec<_> = state.plan.following(&action.source).collect();
        from_here && (planned.is_empty() || planned.iter().any(|action| action.status.is_open()))
    });
    marked || missing
}

proptest! {
    #[test]
    fn whatever_course_a_case_takes_the_rules_hold(beginning in any::<prop::sample::Index>(), course in tries()) {
        let beginnings = beginnings();
        let (definition, outcome) = *beginning.get(&beginnings);
        let mut state = begun(definition, outcome);
        let mut on = day(0);
        for (number, step) in (0..).zip(&course) {
            on = on + chrono::Days::new(step.wait);
            if number > 0 {
                ready(definition, &mut state, on);
            }
            if step.open_immediate {
                state.plan.add(one_more(number, ActionStatus::UnderWay)).unwrap();
            }
            if step.undo_meetings {
                state.meetings.clear();
            }
            let stage = definition.stage(state.stage().unwrap()).unwrap();
            let there = moves(definition, &state);
            prop_assert_eq!(there.len(), stage.ways.len());
            let Some(way) = stage.ways.get(step.way % stage.ways.len().max(1)) else { break };
            let decision = lacking(full(definition, &state, way, on), step.lacks);
            let open_before = something_immediate_open(definition, &state);
            let before = state.clone();
            match apply(definition, &state, &way.id, &decision) {
                Ok(next) => {
                    prop_assert!(!open_before, "{} left an immediate action open", way.id);
                    let last = next.history().last().unwrap();
                    if matches!(way.kind, WayKind::Back | WayKind::Close) {
                        prop_assert!(!last.reason.trim().is_empty(), "{}", way.id);
                    }
                    if way.kind == WayKind::Close {
                        prop_assert!(!last.evidence.trim().is_empty(), "{}", way.id);
                    }
                    prop_assert!(stage.quorum.iter().all(|role| last.present.contains(role)), "{}", way.id);
                    for criterion in way.confirm.iter().filter(|criterion| criterion.one_of.is_empty()) {
                        prop_assert!(last.confirmed.contains_key(&criterion.id), "{}: {}", way.id, criterion.id);
                    }
                    for needed in &way.meetings {
                        let entered = state.entered(&stage.id).unwrap();
                        let kind = state.meetings.iter().filter(|one| one.meeting == needed.meeting.id);
                        let held = kind.filter(|one| one.on >= entered && one.on <= decision.on).count();
                        prop_assert!(held >= needed.at_least as usize, "{}", way.id);
                    }
                    // History is only ever added to.
                    prop_assert_eq!(&next.history()[..before.history().len()], before.history());
                    prop_assert_eq!(next.history().len(), before.history().len() + 1);
                    prop_assert_eq!(next.stage(), Some(way.to.id.as_str()));
                    prop_assert_eq!(&next.plan, &before.plan);
                    state = next;
                }
                Err(MoveError::Open(open)) => {
                    prop_assert!(!open.is_empty());
                    prop_assert!(open.iter().all(|one| !one.to_string().is_empty()));
                }
                Err(error) => prop_assert!(false, "{}", error),
            }
            // What `moves` says is open includes whatever refuses a decision that brings everything.
            let shown = &moves(definition, &before).into_iter().find(|one| one.way.id == way.id).unwrap().open;
            if let Err(MoveError::Open(open)) = apply(definition, &before, &way.id, &full(definition, &before, way, on)) {
                for one in open {
                    prop_assert!(shown.contains(&one), "{} was not shown", one);
                }
            }
            prop_assert_eq!(check_state(definition, &state), Vec::<String>::new());
            let stored: ProcessState = serde_json::from_str(&json::tight(&state).unwrap()).unwrap();
            prop_assert_eq!(&stored, &state);
            // Close what was left open, so that the course goes on.
            let ids: Vec<_> = state.plan.actions().iter().filter(|one| one.status.is_open()).map(|one| one.id).collect();
            for id in ids {
                let status = ActionStatus::NotNeeded { reason: stated("An invented reason") };
                state.plan.change(id, ActionChange::Status(status)).unwrap();
            }
        }
    }
}

#[test]
fn every_stage_is_reached_by_moves_that_are_allowed() {
    // Not by the ways as data alone, as in `process::data`, but by making the moves.
    let mut reached: BTreeSet<(String, String)> = BTreeSet::new();
    for (definition, outcome) in beginnings() {
        let mut open = vec![begun(definition, outcome)];
        let mut seen = BTreeSet::new();
        while let Some(mut state) = open.pop() {
            let stage = state.stage().unwrap().to_owned();
            reached.insert((definition.reference.id.clone(), stage.clone()));
            if !seen.insert(stage.clone()) {
                continue;
            }
            ready(definition, &mut state, day(1));
            for way in &definition.stage(&stage).unwrap().ways {
                open.push(apply(definition, &state, &way.id, &full(definition, &state, way, day(2))).unwrap());
            }
        }
    }
    for id in COUNCILS {
        for stage in &process(id).stages {
            assert!(reached.contains(&(id.to_owned(), stage.id.clone())), "{id}: {}", stage.id);
        }
    }
}

#[test]
fn no_way_of_any_council_is_open_while_an_immediate_action_is() {
    for (definition, outcome) in beginnings() {
        let mut seen = BTreeSet::new();
        let mut open = vec![begun(definition, outcome)];
        while let Some(mut state) = open.pop() {
            let stage = state.stage().unwrap().to_owned();
            if !seen.insert(stage.clone()) {
                continue;
            }
            ready(definition, &mut state, day(1));
            let mut worried = state.clone();
            worried.plan.add(one_more(7, ActionStatus::ToDo)).unwrap();
            for way in &definition.stage(&stage).unwrap().ways {
                let decision = full(definition, &state, way, day(2));
                let refused = apply(definition, &worried, &way.id, &decision);
                let Err(MoveError::Open(found)) = refused else { panic!("{}: {refused:?}", way.id) };
                assert!(matches!(found.as_slice(), [Requirement::ImmediateAction { .. }]), "{}: {found:?}", way.id);
                open.push(apply(definition, &state, &way.id, &decision).unwrap());
            }
        }
    }
}

#[test]
fn an_immediate_action_of_the_policy_that_is_not_in_the_plan_is_open() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    state.meetings.push(minutes("mdmm", 1, day(0)));
    let way = definition.stage("mdmm").unwrap().way("mdmm-to-process").unwrap();
    let mut state = apply(definition, &state, &way.id, &full(definition, &state, way, day(1))).unwrap();
    state.meetings.push(minutes("process-meeting", 2, day(2)));
    let way = definition.stage("process").unwrap().way("process-to-reflection").unwrap();
    let decision = full(definition, &state, way, day(3));
    let Err(MoveError::Open(open)) = apply(definition, &state, &way.id, &decision) else { panic!("it is open") };
    let source = ActionSource::Item { list: "part-two".to_owned(), item: 3 };
    assert!(matches!(open.as_slice(), [Requirement::ImmediateAction { source: found, .. }] if *found == source));
    close_immediate(definition, &mut state);
    assert!(apply(definition, &state, &way.id, &decision).is_ok());
}
