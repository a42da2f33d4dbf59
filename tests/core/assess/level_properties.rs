//! What must hold for any scores whatever, tried on many made at random. A failure prints the smallest case found.

use crate::support::{frameworks, issue_id, judged, lambeth, minute, record_with, score, scores_of};
use proptest::prelude::*;
use provider_concerns::{
    assess::Assessment,
    concern::{Issue, Outcome, RaiseTo, RaisedLevel, Record},
    submission::export,
};

/// Up to forty issues, each with a score or without one.
fn entries() -> impl Strategy<Value = Vec<Option<u32>>> {
    proptest::collection::vec(proptest::option::weighted(0.8, 1..=5_u32), 0..40)
}

/// A record with such issues; some decided, perhaps with a raised level.
fn records() -> impl Strategy<Value = Record> {
    (entries(), proptest::option::of(any::<bool>()), any::<u64>()).prop_map(|(entries, raise, decisions)| {
        let mut record = record_with(&entries);
        for (place, issue) in record.issues.iter_mut().enumerate() {
            issue.differentiation.decision = match decisions >> (place % 60) & 3 {
                0 => Some(Outcome::PoorCare),
                1 => Some(Outcome::PotentialCauseForConcern),
                2 => Some(Outcome::NotEnoughKnown),
                _ => None,
            };
        }
        record.raised_level = raise.map(|to_major| RaisedLevel {
            to: if to_major { RaiseTo::Major } else { RaiseTo::Moderate },
            reason: "invented".to_owned(),
            consulted_role: "invented role".to_owned(),
            consulted_on: crate::support::date("2026-11-22"),
            calculated_then: provider_concerns::concern::ConcernLevel::Minor,
            recorded_at: minute(0),
        });
        record
    })
}

fn assessed(record: &Record) -> Assessment {
    judged(lambeth(), record)
}

/// The same with the parts that follow the record's order put into one order.
fn in_one_order(mut assessment: Assessment) -> Assessment {
    let scores = assessment.scores.as_mut().unwrap();
    scores.scored.sort_by_key(|scored| scored.issue);
    scores.unscored.sort();
    assessment
}

proptest! {
    #[test]
    fn one_more_issue_never_lowers_the_level(record in records(), more in proptest::option::of(1..=5_u32)) {
        let before = assessed(&record);
        let mut longer = record.clone();
        let mut issue = Issue::new(issue_id(1000), minute(0));
        issue.score = more.map(score);
        longer.issues.push(issue);
        let after = assessed(&longer);
        prop_assert!(after.calculated >= before.calculated);
        prop_assert!(after.assigned >= before.assigned);
        prop_assert!(scores_of(&after).combined >= scores_of(&before).combined);
    }

    #[test]
    fn a_higher_score_never_lowers_the_level(record in records(), place in any::<prop::sample::Index>(), to in 1..=5_u32) {
        prop_assume!(!record.issues.is_empty());
        let place = place.index(record.issues.len());
        prop_assume!(record.issues[place].score.is_none_or(|old| old.get() <= to));
        let before = assessed(&record);
        let mut higher = record.clone();
        higher.issues[place].score = Some(score(to));
        let after = assessed(&higher);
        prop_assert!(after.calculated >= before.calculated);
        prop_assert!(after.assigned >= before.assigned);
    }

    #[test]
    fn the_order_of_the_issues_never_matters(
        (record, shuffled) in records().prop_flat_map(|record| {
            let issues = Just(record.issues.clone()).prop_shuffle();
            (Just(record), issues)
        })
    ) {
        let mut other = record.clone();
        other.issues = shuffled;
        prop_assert_eq!(in_one_order(assessed(&other)), in_one_order(assessed(&record)));
    }

    #[test]
    fn the_scores_are_listed_in_the_order_of_the_record(record in records()) {
        let assessment = assessed(&record);
        let scored: Vec<_> = record.issues.iter().filter_map(|issue| Some((issue.id, issue.score?))).collect();
        let unscored: Vec<_> = record.issues.iter().filter(|issue| issue.score.is_none()).map(|issue| issue.id).collect();
        prop_assert_eq!(scores_of(&assessment).scored.iter().map(|entry| (entry.issue, entry.score)).collect::<Vec<_>>(), scored);
        prop_assert_eq!(&scores_of(&assessment).unscored, &unscored);
    }

    #[test]
    fn the_same_record_gives_the_same_bytes(record in records()) {
        let bytes = |record: &Record| export(record, frameworks(), minute(1)).to_text().unwrap();
        let once = bytes(&record);
        prop_assert_eq!(&once, &bytes(&record));
        // The same after a journey through text, as a draft or a file makes it.
        let stored: Record = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
        prop_assert_eq!(&once, &bytes(&stored));
    }

    #[test]
    fn the_assigned_level_is_never_below_the_calculated_one(record in records()) {
        let assessment = assessed(&record);
        prop_assert!(assessment.assigned >= assessment.calculated);
        prop_assert_eq!(assessment.assigned.is_some(), assessment.calculated.is_some());
    }
}
