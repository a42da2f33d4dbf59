//! A session on its way: handed out, answered, given back, kept in two tabs. What does not fit is refused in words; nobody who gives no
//! name can be told.

mod given_back;
mod handed_out;
mod two_tabs;

use crate::support::{at, frameworks, lambeth};
use provider_concerns::{
    app::{Mark, TrainingEdit, apply_training},
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind, TrainingId},
    training::{
        kept::Kept,
        room::{Answers, AnswersError, Seat, Session, SessionError},
        scenario::{ScenarioSet, built_in_sets},
        work::{Confidence, Place, Scale, places},
    },
};
use std::sync::Arc;

fn id(number: u8) -> TrainingId {
    TrainingId::from_random([number; 10])
}

/// A set with a scenario in stages, which comes with the app.
fn set() -> &'static Arc<ScenarioSet> {
    let staged = |set: &&Arc<ScenarioSet>| set.scenarios.iter().any(|scenario| scenario.stages.len() > 1);
    built_in_sets().all().find(staged).expect("a set has stages")
}

fn session() -> Session {
    let mut session = Session::new(id(1), at("2026-11-23T09:00:00Z"), set(), None, Scale::of(lambeth()).unwrap());
    session.title = "Example House training".to_owned();
    session.twice = true;
    session
}

fn read(text: &str) -> Result<Session, SessionError> {
    Session::read(text, built_in_sets(), frameworks())
}

/// Somebody's place in which everything is judged, the choices counted from `seed`.
fn judged(number: u8, seed: usize) -> Seat {
    let mut kept = Kept::Seat(Seat::new(id(number), session()));
    for (at, place) in places(set(), &session().scenarios).into_iter().enumerate() {
        for mark in marks(&place, seed + at) {
            assert!(apply_training(&mut kept, TrainingEdit::Mark(place.clone(), mark)));
        }
        assert!(apply_training(&mut kept, TrainingEdit::HandIn(place)));
    }
    match kept {
        Kept::Seat(seat) => seat,
        other => panic!("{other:?}"),
    }
}

fn marks(place: &Place, seed: usize) -> Vec<Mark> {
    let mut marks: Vec<Mark> =
        TrackKind::ALL.into_iter().map(|kind| Mark::Track(kind, TrackAnswer::ALL[seed % 3])).collect();
    let score = RiskScore::try_from((seed % 5) as i64 + 1).unwrap();
    let scenario = set().scenario(&place.scenario).unwrap();
    marks.extend(scenario.issues(place.stage).map(|issue| Mark::Score(issue.id.clone(), score)));
    marks.extend([
        Mark::Decision(Outcome::ALL[seed % 3]),
        Mark::Level(session().scale.steps[seed % 3].id.clone()),
        Mark::Tell(set().tell[seed % set().tell.len()].id.clone(), true),
        Mark::Confidence(Confidence::ALL[seed % 4]),
    ]);
    marks
}

fn take(text: &str) -> Result<Answers, AnswersError> {
    Answers::read(text, &session(), set())
}
