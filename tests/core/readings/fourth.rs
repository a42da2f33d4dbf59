//! The rows of the fourth reading, each by its place in the source.

use super::{items, note};
use crate::support::{
    framework, lambeth,
    process::{begun, close_immediate, day, decided, process},
};
use provider_concerns::{
    concern::FormAnswer,
    framework::cited,
    process::{
        Decided, FormState, MoveError, Required, Requirement, apply, check_form, moves, reassess, suggest_reached,
    },
};
use std::collections::BTreeMap;

#[test]
fn hertfordshire_5_iv_the_last_threshold_is_about_visits() {
    let hertfordshire = framework("hertfordshire");
    let question = hertfordshire.questions().find(|question| question.id == "monitoring-evidence").unwrap();
    assert!(question.asks.contains("monitoring visits"), "{}", question.asks);
}

// ---------------------------------------------------------------- Lambeth

#[test]
fn lambeth_6_3_reaching_moderate_or_major_is_enough_to_escalate() {
    let one = process("lambeth");
    let mut state = begun(one, "minor");
    close_immediate(one, &mut state);
    let way = "routine-monitoring-to-surveillance-group";
    let by = one.stage("routine-monitoring").unwrap().decides[0].clone();
    let threshold = [("moderate-or-major".to_owned(), "Scores add up to 5".to_owned())].into();
    let decision = Decided { confirmed: threshold, ..decided(&by, day(2)) };
    let next = apply(one, &state, way, &decision).unwrap();
    assert_eq!(next.stage(), Some("surveillance-group"));
    // 6.3 names nobody who decides it: that the agencies do is marked.
    for stage in one.stages.iter().filter(|stage| !stage.end) {
        assert!(stage.ways.iter().all(|way| stage.decided_by_default(way)), "{}", stage.id);
    }
    let other = process("hertfordshire").stages.iter().find(|stage| !stage.decides.is_empty()).unwrap();
    assert!(other.ways.iter().all(|way| other.decided_by_default(way) == (way.tool_default && way.decides.is_empty())));
}

#[test]
fn lambeth_6_3_closing_or_going_back_at_moderate_or_major_is_warned_of() {
    for stage in process("lambeth").stages.iter().filter(|stage| !stage.end) {
        for way in &stage.ways {
            let warned = |outcomes: &[&str]| way.warns(outcomes).map(|one| cited(&one.cite)).collect::<Vec<_>>();
            let escalates = way.id == "routine-monitoring-to-surveillance-group";
            assert_eq!(warned(&["minor"]), Vec::<String>::new(), "{}", way.id);
            // The level of the record today counts as that which the process follows does.
            for outcomes in [&["moderate"][..], &["major"], &["minor", "moderate"]] {
                let expected = if escalates { Vec::new() } else { vec!["Lambeth 6.3".to_owned()] };
                assert_eq!(warned(outcomes), expected, "{}", way.id);
            }
        }
    }
    // It warns, and stops nothing.
    let mut state = begun(process("lambeth"), "moderate");
    close_immediate(process("lambeth"), &mut state);
    let all = moves(process("lambeth"), &state);
    let close = all.iter().find(|one| one.way.id == "surveillance-group-to-closed").unwrap();
    let decision = [Requirement::Reason, Requirement::Evidence];
    assert!(close.open.iter().all(|one| decision.contains(one) || matches!(one, Requirement::Decider { .. })));
}

#[test]
fn lambeth_6_3_escalating_is_a_step_of_the_first_stage_at_moderate() {
    let offered = |outcome: &str| {
        let found = suggest_reached(process("lambeth"), lambeth(), outcome, &["routine-monitoring"]);
        found.iter().filter(|one| one.stages.contains(&"routine-monitoring")).map(|one| one.who).collect::<Vec<_>>()
    };
    assert!(offered("moderate").contains(&"Lambeth Provider Surveillance Group"));
    assert!(!offered("minor").contains(&"Lambeth Provider Surveillance Group"));
}

#[test]
fn lambeth_7_1_adass_and_the_cqc_are_told_of_every_formal_measure() {
    let form = process("lambeth").form("enforcement-decision").unwrap();
    let mends = |measure: &str, told: &[&str]| {
        let mut state = FormState::new(process("lambeth").reference.clone(), &form.id);
        state.answers.insert("measure".to_owned(), FormAnswer::Choice(measure.to_owned()));
        if !told.is_empty() {
            let marked: BTreeMap<String, String> =
                told.iter().map(|id| ((*id).to_owned(), "Example Trust".to_owned())).collect();
            state.answers.insert("told".to_owned(), FormAnswer::Several(marked));
        }
        let found = check_form(form, &state).into_iter().filter(|problem| problem.field == "told");
        found.map(|problem| problem.mend).collect::<Vec<_>>()
    };
    for formal in ["formal", "other-formal", "lift-formal"] {
        assert!(mends(formal, &[])[0].starts_with("Mark under “Who was told”: “ADASS” and “CQC”, because you chose"));
        assert!(mends(formal, &["others"])[0].contains("“ADASS” and “CQC”"), "{formal}");
        assert!(mends(formal, &["adass"])[0].starts_with("Mark under “Who was told”: “CQC”, because"), "{formal}");
        assert_eq!(mends(formal, &["adass", "cqc"]), Vec::<String>::new(), "{formal}: others only where there are any");
    }
    for other in ["informal", "other", "lift-other"] {
        assert_eq!(mends(other, &[]), Vec::<String>::new(), "{other}");
        assert_eq!(mends(other, &["adass"]), Vec::<String>::new(), "{other}");
    }
    let told = form.field("told").unwrap();
    assert_eq!((cited(&told.cite).as_str(), told.required), ("Lambeth 7.1", Required::No));
}

#[test]
fn lambeth_7_1_the_host_authority_determines_that_another_level_holds() {
    let one = process("lambeth");
    assert_eq!(cited(&one.reassessing.as_ref().unwrap().cite), "Lambeth 7.1");
    let state = begun(one, "minor");
    let by = |role: &str| Decided { reason: "An invented finding".to_owned(), ..decided(role, day(1)) };
    let refused = reassess(one, &state, "major", &by("Invented role"));
    let may = vec!["The host authority".to_owned()];
    assert_eq!(refused, Err(MoveError::Open(vec![Requirement::Decider { may }])));
    assert_eq!(reassess(one, &state, "major", &by("The host authority")).unwrap().outcome(), Some("major"));
    for other in ["berkshire", "derbyshire", "bedford", "hertfordshire"] {
        assert!(process(other).reassessed_by().is_empty(), "{other}: no source says");
    }
}

#[test]
fn lambeth_names_nobody_who_decides_whether_a_provider_attends() {
    for meeting in &process("lambeth").meetings {
        let note = process("lambeth").notes_beside(&meeting.id).find(|note| note.says.contains("attends")).unwrap();
        assert!(note.tool_default && note.cite.is_empty() && meeting.tool_default, "{}", meeting.id);
    }
}

#[test]
fn lambeth_6_2_that_an_open_immediate_action_stops_a_step_is_marked() {
    let note = process("lambeth").notes_beside("process").find(|note| note.id == "immediate").unwrap();
    assert!(note.tool_default && note.says.contains("this tool’s own rule"), "{}", note.says);
}

#[test]
fn lambeth_4_to_9_are_as_strong_as_the_text() {
    let says = |list: &str| lambeth().list(list).unwrap().says.as_str();
    assert!(says("adults-supported").contains("essential"), "9");
    assert!(items(lambeth(), "who-does-what")[0].contains("must tell commissioners, as appropriate"), "8");
    assert!(says("cqc-questions").contains("agreed joint processes"), "7.3");
    assert!(says("principles").contains("one team"), "4");
    assert!(says("to-be-weighed").contains("may help"), "6.2");
    let first = process("lambeth").stage("routine-monitoring").unwrap();
    for list in ["who-leads", "who-does-what", "adults-supported"] {
        assert!(first.lists.iter().any(|name| name.id == list), "{list} from the first stage");
    }
}

// ---------------------------------------------------------------- Berkshire

#[test]
fn berkshire_5_8_step_2_the_provider_is_listened_to_and_nobody_says_that_it_is_not_invited() {
    let meeting = process("berkshire").meeting("initial-meeting").unwrap();
    assert!(meeting.says.contains("listened to") && !meeting.says.contains("chair decides"), "{}", meeting.says);
    assert!(items(framework("berkshire"), "initial-meeting").contains(&"Hear the provider’s views"));
}

#[test]
fn berkshire_5_4_is_carried_over_at_the_steps_where_it_counts() {
    for (list, cite, stages) in [
        (
            "partnership",
            "Berkshire 5.4; Berkshire 5.4.1; Berkshire 5.4.2; Berkshire 5.4.4",
            &["step-1", "step-2", "step-3"][..],
        ),
        ("providers-in-place", "Berkshire 5.4; Berkshire 5.4.3; Berkshire 5.4.5; Berkshire 5.4.9", &["step-1"]),
        ("staff-and-adults-who-harm", "Berkshire 5.4.8; Berkshire 5.4.10", &["step-2"]),
        ("organisational-abuse", "Berkshire 5.7.1; Berkshire 5.7.1, Early identification", &["step-1"]),
        ("adults-central", "Berkshire 5.8, Step 2, Communication with adults who use services", &["step-2"]),
    ] {
        assert_eq!(cited(&framework("berkshire").list(list).unwrap().cite), cite);
        for stage in stages {
            let stage = process("berkshire").stage(stage).unwrap();
            assert!(stage.lists.iter().any(|name| name.id == list), "{list} at {}", stage.id);
        }
    }
    assert_eq!(note(framework("berkshire"), "same-scrutiny").2, "Berkshire 5.3");
}

#[test]
fn berkshire_5_8_step_1_the_ways_to_a_decision_are_examples() {
    let way = process("berkshire").stage("step-1").unwrap().way("step-1-to-step-2").unwrap();
    let grounds: Vec<&str> =
        way.confirm.iter().filter(|row| row.one_of == "grounds").map(|row| row.id.as_str()).collect();
    assert_eq!(grounds.len(), 6, "{grounds:?}");
    assert!(grounds.contains(&"example-present") && grounds.contains(&"another-ground"));
}

#[test]
fn berkshire_5_8_what_is_asked_before_steps_4_and_5_is_marked() {
    let gated =
        ["step-2", "step-3", "step-4"].iter().flat_map(|stage| &process("berkshire").stage(stage).unwrap().ways);
    for way in gated.filter(|way| !way.tool_default) {
        let marked = process("berkshire").notes_beside(&way.id).any(|note| note.tool_default);
        assert!(marked, "{} asks for meetings and points of the tool’s own", way.id);
    }
}

#[test]
fn berkshire_5_8_step_5_says_what_may_be_tested_and_what_may_be_appropriate() {
    let rows = items(framework("berkshire"), "quality-assurance");
    for words in ["out-of-hours", "competency", "unannounced", "Healthwatch"] {
        let row = rows.iter().find(|row| row.contains(words)).unwrap();
        assert!(row.starts_with("May be "), "{row}");
    }
}
