//! What a way, a beginning or another outcome asks of a decision: grounds, dates, reasons, and whether the provider was told.

use crate::support::process::{begun, close_immediate, day, decided, full, minutes, process, stated};
use provider_concerns::process::{
    Happened, MoveError, ProcessRef, ProviderTold, Requirement, apply, begin, built_in, check_state, reassess,
};

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
