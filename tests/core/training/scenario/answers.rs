//! The answers of the training scenarios: policies that differ, tracks that matter more than the score, stages that change the
//! answer, and a fair mix of all.

use crate::support::scenarios;
use provider_concerns::{
    concern::{Outcome, TrackAnswer, TrackKind},
    framework::built_in,
    training::scenario::{Reading, Scenario, Teaches},
};
use std::collections::BTreeSet;

/// Every stage's reading with its scenario and its place.
fn readings() -> impl Iterator<Item = (&'static Scenario, usize, &'static Reading)> {
    scenarios().flat_map(|one| one.stages.iter().enumerate().map(move |(place, stage)| (one, place, &stage.reading)))
}

/// The reading that stays: that of the last stage.
fn last(scenario: &Scenario) -> &Reading {
    &scenario.stages.last().unwrap().reading
}

fn outcome<'a>(reading: &'a Reading, framework: &str) -> &'a str {
    &reading.under(framework).unwrap().outcome
}

fn track(reading: &Reading, kind: TrackKind) -> TrackAnswer {
    reading.track(kind).unwrap().answer
}

fn teaching(what: Teaches) -> Vec<&'static Scenario> {
    scenarios().filter(|one| one.teaches.contains(&what)).collect()
}

/// The mildest and the most serious outcome of each framework.
const ENDS: [(&str, &str, &str); 5] = [
    ("lambeth", "minor", "major"),
    ("berkshire", "minor", "major"),
    ("derbyshire", "not-indicated", "threshold-indicated"),
    ("bedford", "no-trigger", "serious-concerns"),
    ("hertfordshire", "prevention", "mdmm-threshold-met"),
];

#[test]
fn where_frameworks_are_said_to_differ_one_is_at_its_mildest_and_another_at_its_most_serious() {
    let found = teaching(Teaches::Frameworks);
    assert!(found.len() >= 5, "{}", found.len());
    for one in found {
        let differ = one.stages.iter().any(|stage| {
            let at = |end: fn(&(&str, &'static str, &'static str)) -> &'static str| {
                ENDS.iter().any(|row| outcome(&stage.reading, row.0) == end(row))
            };
            let levels_differ = outcome(&stage.reading, "lambeth") != outcome(&stage.reading, "berkshire");
            levels_differ || (at(|row| row.1) && at(|row| row.2))
        });
        assert!(differ, "{}", one.id);
    }
}

#[test]
fn tracks_matter_more_than_the_score_in_each_of_four_ways() {
    assert!(teaching(Teaches::Tracks).len() >= 4);
    for (what, holds) in [
        (
            "a possible crime at Minor",
            (|r| track(r, TrackKind::Crime) == TrackAnswer::Yes && outcome(r, "lambeth") == "minor")
                as fn(&Reading) -> bool,
        ),
        ("danger at Minor", |r| {
            track(r, TrackKind::ImmediateDanger) == TrackAnswer::Yes && outcome(r, "lambeth") == "minor"
        }),
        ("section 42 at Minor", |r| {
            track(r, TrackKind::Section42) == TrackAnswer::Yes && outcome(r, "lambeth") == "minor"
        }),
        ("poor care and section 42", |r| {
            track(r, TrackKind::Section42) == TrackAnswer::Yes && r.decision == Outcome::PoorCare
        }),
    ] {
        let found = readings().any(|(one, _, reading)| one.teaches.contains(&Teaches::Tracks) && holds(reading));
        assert!(found, "{what}");
    }
}

#[test]
fn more_information_changes_the_answer_in_four_and_leaves_it_in_one() {
    let staged = teaching(Teaches::Staged);
    let several: Vec<&str> = scenarios().filter(|one| one.stages.len() > 1).map(|one| one.id.as_str()).collect();
    assert_eq!(staged.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), several);
    let answers = |reading: &Reading| {
        let outcomes = reading.under.iter().map(|under| under.outcome.clone()).collect::<Vec<_>>();
        (reading.decision.key(), outcomes)
    };
    let changed =
        |one: &&&Scenario| one.stages.windows(2).any(|two| two[0].reading.decision != two[1].reading.decision);
    assert!(staged.iter().filter(changed).count() >= 4);
    assert!(
        staged.iter().any(|one| one.stages.windows(2).all(|two| answers(&two[0].reading) == answers(&two[1].reading)))
    );
}

#[test]
fn the_answers_are_a_fair_mix() {
    let count = |decision: Outcome| scenarios().filter(|one| last(one).decision == decision).count();
    let (poor, unknown) = (count(Outcome::PoorCare), count(Outcome::NotEnoughKnown));
    assert!((8..=16).contains(&poor), "{poor}");
    assert!(unknown >= 3, "{unknown}");
    assert!(scenarios().filter(|one| one.high_risk).count() >= 8);
    // Serious is not the same as “concern”: some high-risk ones are poor care, and some concerns are Minor.
    assert!(scenarios().any(|one| one.high_risk && last(one).decision == Outcome::PoorCare));
    let minor_concern =
        |r: &Reading| r.decision == Outcome::PotentialCauseForConcern && outcome(r, "lambeth") == "minor";
    assert!(scenarios().any(|one| minor_concern(last(one))));
}

#[test]
fn every_stage_is_read_under_all_five_and_tells_whom_its_tracks_call_for() {
    let ids: BTreeSet<&str> = built_in().judging().map(|framework| framework.reference.id.as_str()).collect();
    for (one, place, reading) in readings() {
        assert_eq!(
            reading.under.iter().map(|under| under.framework.as_str()).collect::<BTreeSet<_>>(),
            ids,
            "{}",
            one.id
        );
        let told = |whom: &[&str]| reading.tell.iter().any(|id| whom.contains(&id.as_str()));
        let place = format!("{}, stage {}", one.id, place + 1);
        for (kind, answer, whom) in [
            (TrackKind::ImmediateDanger, TrackAnswer::Yes, &["emergency", "manager"][..]),
            (TrackKind::Crime, TrackAnswer::Yes, &["police"]),
            (TrackKind::Crime, TrackAnswer::NotSure, &["police", "safeguarding"]),
            (TrackKind::Section42, TrackAnswer::Yes, &["safeguarding"]),
            (TrackKind::Section42, TrackAnswer::NotSure, &["safeguarding"]),
        ] {
            assert!(track(reading, kind) != answer || told(whom), "{place}: {kind:?}");
        }
        assert!(!told(&["emergency"]) || track(reading, TrackKind::ImmediateDanger) == TrackAnswer::Yes, "{place}");
    }
}
