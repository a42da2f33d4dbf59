//! The plan as it is shown: how far, what is late, what of the policy is not in it, and what closing an action asks for.

use crate::support::{
    action_id, at, date, framework,
    process::{COUNCILS, day, process, stated},
};
use proptest::prelude::*;
use provider_concerns::{
    app::{ActionFilter, Closing, ClosingProblem, OwnAction, Place, PlanCount, action_due, not_planned},
    concern::{ActionSource, ActionStatus, PlannedAction},
    deadline::Standing,
    process::{Definition, row_of, suggest},
};
use std::collections::BTreeSet;

fn action(due: Option<&str>, status: ActionStatus) -> PlannedAction {
    let owner = String::new();
    let due = due.map(date);
    PlannedAction {
        id: action_id(1),
        source: ActionSource::Own,
        what: "Ring.".to_owned(),
        owner,
        due,
        immediate: false,
        status,
    }
}

fn done() -> ActionStatus {
    ActionStatus::Done { evidence: stated("A note"), on: day(0) }
}

#[test]
fn an_action_is_late_from_the_day_after_and_only_while_it_is_open() {
    let now = at("2026-11-24T10:00:00Z");
    let standing = |due| action_due(&action(Some(due), ActionStatus::ToDo), now).map(|due| due.standing);
    assert_eq!(standing("2026-11-23"), Some(Standing::LateByDays(1)));
    assert_eq!(standing("2026-11-24"), Some(Standing::DueToday));
    assert_eq!(standing("2026-12-01"), Some(Standing::Soon(7)));
    assert_eq!(standing("2026-12-02"), Some(Standing::Later(8)));
    assert_eq!(action_due(&action(Some("2026-11-01"), done()), now), None);
    assert_eq!(action_due(&action(None, ActionStatus::ToDo), now), None);
    let late = action_due(&action(Some("2026-11-23"), ActionStatus::UnderWay), now).unwrap();
    assert!(late.is_late() && late.presses());
    assert_eq!((late.label, late.words.as_str()), ("Late", "Late: 1 day ago, by Monday 23 November 2026"));
    let later = action_due(&action(Some("2026-12-24"), ActionStatus::ToDo), now).unwrap();
    assert!(!later.is_late() && !later.presses());
}

#[test]
fn the_day_changes_by_the_clock_in_england() {
    // 23:30 UTC on 30 June is half past midnight in England.
    let now = at("2026-06-30T23:30:00Z");
    let due = action_due(&action(Some("2026-06-30"), ActionStatus::ToDo), now).unwrap();
    assert_eq!(due.standing, Standing::LateByDays(1));
}

#[test]
fn counts_and_filters_agree() {
    let now = at("2026-11-24T10:00:00Z");
    let not_needed = ActionStatus::NotNeeded { reason: stated("It does not apply") };
    let mut plan = vec![
        action(None, ActionStatus::ToDo),
        action(Some("2026-11-01"), ActionStatus::UnderWay),
        action(Some("2026-11-01"), done()),
        action(Some("2026-11-01"), not_needed),
    ];
    plan[1].owner = "Invented role".to_owned();
    let count = PlanCount::of(&plan, now);
    assert_eq!(count, PlanCount { all: 4, open: 2, late: 1, without_owner: 1, done: 1, not_needed: 1 });
    let kept = |filter: ActionFilter| plan.iter().filter(|action| filter.keeps(action, now)).count();
    assert_eq!([kept(ActionFilter::All), kept(ActionFilter::Open)], [4, 2]);
    assert_eq!([kept(ActionFilter::Late), kept(ActionFilter::Closed)], [1, 2]);
    for (filter, key, _) in ActionFilter::ALL {
        assert_eq!((ActionFilter::from_key(key), filter.key()), (Some(filter), key));
    }
    assert_eq!(ActionFilter::from_key("nothing"), None);
}

#[test]
fn closing_names_everything_that_is_missing() {
    let today = day(5);
    let close = |evidence, on| Closing::Done { evidence, on }.status(today);
    assert_eq!(close(" ", ""), Err(vec![ClosingProblem::Evidence, ClosingProblem::NoDay]));
    assert_eq!(close("A note", "2026-12-07"), Err(vec![ClosingProblem::FutureDay]));
    assert_eq!(close("", "2026-12-06"), Err(vec![ClosingProblem::Evidence]));
    assert_eq!(close("A note", "2026-13-01"), Err(vec![ClosingProblem::NoDay]));
    assert_eq!(close("A note", "2026-12-06"), Ok(ActionStatus::Done { evidence: stated("A note"), on: today }));
    let reason = |reason| Closing::NotNeeded { reason }.status(today);
    assert_eq!(reason("\n"), Err(vec![ClosingProblem::Reason]));
    assert_eq!(reason("Sold"), Ok(ActionStatus::NotNeeded { reason: stated("Sold") }));
}

#[test]
fn an_own_action_needs_words_and_nothing_else() {
    let own = |what, due| OwnAction { what, owner: " Manager ", due, immediate: true }.planned(action_id(7));
    assert!(own("  ", "2026-12-01").is_err());
    let planned = own(" Ring the home. ", "").unwrap();
    assert_eq!((planned.what.as_str(), planned.owner.as_str(), planned.due), ("Ring the home.", "Manager", None));
    assert_eq!((planned.source, planned.immediate, planned.status), (ActionSource::Own, true, ActionStatus::ToDo));
    assert_eq!(own("Ring.", "2026-12-01").unwrap().due, Some(day(0)));
}

/// The places of all suggestions for an outcome, with the action's ids.
fn places(definition: &Definition, stages: &[&str], planned: &[ActionSource]) -> Vec<(Place, String)> {
    let framework = framework(&definition.framework.id);
    let outcome = &definition.starts.last().unwrap().outcomes.last().unwrap().id;
    let groups = not_planned(definition, stages, suggest(definition, framework, outcome), planned);
    let flat =
        groups.iter().flat_map(|group| group.actions.iter().map(|action| (group.place, action.source.to_string())));
    flat.collect()
}

#[test]
fn suggestions_stand_where_they_belong() {
    let berkshire = process("berkshire");
    let immediate = |found: &[(Place, String)]| found.iter().filter(|(place, _)| *place == Place::Immediate).count();
    let first = places(berkshire, &["step-1"], &[]);
    assert!(immediate(&first) >= 2);
    assert!(first.contains(&(Place::ThisStage, "next step police".to_owned())), "{first:?}");
    let third = places(berkshire, &["step-1", "step-2", "step-3"], &[]);
    assert!(third.contains(&(Place::ThisStage, "next step cannot-improve".to_owned())), "{third:?}");
    assert!(third.contains(&(Place::Earlier(0), "next step police".to_owned())), "{third:?}");
    // What is in the plan is not suggested again.
    let police = ActionSource::Next("police".to_owned());
    assert!(!places(berkshire, &["step-1"], &[police]).iter().any(|(_, source)| source == "next step police"));
}

#[test]
fn an_immediate_action_of_a_later_stage_waits_for_it_and_stays_once_it_was_reached() {
    let hertfordshire = process("hertfordshire");
    let item = "item 3 of part-two";
    let place = |stages: &[&str]| {
        places(hertfordshire, stages, &[]).into_iter().find(|(_, source)| source == item).map(|(place, _)| place)
    };
    assert!(matches!(place(&["mdmm"]), Some(Place::Later(_))));
    assert_eq!(place(&["mdmm", "process"]), Some(Place::Immediate));
    assert_eq!(place(&["mdmm", "process", "mdmm"]), Some(Place::Immediate));
}

proptest! {
    #[test]
    fn nothing_of_the_policy_is_left_out_or_comes_twice(council in 0..5_usize, walk in prop::collection::vec(0..12_usize, 1..5), taken in any::<u64>()) {
        let definition = process(COUNCILS[council]);
        let framework = framework(COUNCILS[council]);
        let stages: Vec<&str> = walk.iter().map(|at| definition.stages[at % definition.stages.len()].id.as_str()).collect();
        for outcome in definition.starts.iter().flat_map(|start| &start.outcomes) {
            let all = suggest(definition, framework, &outcome.id);
            let planned: Vec<ActionSource> =
                (0..).zip(&all).filter(|(number, _)| taken >> (number % 64) & 1 == 1).map(|(_, one)| one.source.clone()).collect();
            let groups = not_planned(definition, &stages, all.clone(), &planned);
            let places: Vec<Place> = groups.iter().map(|group| group.place).collect();
            prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
            let shown: Vec<ActionSource> = groups.iter().flat_map(|group| &group.actions).map(|one| one.source.clone()).collect();
            let unique: BTreeSet<&ActionSource> = shown.iter().collect();
            prop_assert_eq!(unique.len(), shown.len());
            prop_assert_eq!(shown.len() + planned.len(), all.len());
            prop_assert!(shown.iter().all(|source| !planned.contains(source)));
        }
    }
}

#[test]
fn every_action_of_the_policy_finds_its_words_again() {
    for council in COUNCILS {
        let (definition, framework) = (process(council), framework(council));
        for outcome in definition.starts.iter().flat_map(|start| &start.outcomes) {
            for suggested in suggest(definition, framework, &outcome.id) {
                let row = row_of(definition, framework, &suggested.source).unwrap();
                assert_eq!((row.what, row.who, row.when), (suggested.what, suggested.who, suggested.when));
                assert_eq!(
                    (row.kind, row.immediate, &row.could),
                    (suggested.kind, suggested.immediate, &suggested.could)
                );
            }
        }
        assert_eq!(row_of(definition, framework, &ActionSource::Own), None);
        assert_eq!(row_of(definition, framework, &ActionSource::Next("nowhere".to_owned())), None);
        let no_item = ActionSource::Item { list: framework.lists[0].id.clone(), item: 0 };
        assert_eq!(row_of(definition, framework, &no_item), None);
    }
}
