//! Whether judgements answer what a session asks.

use super::Session;
use crate::training::{
    scenario::{NOBODY, ScenarioSet},
    work::Judgement,
};
use std::collections::BTreeSet;

/// The first thing in these judgements that the session does not ask for, in words; nothing where all of it fits.
pub(super) fn why_not(judgements: &[Judgement], session: &Session, set: &ScenarioSet) -> Option<String> {
    let scenarios: BTreeSet<&str> = session.scenarios.iter().map(String::as_str).collect();
    let mut seen = BTreeSet::new();
    judgements.iter().find_map(|judgement| {
        let id = judgement.place.scenario.as_str();
        if !scenarios.contains(id) {
            return Some(format!("there is no scenario “{id}” in it"));
        }
        if !seen.insert(&judgement.place) {
            return Some(format!("the scenario “{id}” is answered twice"));
        }
        one(judgement, session, set)
    })
}

/// The same for one judgement.
fn one(judgement: &Judgement, session: &Session, set: &ScenarioSet) -> Option<String> {
    let id = judgement.place.scenario.as_str();
    let stage = judgement.place.stage;
    let Some(scenario) = set.scenario(id).filter(|scenario| stage < scenario.stages.len()) else {
        return Some(format!("the scenario “{id}” has no stage {}", stage.saturating_add(1)));
    };
    if !judgement.given {
        return Some(format!("the judgement of “{id}” is not handed in"));
    }
    if let Some(level) = judgement.level.as_ref().filter(|level| session.scale.rank(level).is_none()) {
        return Some(format!("there is no outcome “{level}” in it"));
    }
    if !session.scale.scored && !judgement.scores.is_empty() {
        return Some(format!("“{id}” has scores, and this session asks for none"));
    }
    let unknown = |issue: &&String| !scenario.issues(stage).any(|known| known.id == **issue);
    if let Some(issue) = judgement.scores.keys().find(unknown) {
        return Some(format!("the scenario “{id}” has no issue “{issue}” at this stage"));
    }
    if let Some(other) = judgement.tell.iter().find(|other| *other != NOBODY && set.tell(other).is_none()) {
        return Some(format!("nobody in it is called “{other}”"));
    }
    let nobody_and_others = judgement.tell.len() > 1 && judgement.tell.contains(NOBODY);
    nobody_and_others.then(|| format!("“{id}” tells somebody and nobody at once"))
}
