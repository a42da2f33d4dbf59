//! What happens next: the actions that follow from an outcome, immediate ones first, and the plan that is made of them.

use crate::support::{
    action_id, framework,
    process::{COUNCILS, day, process, stated},
};
use provider_concerns::process::{
    ActionChange, ActionSource, ActionStatus, Holder, Plan, PlanError, PlannedAction, built_in, duties, suggest,
};
use std::collections::BTreeSet;

fn action(number: u8, immediate: bool) -> PlannedAction {
    PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: format!("Invented action {number}"),
        owner: "Invented role".to_owned(),
        due: Some(day(u64::from(number))),
        immediate,
        status: ActionStatus::ToDo,
    }
}

/// Every outcome of a framework, by the process file.
fn outcomes(council: &str) -> Vec<&'static str> {
    process(council).starts.iter().flat_map(|start| &start.outcomes).map(|name| name.id.as_str()).collect()
}

#[test]
fn immediate_actions_come_first_and_none_comes_twice() {
    for council in COUNCILS {
        for outcome in outcomes(council) {
            let found = suggest(process(council), framework(council), outcome);
            let immediate: Vec<bool> = found.iter().map(|one| one.immediate).collect();
            let mut sorted = immediate.clone();
            sorted.sort_by_key(|immediate| !immediate);
            assert_eq!(immediate, sorted, "{council}/{outcome}");
            let sources: BTreeSet<&ActionSource> = found.iter().map(|one| &one.source).collect();
            assert_eq!(sources.len(), found.len(), "{council}/{outcome}");
            assert!(found.iter().all(|one| !one.what.is_empty() && !one.cite.is_empty()), "{council}/{outcome}");
        }
    }
}

#[test]
fn every_next_step_of_a_framework_follows_from_some_outcome() {
    for council in COUNCILS {
        let mut found: BTreeSet<String> = BTreeSet::new();
        for outcome in outcomes(council) {
            found.extend(suggest(process(council), framework(council), outcome).into_iter().filter_map(|one| {
                match one.source {
                    ActionSource::Next(id) => Some(id),
                    _ => None,
                }
            }));
        }
        let all: BTreeSet<String> = framework(council).next_steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(found, all, "{council}");
    }
}

#[test]
fn a_level_brings_its_own_actions_and_no_others() {
    let ids = |council: &str, outcome: &str| -> BTreeSet<String> {
        let found = suggest(process(council), framework(council), outcome);
        found.into_iter().map(|one| one.source.to_string()).collect()
    };
    let major = ids("berkshire", "major");
    assert!(major.contains("next step major-suspend") && major.contains("item 1 of step-1-actions"));
    assert!(!major.iter().any(|id| id.contains("moderate-") || id.contains("minor-")));
    assert!(!ids("berkshire", "moderate").contains("next step major-suspend"));
    // Lambeth's rows go by the least and the most level.
    assert!(ids("lambeth", "moderate").contains("next step surveillance-group"));
    assert!(!ids("lambeth", "minor").contains("next step surveillance-group"));
    assert!(ids("lambeth", "minor").contains("next step routine-monitoring"));
    assert!(!ids("lambeth", "major").contains("next step routine-monitoring"));
}

#[test]
fn who_could_do_it_comes_from_berkshires_table_alone() {
    for council in COUNCILS {
        for outcome in outcomes(council) {
            for one in suggest(process(council), framework(council), outcome) {
                if council != "berkshire" {
                    assert!(one.could.is_empty(), "{council}: {}", one.source);
                } else if one.source == ActionSource::Next("police".to_owned()) {
                    assert_eq!(one.could.len(), 1);
                    assert_eq!(one.could[0].who, "Police, Community Safety Unit");
                }
            }
        }
    }
    assert_eq!(built_in().all().iter().filter(|definition| definition.agencies.is_some()).count(), 1);
}

#[test]
fn a_plan_is_shown_with_immediate_actions_first_and_loses_none() {
    let mut plan = Plan::default();
    for number in 0..200_u8 {
        plan.add(action(number, number % 50 == 7)).unwrap();
    }
    let shown: Vec<_> = plan.shown().into_iter().map(|action| action.id).collect();
    assert_eq!(shown[..4], [action_id(7), action_id(57), action_id(107), action_id(157)]);
    assert_eq!(shown.len(), 200);
    assert_eq!(shown[4], action_id(0), "the others in their order");
    assert_eq!(plan.add(action(3, false)), Err(PlanError::SameId));
    assert_eq!(plan.change(action_id(201), ActionChange::MakeImmediate), Err(PlanError::NoSuchAction));
    let done = ActionStatus::Done { evidence: stated("A signed rota"), on: day(1) };
    plan.change(action_id(3), ActionChange::Status(done.clone())).unwrap();
    plan.change(action_id(3), ActionChange::Owner("Another role".to_owned())).unwrap();
    let changed = plan.action(action_id(3)).unwrap();
    assert_eq!((&changed.status, changed.owner.as_str(), changed.status.is_open()), (&done, "Another role", false));
    assert_eq!(plan.actions().len(), 200);
}

#[test]
fn duties_of_host_and_placing_authority_are_checklists() {
    // Lambeth 7.1 and 7.2: nine each. Berkshire 5.7.2: six and nine. Bedford Appendix 3: eight, named by role.
    for (council, expected) in [
        ("lambeth", vec![(Holder::HostAuthority, 9), (Holder::PlacingAuthority, 9)]),
        ("berkshire", vec![(Holder::HostAuthority, 6), (Holder::PlacingAuthority, 9)]),
        ("bedford", vec![(Holder::Named, 8)]),
    ] {
        let found = duties(process(council), framework(council));
        for (holder, count) in &expected {
            assert_eq!(found.iter().filter(|(of, _)| of == holder).count(), *count, "{council} {holder:?}");
        }
        assert_eq!(found.len(), expected.iter().map(|(_, count)| count).sum::<usize>(), "{council}");
        let sources: BTreeSet<&ActionSource> = found.iter().map(|(_, one)| &one.source).collect();
        assert_eq!(sources.len(), found.len(), "{council}");
    }
}

#[test]
fn a_suggested_action_goes_into_the_plan_with_its_condition_and_whom_to_tell() {
    let found = suggest(process("derbyshire"), framework("derbyshire"), "threshold-indicated");
    let planned = |id: &str| {
        let source = ActionSource::Next(id.to_owned());
        found.iter().find(|one| one.source == source).unwrap().planned(action_id(1))
    };
    let urgent = planned("urgent-checks");
    assert!(urgent.immediate && urgent.status == ActionStatus::ToDo);
    assert!(urgent.what.ends_with(" (if immediate risks are identified)."), "{}", urgent.what);
    assert!(urgent.owner.ends_with("as the chair delegates it"), "{}", urgent.owner);
    let police = planned("police-informed");
    assert!(police.what.starts_with("Tell: Police. "), "{}", police.what);
    assert_eq!(police.owner, "", "who tells them is for the person to say");
}

#[test]
fn an_authoritys_own_file_goes_by_the_process_of_the_framework_that_it_extends() {
    let own = crate::support::frameworks().read_own(provider_concerns::framework::EXAMPLE_OWN).unwrap();
    let extended = own.own.as_ref().unwrap().extends.clone().unwrap();
    let definition = built_in().of_framework(&own).unwrap();
    assert_eq!(definition.framework, extended);
    // What is shared by all frameworks has no process.
    assert_eq!(built_in().of_framework(crate::support::shared()), None);
    assert_eq!(built_in().exactly(&definition.reference), Some(definition));
}
