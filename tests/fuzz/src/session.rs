//! A training session, and somebody's answers to it.

use crate::now;
use provider_concerns::{
    concern::{Outcome, TrainingId},
    framework::built_in,
    training::{
        room::{Answers, Round, Session},
        scenario::{ScenarioSet, TEMPLATE},
        work::{Judgement, Place, Scale},
    },
};
use std::sync::OnceLock;

/// The template's scenarios, as an own set.
pub fn set() -> &'static ScenarioSet {
    static SET: OnceLock<ScenarioSet> = OnceLock::new();
    SET.get_or_init(|| ScenarioSet::read(TEMPLATE, built_in()).expect("the template is a set"))
}

/// A session of it in two rounds, which brings its set.
pub fn session() -> Session {
    let scale = built_in().newest("lambeth").and_then(Scale::of).expect("the framework judges");
    let id = TrainingId::from_random([1; 10]);
    let mut session = Session::new(id, now(), set(), Some(TEMPLATE.to_owned()), scale);
    session.twice = true;
    session
}

/// Answers to it, with one judgement.
pub fn answers() -> Answers {
    let session = session();
    let place = Place { scenario: session.scenarios.first().cloned().unwrap_or_default(), stage: 0 };
    let mut judgement = Judgement::new(place);
    judgement.decision = Some(Outcome::PoorCare);
    judgement.level = session.scale.steps.first().map(|step| step.id.clone());
    judgement.given = true;
    Answers::new(session.id, TrainingId::from_random([2; 10]), String::new(), Round::Before, vec![judgement])
}
