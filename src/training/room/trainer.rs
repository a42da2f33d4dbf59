//! What the trainer keeps of a session.

use super::{Answers, AnswersError, Hands, Round, Seat, Session};
use crate::training::work::Place;
use serde::{Deserialize, Serialize};

/// What became of answers that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// They are new.
    Added,
    /// The same were here already.
    Already,
    /// The same person had sent others before, which these replace.
    Replaced,
}

/// What the trainer keeps of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// The session.
    pub session: Session,
    /// The answers that came in, in their order.
    pub answers: Vec<Answers>,
    /// Votes by raised hands, in the order begun.
    pub hands: Vec<Hands>,
    /// The participant who has the tablet, where one goes round.
    pub tablet: Option<Seat>,
    /// The round that is being answered or shown.
    pub round: Round,
}

impl Room {
    /// A room into which nothing has come yet.
    pub fn new(session: Session) -> Self {
        Self { session, answers: Vec::new(), hands: Vec::new(), tablet: None, round: Round::Before }
    }

    /// Takes in the text of answers. Later answers of the same place to the same round replace the earlier ones.
    ///
    /// # Errors
    /// [`AnswersError`]; nothing has changed then.
    pub fn take(&mut self, text: &str) -> Result<Taken, AnswersError> {
        Ok(self.add(Answers::read(text, &self.session)?))
    }

    /// Takes in answers that are known to fit.
    pub fn add(&mut self, answers: Answers) -> Taken {
        let same = |other: &&mut Answers| other.seat == answers.seat && other.round == answers.round;
        match self.answers.iter_mut().find(same) {
            Some(here) if *here == answers => Taken::Already,
            Some(here) => {
                *here = answers;
                Taken::Replaced
            }
            None => {
                self.answers.push(answers);
                Taken::Added
            }
        }
    }

    /// The answers to a round.
    pub fn round(&self, round: Round) -> impl Iterator<Item = &Answers> {
        self.answers.iter().filter(move |answers| answers.round == round)
    }

    /// The hands counted at a place in a round.
    pub fn hands(&self, round: Round, place: &Place) -> Option<&Hands> {
        self.hands.iter().find(|hands| hands.round == round && hands.place == *place)
    }

    /// The hands counted at a place in a round, to change them; begun if they were not.
    pub fn hands_mut(&mut self, round: Round, place: &Place) -> &mut Hands {
        let found = self.hands.iter().position(|hands| hands.round == round && hands.place == *place);
        let found = found.unwrap_or_else(|| {
            let hands = Hands { round, place: place.clone(), decision: Default::default(), level: Default::default() };
            self.hands.push(hands);
            self.hands.len() - 1
        });
        &mut self.hands[found]
    }

    /// Adds what another tab has taken in meanwhile: its answers, and its hands where none are counted here.
    pub fn merge(&mut self, other: Self) {
        for answers in other.answers {
            if !self.answers.iter().any(|here| here.seat == answers.seat && here.round == answers.round) {
                self.answers.push(answers);
            }
        }
        for hands in other.hands {
            if self.hands(hands.round, &hands.place).is_none() {
                self.hands.push(hands);
            }
        }
        if self.tablet.is_none() {
            self.tablet = other.tablet;
        }
    }
}
