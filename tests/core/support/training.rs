//! Makers of training as it is kept: alone, in a seat, of a room.

use super::{frameworks, lambeth, minute, sets};
use provider_concerns::{
    app::{Message, State, TrainingEdit, TrainingMessage, apply_training, update},
    concern::TrainingId,
    drafts::{Keep, MemoryStore},
    framework::Framework,
    training::{
        alone::Alone,
        kept::{Kept, TrainingEnvelope, Trainings},
        room::{Mode, Room, Round, Seat, Session},
        scenario::{NOBODY, ScenarioSet},
        work::{Confidence, Judgement, Place, Scale},
    },
};
use std::rc::Rc;

/// The training identifier number so and so.
pub fn training_id(number: u8) -> TrainingId {
    TrainingId::from_random([number; 10])
}

/// The set of twins, which is shown first.
pub fn twins() -> &'static ScenarioSet {
    sets().find(|set| set.scenarios.iter().any(|scenario| scenario.twin_of.is_some())).unwrap()
}

/// What is asked under a framework.
pub fn scale(framework: &Framework) -> Scale {
    Scale::of(framework).unwrap()
}

/// A judgement that says what the reading says.
pub fn as_reading(set: &ScenarioSet, scale: &Scale, place: &Place) -> Judgement {
    let reading = &set.scenario(&place.scenario).unwrap().stages[place.stage].reading;
    let mut judgement = Judgement::new(place.clone());
    for track in &reading.tracks {
        judgement.tracks.set(track.kind, track.answer);
    }
    judgement.decision = Some(reading.decision);
    if scale.scored {
        judgement.scores = reading.scores.iter().map(|score| (score.issue.clone(), score.score)).collect();
    }
    judgement.level = reading.under(&scale.asks_as).map(|under| under.outcome.clone());
    judgement.tell = reading.tell.iter().cloned().collect();
    if judgement.tell.is_empty() {
        judgement.tell.insert(NOBODY.to_owned());
    }
    judgement.confidence = Some(Confidence::Sure);
    judgement.given = true;
    judgement
}

/// A session in which the set of twins is judged twice.
pub fn session() -> Session {
    let mut session = Session::new(training_id(7), minute(0), twins(), None, scale(lambeth()));
    session.title = "Tuesday at Sample Hall".to_owned();
    (session.mode, session.twice) = (Mode::Blind, true);
    session
}

/// The first stage of a scenario of the twins.
pub fn place(number: usize) -> Place {
    Place { scenario: twins().scenarios[number].id.clone(), stage: 0 }
}

/// One of each kind, with something in it.
pub fn each() -> [Kept; 3] {
    let set = twins();
    let mut alone = Alone::new(training_id(1), set, scale(lambeth()));
    alone.legs[0].judgements.push(as_reading(set, &alone.scale, &place(0)));
    let mut seat = Seat::new(training_id(2), session());
    seat.before.judgements.push(as_reading(set, &seat.session.scale, &place(0)));
    seat.has_changed();
    let mut room = Room::new(session());
    room.add(seat.answers(Round::Before));
    *room.hands_mut(Round::Before, &place(0)).level.entry("minor".to_owned()).or_default() = 3;
    let mut room = Kept::Room(room);
    apply_training(&mut room, TrainingEdit::PassTo(training_id(3)));
    apply_training(&mut room, TrainingEdit::Name("Tablet, row two".to_owned()));
    [Kept::Alone(alone), room, Kept::Seat(seat)]
}

/// What is kept, so many times saved.
pub fn envelope(kept: Kept, revision: u64) -> TrainingEnvelope {
    TrainingEnvelope::new(kept, revision, minute(0), minute(revision as i64))
}

/// A device on which nothing is protected.
pub fn plain() -> (Rc<MemoryStore>, Trainings<Rc<MemoryStore>>) {
    let memory = Rc::new(MemoryStore::default());
    (memory.clone(), Trainings::over(Keep::plain(memory)))
}

/// Tells the app something about training.
pub fn tell(state: &mut State, message: TrainingMessage) {
    update(state, Message::Training(message), frameworks(), minute(0));
}
