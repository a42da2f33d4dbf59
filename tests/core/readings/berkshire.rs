//! Berkshire: corrected rows of the second reading.

use super::{note, step};
use crate::support::{framework, framework_file, process::process, process_file};
use provider_concerns::{
    framework::{StepKind, cited},
    process::suggest,
};
use std::fs;

/// The Thresholds table, read a second time: level, potential action.
const POTENTIAL: [(&str, &str); 11] = [
    ("major-suspend", "immediate suspension"),
    ("major-police", "police"),
    ("major-review", "Safeguarding Adults Review"),
    ("major-monitoring", "monitoring"),
    ("moderate-meeting", "formal meeting"),
    ("moderate-suspension", "place with caution"),
    ("moderate-police", "police"),
    ("moderate-monitoring", "monitoring"),
    ("minor-meeting", "formal meeting"),
    ("minor-visit", "monitoring visit"),
    ("minor-meeting-if-necessary", "formal meeting"),
];

#[test]
fn berkshire_5_7_2_every_action_of_the_table_is_potential_and_none_blocks() {
    let berkshire = framework("berkshire");
    for (id, word) in POTENTIAL {
        let step = step(berkshire, id);
        assert!(step.what.starts_with("Potential action: ") && step.what.contains(word), "{id}: {}", step.what);
        assert!(step.who.starts_with("Lead, by this tool’s reading"), "{id}: {}", step.who);
        assert!(cited(&step.cite).contains("Thresholds table"), "{id}");
    }
    let of_table = berkshire.next_steps.iter().filter(|step| cited(&step.cite).contains("Thresholds table")).count();
    assert_eq!(of_table, POTENTIAL.len());
    let one = process("berkshire");
    for outcome in ["minor", "moderate", "major"] {
        let blocking: Vec<String> =
            one.immediate.iter().filter(|row| row.applies(outcome)).map(|row| row.source.to_string()).collect();
        assert_eq!(blocking.len(), 2, "{outcome}: {blocking:?}");
        // The mark goes into the plan with the action.
        for suggested in suggest(one, berkshire, outcome).iter().filter(|row| row.cite.contains("Thresholds table")) {
            assert!(!suggested.immediate && suggested.what.starts_with("Potential action"), "{}", suggested.what);
        }
    }
    for level in ["major", "moderate", "minor"] {
        assert!(berkshire.notes_beside(&format!("impact-{level}")).any(|note| note.says.contains("Potential Action")));
    }
}

#[test]
fn berkshire_5_7_2_the_lead_is_not_who_may_decide() {
    let decision = process("berkshire").decisions.iter().find(|row| row.id == "suspension").unwrap();
    assert!(decision.decides.is_empty() && decision.says.contains("lead"));
}

#[test]
fn berkshire_5_8_step_1_b_the_police_are_asked_without_a_condition() {
    let police = step(framework("berkshire"), "police");
    assert_eq!((police.when.as_str(), police.kind), ("", StepKind::Tell));
    assert!(cited(&police.cite).starts_with("Berkshire 5.8, Step 1, action b"));
}

#[test]
fn berkshire_5_8_step_2_has_no_rule_about_a_delay() {
    let telling = process("berkshire").telling.as_ref().unwrap();
    assert!(telling.tool_default && telling.cite.is_empty());
    assert_eq!(telling.steps.iter().map(|name| name.id.as_str()).collect::<Vec<_>>(), ["provider"]);
}

#[test]
fn berkshire_5_7_2_agency_staff_or_induction_either_is_the_example() {
    let question = framework("berkshire").question("agency-and-induction").unwrap();
    assert!(
        question.asks.contains(", or are")
            && !question.asks.contains("with poor")
            && question.hint == "Either is enough."
    );
}

#[test]
fn berkshire_says_nowhere_that_the_local_team_decides() {
    for file in [framework_file("berkshire"), process_file("berkshire")] {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("local team decides"), "{file:?}");
    }
}

#[test]
fn berkshire_5_3_5_5_and_5_6_are_carried_over() {
    let berkshire = framework("berkshire");
    assert_eq!(note(berkshire, "risk-matrix").2, "Berkshire 5.3, Risk Matrix");
    for (list, cite, count) in [
        ("integration-aims", "Berkshire 5.5", 3),
        ("commissioners-duties", "Berkshire 5.5", 3),
        ("better-outcomes", "Berkshire 5.5", 4),
        ("service-interruptions", "Berkshire 5.6", 6),
        ("contingency-planning", "Berkshire 5.6.1", 3),
    ] {
        let found = berkshire.list(list).unwrap();
        assert_eq!((cited(&found.cite).as_str(), found.items.len()), (cite, count), "{list}");
    }
}
