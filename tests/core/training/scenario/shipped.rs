//! The training scenarios that ship with the app cover what a trainer needs: settings, themes, twins and level edges. That each
//! named outcome follows from the rules is the reader's own check.

use crate::support::{judged, lambeth, scenarios, sets, shared};
use provider_concerns::{
    assess::Truth,
    concern::ServiceKind,
    training::scenario::{Reading, Scenario, Teaches, built_in_sets, record_of},
};
use std::collections::{BTreeMap, BTreeSet};

/// Every stage's reading with its scenario and its place.
fn readings() -> impl Iterator<Item = (&'static Scenario, usize, &'static Reading)> {
    scenarios().flat_map(|one| one.stages.iter().enumerate().map(move |(place, stage)| (one, place, &stage.reading)))
}

/// The reading that stays: that of the last stage.
fn last(scenario: &Scenario) -> &Reading {
    &scenario.stages.last().unwrap().reading
}

#[test]
fn both_sets_read_and_have_about_as_many_as_a_session_holds() {
    assert_eq!(built_in_sets().broken(), []);
    let found: Vec<(&str, usize)> = sets().map(|set| (set.reference.id.as_str(), set.scenarios.len())).collect();
    assert_eq!(found, [("one-off-or-pattern", 16), ("thresholds", 17)]);
    let ids: BTreeSet<&str> = scenarios().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), 33, "an id stands for one scenario, whichever set it is in");
}

#[test]
fn every_setting_is_met_often_enough() {
    let mut count: BTreeMap<ServiceKind, usize> = BTreeMap::new();
    for one in scenarios() {
        *count.entry(one.setting).or_default() += 1;
    }
    let of = |kinds: &[ServiceKind]| kinds.iter().filter_map(|kind| count.get(kind)).sum::<usize>();
    for (kinds, at_least) in [
        (&[ServiceKind::CareHome][..], 6),
        (&[ServiceKind::NursingHome], 5),
        (&[ServiceKind::HomeCare], 3),
        (&[ServiceKind::SupportedLiving], 3),
        (&[ServiceKind::NhsService, ServiceKind::PrivateHospital], 3),
        (&[ServiceKind::DayService], 3),
    ] {
        assert!(of(kinds) >= at_least, "{kinds:?}: {}", of(kinds));
    }
}

#[test]
fn every_theme_of_the_policies_is_there_twice_and_every_other_once() {
    for theme in &shared().themes {
        let found = scenarios().filter(|one| one.themes.contains(&theme.id)).count();
        let at_least = if theme.concern.is_empty() { 1 } else { 2 };
        assert!(found >= at_least, "{:?}: {found}", theme.id);
    }
    for one in scenarios() {
        let of_issues: BTreeSet<_> =
            one.stages.iter().flat_map(|stage| &stage.issues).map(|issue| &issue.theme).collect();
        assert_eq!(one.themes.iter().collect::<BTreeSet<_>>(), of_issues, "{}", one.id);
    }
}

#[test]
fn twins_have_the_same_place_and_theme_and_opposite_decisions() {
    let mut themes = BTreeSet::new();
    let mut pairs = 0;
    for (set, second) in sets().flat_map(|set| set.scenarios.iter().map(move |one| (set, one))) {
        assert_eq!(second.teaches.contains(&Teaches::Twin), set.twin(&second.id).is_some(), "{}", second.id);
        if second.twin_of.is_none() {
            continue;
        }
        let first = set.twin(&second.id).unwrap();
        assert_eq!(first.setting, second.setting, "{}", second.id);
        let decisions = BTreeSet::from([last(first).decision.key(), last(second).decision.key()]);
        assert_eq!(decisions, BTreeSet::from(["poor_care", "potential_cause_for_concern"]), "{}", second.id);
        let common: Vec<&str> =
            first.themes.iter().filter(|theme| second.themes.contains(theme)).map(|theme| theme.as_str()).collect();
        assert!(!common.is_empty(), "{} and {} share no theme", first.id, second.id);
        themes.extend(common);
        pairs += 1;
    }
    assert!(pairs >= 6, "{pairs}");
    for theme in ["medication", "staffing", "food", "missed_visits"] {
        assert!(themes.contains(theme), "{theme} is not among {themes:?}");
    }
}

/// Scores, sorted, at the edges of Lambeth's levels, with the level that they give.
const EDGES: [(&[u32], &str); 12] = [
    (&[1, 1, 1], "minor"),
    (&[1, 2], "minor"),
    (&[1, 1, 1, 1], "moderate"),
    (&[2, 2], "moderate"),
    (&[3], "moderate"),
    (&[4], "moderate"),
    (&[1, 2, 3], "moderate"),
    (&[2, 4], "moderate"),
    (&[3, 3], "moderate"),
    (&[2, 2, 3], "major"),
    (&[3, 4], "major"),
    (&[5], "major"),
];

#[test]
fn every_edge_of_lambeths_levels_is_met() {
    for (scores, level) in EDGES {
        let found: Vec<_> = readings()
            .filter(|(.., reading)| {
                let mut sorted: Vec<u32> = reading.scores.iter().map(|score| score.score.get()).collect();
                sorted.sort_unstable();
                sorted == scores
            })
            .collect();
        assert!(!found.is_empty(), "no reading scores {scores:?}");
        for (one, place, reading) in found {
            assert_eq!(reading.under("lambeth").unwrap().outcome, level, "{} {scores:?}", one.id);
            let assessed = judged(lambeth(), &record_of(one, place, lambeth()).unwrap());
            let held: Vec<&str> =
                assessed.trace.iter().filter(|row| row.held == Truth::Yes).map(|row| row.id.as_str()).collect();
            // The two overlaps show both rows; everywhere else one row holds.
            let both = scores.iter().sum::<u32>() >= 7 && scores.contains(&3);
            assert_eq!(held, if both { vec!["major", "moderate"] } else { vec![level] }, "{}", one.id);
            let arguable = assessed.notes.iter().any(|note| note.says.contains("one 3 risk"));
            assert_eq!(arguable, scores == [3, 3], "{}", one.id);
        }
    }
}

/// Every published set of the app by its digest. A published set is never edited, whoever does it and however little: a kept
/// session names this digest and could not be opened any more. A change is a new file with a new version and a new line here.
const PUBLISHED: [(&str, &str, &str); 3] = [
    ("one-off-or-pattern", "2026-11.2", "76561ed6842f2aafac816ee09242f2411315a35b45dd4418c532887a8544ad11"),
    ("thresholds", "2026-11", "ab5217756d286107f3220912216b35649e5f9e6131cade44b03edfa88ab345da"),
    ("one-off-or-pattern", "2026-11", "08a67e3f4ed53c7ee9412dabae92be66ff12a993cb1b82dfcc062f3dcc51f204"),
];

#[test]
fn an_earlier_set_is_in_no_list_and_kept_sessions_still_find_it() {
    let earlier: Vec<_> = built_in_sets().earlier().collect();
    assert_eq!(earlier.len(), 1);
    for set in earlier {
        let reference = &set.reference;
        assert!(sets().all(|listed| listed.reference != *reference));
        assert_eq!(built_in_sets().exactly(reference), Some(set));
        assert_eq!(built_in_sets().with_digest(&reference.digest), Some(set));
        assert_eq!(built_in_sets().beginning(&reference.digest[..12]), Some(set));
        assert_eq!(built_in_sets().beginning(&reference.digest[..11]), None);
        // Another text may not take its name.
        let other = provider_concerns::training::scenario::SetRef { digest: "0".repeat(64), ..reference.clone() };
        assert_eq!(built_in_sets().clash(&other), Some(set));
        assert_eq!(built_in_sets().clash(reference), None);
        // Where only a trainer's own sets are at hand it is not there.
        assert_eq!(provider_concerns::training::scenario::Sets::default().exactly(reference), None);
    }
}

#[test]
fn no_set_raises_the_bar_of_a_series() {
    for set in sets() {
        let text = format!("{set:?}").to_lowercase();
        for words in ["again and again", "time after time", "over and over", "far more", "far fewer"] {
            assert!(!text.contains(words), "{}: {words}", set.reference.id);
        }
    }
}

#[test]
fn no_published_set_was_edited() {
    let earlier = built_in_sets().earlier().map(|set| &**set);
    let references = sets().chain(earlier).map(|set| &set.reference);
    let found: Vec<_> = references.map(|one| (one.id.as_str(), one.version.as_str(), one.digest.as_str())).collect();
    assert_eq!(found, PUBLISHED);
}
