//! From stage to stage: what must hold for any course that a case takes, tried on many made at random.

use crate::support::{
    action_id, framework,
    process::{
        COUNCILS, begun, close_immediate, day, decided, full, minutes, process, ready, stated, who_had_to_be_there,
    },
};
use proptest::prelude::*;
use provider_concerns::{
    concern::{Attendee, Date, json},
    process::{
        ActionChange, ActionSource, ActionStatus, Decided, Definition, Happened, MoveError, PlannedAction, ProcessRef,
        ProcessState, ProviderTold, Requirement, WayKind, apply, begin, built_in, check_state, deciding_minutes, moves,
        reassess, stands_for, suggest,
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
    // Not by the ways as data alone, as in `process_data`, but by making the moves.
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

#[test]
fn without_its_four_roles_the_mdmm_decides_nothing() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    ready(definition, &mut state, day(0));
    let stage = definition.stage("mdmm").unwrap();
    assert_eq!(stage.quorum.len(), 4, "Hertfordshire 5 iii");
    let held = state.meetings.last().unwrap().on;
    for way in &stage.ways {
        // Who was there is read from the minutes, whatever the decision says of it.
        let whole =
            Decided { present: stage.quorum.iter().cloned().collect(), ..full(definition, &state, way, day(1)) };
        for (place, role) in stage.quorum.iter().enumerate() {
            let mut without = state.clone();
            for minutes in &mut without.meetings {
                minutes.part_one.as_mut().unwrap().attendees.remove(place);
            }
            let Err(MoveError::Open(open)) = apply(definition, &without, &way.id, &whole) else {
                panic!("{} without {role}", way.id)
            };
            assert_eq!(open, [Requirement::Present { role: role.clone(), on: Some(held) }], "{}", way.id);
        }
        let bare = Decided { present: Default::default(), ..whole };
        let moved = apply(definition, &state, &way.id, &bare).unwrap();
        assert_eq!(moved.history().last().unwrap().present.len(), 4, "{}: the history has who was there", way.id);
    }
}

#[test]
fn the_decision_reads_the_latest_minutes_and_only_those_of_its_meeting() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    let way = definition.stage("mdmm").unwrap().way("mdmm-to-process").unwrap();
    let roles = |open: Vec<Requirement>| -> Vec<Option<Date>> {
        let days = open.into_iter().filter_map(|one| match one {
            Requirement::Present { on, .. } => Some(on),
            _ => None,
        });
        days.collect()
    };
    let open =
        |state: &ProcessState, on: Date| match apply(definition, state, &way.id, &full(definition, state, way, on)) {
            Err(MoveError::Open(open)) => roles(open),
            other => panic!("{other:?}"),
        };
    // Without minutes nobody was there, whatever is ticked.
    assert_eq!(open(&state, day(9)), [None; 4]);
    let mut bare = minutes("mdmm", 1, day(2));
    bare.part_one.as_mut().unwrap().attendees.clear();
    state.meetings.push(minutes("qam", 2, day(8)));
    state.meetings.push(bare.clone());
    assert_eq!(open(&state, day(9)), [Some(day(2)); 4]);
    assert_eq!(deciding_minutes(definition, &state, way, day(9)).map(|minutes| minutes.on), Some(day(2)));
    // Apologies stand for nobody.
    state.meetings.last_mut().unwrap().part_one.as_mut().unwrap().apologies = who_had_to_be_there("mdmm");
    assert_eq!(open(&state, day(9)), [Some(day(2)); 4]);
    // The later meeting had all four; a decision of the earlier day does not rest on it.
    state.meetings.push(minutes("mdmm", 3, day(5)));
    assert_eq!(open(&state, day(4)), [Some(day(2)); 4]);
    assert!(apply(definition, &state, &way.id, &full(definition, &state, way, day(5))).is_ok());
    // What was held before the stage was entered decided something else.
    let mut earlier = begun(definition, "mdmm-threshold-met");
    earlier.meetings.push(minutes("mdmm", 4, day(0).pred_opt().unwrap()));
    assert_eq!(open(&earlier, day(9)), [None; 4]);
}

#[test]
fn somebody_stands_for_a_role_by_body_and_post() {
    let person = |representing: &str, job_title: &str| Attendee {
        name: "Example".to_owned(),
        representing: representing.to_owned(),
        job_title: job_title.to_owned(),
        ..Attendee::default()
    };
    let quorum = &process("hertfordshire").meeting("mdmm").unwrap().quorum;
    let of = |representing: &str, job_title: &str| -> Vec<usize> {
        let one = person(representing, job_title);
        (0..).zip(quorum).filter(|(_, role)| stands_for(&one, role)).map(|(place, _)| place).collect()
    };
    assert_eq!(of("ACS", "Head of Service (Commissioning)"), [0]);
    assert_eq!(of("acs", "Acting Head of Service – Commissioning"), [0]);
    assert_eq!(of("ACS", "Head of Operations, OPPD and CLDT"), [1]);
    assert_eq!(of("ICB", "Head of Adult Safeguarding"), [2]);
    assert_eq!(of("HPFT", "Consultant Nurse"), [3]);
    assert_eq!(of("HPFT", "Service Line Lead"), [3]);
    for (body, post) in [
        ("", ""),
        ("ACS", ""),
        ("ACS", "Head of Service"),
        ("ACS", "Head of Adult Safeguarding"),
        ("HPFT", "Nurse"),
        ("HPFT Trust", "Lead"),
        ("Police", "Head of Operations (OPPD and CLDT)"),
        ("", "Head of Operations (OPPD and CLDT)"),
    ] {
        assert_eq!(of(body, post), [0; 0], "{body}: {post}");
    }
}

#[test]
fn only_those_may_decide_whom_the_policy_names() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    ready(definition, &mut state, day(0));
    let way = definition.stage("mdmm").unwrap().way("mdmm-to-process").unwrap();
    for by in ["", " ", "The provider"] {
        let decision = Decided { by: by.to_owned(), ..full(definition, &state, way, day(1)) };
        let Err(MoveError::Open(open)) = apply(definition, &state, &way.id, &decision) else {
            panic!("“{by}” decided")
        };
        assert!(matches!(open.as_slice(), [Requirement::Decider { may }] if may.len() == 1), "{open:?}");
    }
}

#[test]
fn a_meeting_after_the_decision_does_not_count_for_it() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "quality-assurance-meeting");
    state.meetings.push(minutes("qam", 1, day(1)));
    state.meetings.push(minutes("qam", 2, day(9)));
    let way = definition.stage("quality-assurance").unwrap().way("quality-assurance-to-closed").unwrap();
    let decision = full(definition, &state, way, day(8));
    let Err(MoveError::Open(open)) = apply(definition, &state, &way.id, &decision) else { panic!("one meeting") };
    assert!(matches!(open.as_slice(), [Requirement::Meetings { needed: 2, held: 1, .. }]), "{open:?}");
    assert!(apply(definition, &state, &way.id, &Decided { on: day(9), ..decision }).is_ok());
}

#[test]
fn one_alternative_is_enough_and_none_is_not() {
    let definition = process("hertfordshire");
    let state = begun(definition, "prevention");
    let way = definition.stage("prevention").unwrap().way("prevention-to-mdmm").unwrap();
    assert_eq!(way.confirm.len(), 10, "seven thresholds, the public interest, what Partners find, another matter");
    let mut decision = decided("Invented role", day(1));
    let Err(MoveError::Open(open)) = apply(definition, &state, &way.id, &decision) else { panic!("none is confirmed") };
    assert!(matches!(open.as_slice(), [Requirement::ConfirmOne(grounds)] if grounds.len() == 10), "{open:?}");
    decision.confirmed.insert("significant-complaint".to_owned(), "An invented complaint".to_owned());
    let next = apply(definition, &state, &way.id, &decision).unwrap();
    assert_eq!(next.stage(), Some("mdmm"));
    decision.confirmed.insert("no-such-criterion".to_owned(), "Invented".to_owned());
    let error = apply(definition, &state, &way.id, &decision).unwrap_err();
    assert_eq!(error, MoveError::NotAsked("no-such-criterion".to_owned()));
}

#[test]
fn dates_do_not_run_backwards() {
    let definition = process("hertfordshire");
    let state = begun(definition, "prevention");
    let way = definition.stage("prevention").unwrap().way("prevention-to-closed").unwrap();
    let mut decision = full(definition, &state, way, day(0));
    decision.on = day(0) - chrono::Days::new(1);
    assert!(matches!(apply(definition, &state, &way.id, &decision), Err(MoveError::Earlier { .. })));
}

#[test]
fn another_outcome_is_noted_with_its_reason_and_the_stage_stays() {
    let definition = process("hertfordshire");
    let state = begun(definition, "prevention");
    let mut decision = decided("Invented role", day(1));
    let open = reassess(definition, &state, "mdmm-threshold-met", &decision).unwrap_err();
    assert_eq!(open, MoveError::Open(vec![Requirement::Reason]));
    decision.reason = "An invented finding".to_owned();
    let error = reassess(definition, &state, "no-such-outcome", &decision).unwrap_err();
    assert_eq!(error, MoveError::NoSuchOutcome("no-such-outcome".to_owned()));
    let next = reassess(definition, &state, "mdmm-threshold-met", &decision).unwrap();
    assert_eq!((next.stage(), next.outcome()), (Some("prevention"), Some("mdmm-threshold-met")));
    assert_eq!(check_state(definition, &next), Vec::<String>::new());
}

#[test]
fn a_process_begins_only_where_its_file_says_so() {
    let definition = process("hertfordshire");
    let error = begin(definition, "no-such-outcome", &decided("Invented role", day(0))).unwrap_err();
    assert_eq!(error, MoveError::NoSuchOutcome("no-such-outcome".to_owned()));
    let error = begin(definition, "prevention", &decided("  ", day(0))).unwrap_err();
    assert_eq!(error, MoveError::Open(vec![Requirement::Decider { may: Vec::new() }]));
}

/// A change to a stored text.
type Change<'a> = &'a dyn Fn(&mut serde_json::Value);

#[test]
fn a_stored_state_that_the_file_does_not_allow_is_told() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    ready(definition, &mut state, day(0));
    let way = definition.stage("mdmm").unwrap().way("mdmm-to-process").unwrap();
    let state = apply(definition, &state, &way.id, &full(definition, &state, way, day(1))).unwrap();
    let whole = json::value(&state).unwrap();
    let broken = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = whole.clone();
        change(&mut value);
        check_state(definition, &serde_json::from_value(value).unwrap()).join("\n")
    };
    assert_eq!(broken(&|_| ()), "");
    let changes: &[(Change<'_>, &str)] = &[
        (&|value| value["history"] = serde_json::json!([]), "history is empty"),
        (&|value| value["history"][0]["on"] = "2027-01-01".into(), "dated 2026-12-02, before"),
        (
            &|value| value["history"][1]["happened"]["moved"]["from"] = "process".into(),
            "where the process did not stand",
        ),
        (&|value| value["history"][1]["happened"]["moved"]["to"] = "closed".into(), "that there is not"),
        (&|value| value["history"][0]["happened"]["begun"]["stage"] = "closed".into(), "where nothing begins"),
        (&|value| value["meetings"][0]["meeting"] = "ball".into(), "no kind of meeting “ball”"),
        (&|value| value["process"]["version"] = "1999-01".into(), "hertfordshire 1999-01"),
    ];
    for (change, said) in changes {
        let found = broken(change);
        assert!(found.contains(*said), "“{said}” is not in: {found}");
    }
    // Blank evidence and unknown fields are no state at all.
    let changes: &[(Change<'_>, &str)] = &[
        (&|value| value["history"][1]["decided_by"] = " ".into(), "blank"),
        (&|value| value["history"][1]["weather"] = "fine".into(), "weather"),
        (&|value| value["weather"] = "fine".into(), "weather"),
    ];
    for (change, said) in changes {
        let mut value = whole.clone();
        change(&mut value);
        let error = serde_json::from_value::<ProcessState>(value).unwrap_err().to_string();
        assert!(error.contains(*said), "{error}");
    }
    // Another file's state has no moves here.
    let mut value = whole.clone();
    value["process"]["id"] = "derbyshire".into();
    let other: ProcessState = serde_json::from_value(value).unwrap();
    assert_eq!(moves(definition, &other), []);
    assert!(matches!(apply(definition, &other, &way.id, &Decided::default()), Err(MoveError::OtherProcess(_))));
}

#[test]
fn nothing_is_done_without_evidence_or_put_aside_without_a_reason() {
    for (text, fits) in [
        (r#""to_do""#, true),
        (r#""under_way""#, true),
        (r#"{"done":{"evidence":"A signed rota","on":"2026-12-01"}}"#, true),
        (r#"{"done":{"evidence":" ","on":"2026-12-01"}}"#, false),
        (r#"{"done":{"on":"2026-12-01"}}"#, false),
        (r#""done""#, false),
        (r#"{"not_needed":{"reason":"No placements from elsewhere"}}"#, true),
        (r#"{"not_needed":{"reason":""}}"#, false),
        (r#"{"not_needed":{"reason":"x","evidence":"y"}}"#, false),
    ] {
        assert_eq!(serde_json::from_str::<ActionStatus>(text).is_ok(), fits, "{text}");
    }
}

#[test]
fn what_is_noted_of_telling_the_provider_stays() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "prevention");
    state.note_told(ProviderTold::Waiting { since: day(0), reason: stated("The police asked to wait") });
    state.note_told(ProviderTold::Told { on: day(3) });
    assert_eq!(state.told().len(), 2);
    assert!(matches!(state.history()[0].happened, Happened::Begun { .. }));
}

#[test]
fn by_derbyshires_third_reading_nothing_goes_on_until_the_provider_was_told_or_the_delay_has_its_reason() {
    // The fourth only reminds of it; a case that goes by the third keeps its rule.
    let reference = ProcessRef { id: "derbyshire".to_owned(), version: "2026-11.3".to_owned() };
    let definition = built_in().exactly(&reference).unwrap();
    let mut state = begun(definition, "threshold-indicated");
    close_immediate(definition, &mut state);
    state.meetings.push(minutes("strategy-meeting", 1, day(0)));
    let stage = definition.stage("fact-finding").unwrap();
    for way in &stage.ways {
        let decision = full(definition, &state, way, day(1));
        let refused = apply(definition, &state, &way.id, &decision).unwrap_err();
        assert_eq!(refused, MoveError::Open(vec![Requirement::ProviderTold { by_tool: false }]), "{}", way.id);
        for told in [
            ProviderTold::Told { on: day(0) },
            ProviderTold::Waiting { since: day(0), reason: stated("A criminal investigation would be prejudiced") },
        ] {
            let mut state = state.clone();
            state.note_told(told);
            assert!(apply(definition, &state, &way.id, &decision).is_ok(), "{}", way.id);
        }
    }
}

#[test]
fn in_derbyshire_both_group_managers_decide_to_begin_and_below_the_threshold_nothing_begins() {
    let definition = process("derbyshire");
    let alone = begin(definition, "threshold-indicated", &decided("A group manager", day(0))).unwrap_err();
    assert!(
        matches!(&alone, MoveError::Open(open) if matches!(open.as_slice(), [Requirement::Decider { may }] if may.len() == 1))
    );
    let below = begin(definition, "not-indicated", &decided("A group manager", day(0))).unwrap_err();
    assert!(matches!(below, MoveError::NoProcess(_)));
}

#[test]
fn minutes_that_are_only_begun_show_no_meeting() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    let open = |state: &ProcessState| {
        let all = moves(definition, state);
        let way = all.iter().find(|one| one.way.id == "mdmm-to-process").unwrap();
        way.open.iter().any(|open| matches!(open, Requirement::Meetings { .. }))
    };
    let mut held = minutes("mdmm", 1, day(1));
    held.part_one = Some(Default::default());
    held.part_two = None;
    state.meetings.push(held);
    assert!(open(&state));
    state.meetings[0].part_one.as_mut().unwrap().chair = "Invented chair".to_owned();
    assert!(!open(&state));
}
