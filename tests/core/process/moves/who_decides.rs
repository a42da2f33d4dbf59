//! Who decides, and at which meeting: roles without whom nothing is decided, read from the minutes.

use crate::support::process::{begun, day, decided, full, minutes, process, ready, who_had_to_be_there};
use provider_concerns::{
    concern::{Attendee, Date},
    process::{Decided, MoveError, ProcessState, Requirement, apply, begin, deciding_minutes, moves, stands_for},
};

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
