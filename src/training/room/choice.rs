//! Choosing scenarios for a session.

use crate::training::{scenario::ScenarioSet, work::places};

/// How long a judgement takes where the set does not say, in minutes. Tool default.
const MINUTES_EACH: usize = 3;

/// How long these scenarios take, in minutes: their part of what the set suggests for all of it.
pub fn minutes_for(set: &ScenarioSet, scenarios: &[String]) -> usize {
    let all: Vec<String> = set.scenarios.iter().map(|scenario| scenario.id.clone()).collect();
    let (chosen, all) = (places(set, scenarios).len(), places(set, &all).len());
    match usize::try_from(set.minutes).unwrap_or_default() {
        0 => chosen * MINUTES_EACH,
        minutes => (chosen * minutes).div_ceil(all.max(1)),
    }
}

/// As many scenarios as fit into so many minutes, spread over the whole set and in its order. Twins stay together. Never none.
pub fn about_minutes(set: &ScenarioSet, minutes: usize) -> Vec<String> {
    let firsts = set.scenarios.iter().filter(|scenario| scenario.twin_of.is_none());
    let together: Vec<Vec<&str>> = firsts
        .map(|first| {
            let second = set.scenarios.iter().filter(|other| other.twin_of.as_ref() == Some(&first.id));
            std::iter::once(first).chain(second).map(|scenario| scenario.id.as_str()).collect()
        })
        .collect();
    let spread = |number: usize| {
        let chosen: Vec<&str> = together
            .iter()
            .enumerate()
            .filter(|(at, _)| (at * number) / together.len() != ((at + 1) * number) / together.len())
            .flat_map(|(_, ids)| ids.iter().copied())
            .collect();
        let ids = set.scenarios.iter().map(|scenario| &scenario.id);
        ids.filter(|id| chosen.contains(&id.as_str())).cloned().collect::<Vec<String>>()
    };
    let fits = |chosen: &Vec<String>| minutes_for(set, chosen) <= minutes;
    (1..=together.len()).rev().map(spread).find(fits).unwrap_or_else(|| spread(1))
}
