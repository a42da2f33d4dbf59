//! Changing training.

use crate::{
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind, TrainingId},
    training::{
        kept::Kept,
        room::{Answers, Mode, Round, Seat, Taken},
        scenario::NOBODY,
        work::{Confidence, Place, Work},
    },
};

/// One answer within a judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A track's answer.
    Track(TrackKind, TrackAnswer),
    /// Poor care, a potential cause for concern, or not enough known.
    Decision(Outcome),
    /// An issue's score.
    Score(String, RiskScore),
    /// The outcome under the framework.
    Level(String),
    /// Whether somebody is told. Telling somebody and telling nobody exclude each other.
    Tell(String, bool),
    /// How sure the person is.
    Confidence(Confidence),
}

/// A change to the open training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingEdit {
    /// An answer within a judgement that is not handed in.
    Mark(Place, Mark),
    /// A judgement is handed in.
    HandIn(Place),
    /// A judgement whose reading is not shown is taken back, to be changed.
    TakeBack(Place),
    /// Alone: another go at these scenarios.
    Again(Vec<String>),
    /// A participant gives a name, or takes it away.
    Name(String),
    /// The round that is being answered or shown.
    Round(Round),
    /// A participant's answers to a round have gone to the trainer.
    Sent(Round),
    /// The device goes round from now on, or the trainer ends that.
    GoesRound(bool),
    /// The tablet goes to a participant, who gets this place.
    PassTo(TrainingId),
    /// The participant who has the tablet is done: the answers join the others.
    TabletBack,
    /// The participant who has the tablet gives up: what was answered on it goes.
    TabletCleared,
    /// Hands counted for a decision.
    HandsDecision(Place, Outcome, u32),
    /// Hands counted for an outcome.
    HandsLevel(Place, String, u32),
    /// Answers that came in and fit the session.
    Take(Vec<Answers>),
    /// The answers of one place to one round are removed.
    Drop(TrainingId, Round),
}

/// Changes training. Returns whether anything changed; what does not apply to this kind of training changes nothing.
pub fn apply_training(kept: &mut Kept, edit: TrainingEdit) -> bool {
    match (edit, kept) {
        (TrainingEdit::Mark(place, mark), kept) => work_of(kept).is_some_and(|work| set_mark(work, &place, mark)),
        (TrainingEdit::HandIn(place), kept) => hand_in(kept, &place, true),
        (TrainingEdit::TakeBack(place), kept) if !shows_readings(kept) => hand_in(kept, &place, false),
        (TrainingEdit::Again(scenarios), Kept::Alone(alone)) if !scenarios.is_empty() => {
            alone.legs.push(Work::new(scenarios));
            true
        }
        (TrainingEdit::Name(name), kept) => seat_of(kept).is_some_and(|seat| {
            let changed = replace(&mut seat.name, name);
            if changed {
                seat.has_changed();
            }
            changed
        }),
        (TrainingEdit::Sent(round), Kept::Seat(seat)) => {
            seat.sent.insert(round, seat.edition(round)) != Some(seat.edition(round))
        }
        (TrainingEdit::Round(round), Kept::Seat(seat)) if seat.session.rounds().contains(&round) => {
            replace(&mut seat.round, round)
        }
        (TrainingEdit::Round(round), Kept::Room(room)) if room.session.rounds().contains(&round) => {
            replace(&mut room.round, round)
        }
        (TrainingEdit::GoesRound(goes), Kept::Room(room)) => replace(&mut room.goes_round, goes),
        (TrainingEdit::PassTo(id), Kept::Room(room)) if room.tablet.is_none() => {
            let mut seat = Seat::new(id, room.session.clone());
            seat.round = room.round;
            room.tablet = Some(seat);
            true
        }
        (TrainingEdit::TabletBack, Kept::Room(room)) => match room.tablet.take() {
            Some(seat) => {
                room.keep(&seat);
                true
            }
            None => false,
        },
        (TrainingEdit::TabletCleared, Kept::Room(room)) => room.tablet.take().is_some(),
        (TrainingEdit::HandsDecision(place, decision, number), Kept::Room(room)) => {
            let round = room.round;
            room.hands_mut(round, &place).decision.insert(decision, number) != Some(number)
        }
        (TrainingEdit::HandsLevel(place, level, number), Kept::Room(room)) => {
            let round = room.round;
            room.hands_mut(round, &place).level.insert(level, number) != Some(number)
        }
        (TrainingEdit::Take(answers), Kept::Room(room)) => {
            let taken: Vec<Taken> = answers.into_iter().map(|answers| room.add(answers)).collect();
            taken.iter().any(|taken| matches!(taken, Taken::Added | Taken::Replaced))
        }
        (TrainingEdit::Drop(seat, round), Kept::Room(room)) => {
            let before = room.answers.len();
            room.answers.retain(|answers| answers.seat != seat || answers.round != round);
            room.answers.len() != before
        }
        _ => false,
    }
}

fn replace<T: PartialEq>(here: &mut T, new: T) -> bool {
    let changed = *here != new;
    *here = new;
    changed
}

fn work_of(kept: &mut Kept) -> Option<&mut Work> {
    match kept {
        Kept::Alone(alone) => alone.legs.last_mut(),
        Kept::Seat(seat) => Some(seat.work_mut(seat.round)),
        Kept::Room(room) => room.tablet.as_mut().map(|seat| seat.work_mut(seat.round)),
    }
}

/// A judgement that is handed in does not change.
fn set_mark(work: &mut Work, place: &Place, mark: Mark) -> bool {
    if work.is_given(place) {
        return false;
    }
    let judgement = work.judgement_mut(place);
    match mark {
        Mark::Track(kind, answer) => judgement.tracks.set(kind, answer),
        Mark::Decision(decision) => judgement.decision = Some(decision),
        Mark::Score(issue, score) => {
            judgement.scores.insert(issue, score);
        }
        Mark::Level(level) => judgement.level = Some(level),
        Mark::Tell(id, true) => {
            judgement.tell.retain(|other| (other == NOBODY) == (id == NOBODY));
            judgement.tell.insert(id);
        }
        Mark::Tell(id, false) => {
            judgement.tell.remove(&id);
        }
        Mark::Confidence(confidence) => judgement.confidence = Some(confidence),
    }
    true
}

/// Whether the reading is shown after each judgement: then what is handed in stays as it is. A tablet that goes round shows the
/// reading to nobody, as the next person would see it.
pub fn shows_readings(kept: &Kept) -> bool {
    match kept {
        Kept::Alone(_) => true,
        Kept::Seat(seat) => seat.session.mode == Mode::Open,
        Kept::Room(_) => false,
    }
}

fn seat_of(kept: &mut Kept) -> Option<&mut Seat> {
    match kept {
        Kept::Alone(_) => None,
        Kept::Seat(seat) => Some(seat),
        Kept::Room(room) => room.tablet.as_mut(),
    }
}

fn hand_in(kept: &mut Kept, place: &Place, given: bool) -> bool {
    let changed = work_of(kept).is_some_and(|work| {
        let changes = work.judgement(place).is_some_and(|judgement| judgement.given != given);
        if changes {
            work.judgement_mut(place).given = given;
        }
        changes
    });
    if let Some(seat) = seat_of(kept).filter(|_| changed) {
        seat.has_changed();
    }
    changed
}
