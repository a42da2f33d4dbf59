//! What the trainer keeps of a session.

use super::{Answers, AnswersError, Hands, Round, Seat, Session};
use crate::{
    concern::json,
    training::{scenario::ScenarioSet, work::Place},
};
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
    /// The same person has sent later ones, which stay.
    Older,
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
    /// Whether this device goes round: until the trainer ends it, nothing else is shown.
    pub goes_round: bool,
    /// The participant who has the tablet, where one goes round.
    pub tablet: Option<Seat>,
    /// The round that is being answered or shown.
    pub round: Round,
}

impl Room {
    /// A room into which nothing has come yet.
    pub fn new(session: Session) -> Self {
        Self { session, answers: Vec::new(), hands: Vec::new(), goes_round: false, tablet: None, round: Round::Before }
    }

    /// Takes in the text of answers. `set` is the session's set.
    ///
    /// # Errors
    /// [`AnswersError`]; nothing has changed then.
    pub fn take(&mut self, text: &str, set: &ScenarioSet) -> Result<Taken, AnswersError> {
        Ok(self.add(Answers::read(text, &self.session, set)?))
    }

    /// Takes in answers that are known to fit. Of several of the same place to the same round the latest edition stays, whichever
    /// came first.
    pub fn add(&mut self, answers: Answers) -> Taken {
        let same = |other: &&mut Answers| other.seat == answers.seat && other.round == answers.round;
        match self.answers.iter_mut().find(same) {
            Some(here) if *here == answers => Taken::Already,
            Some(here) if is_later(&answers, here) => {
                *here = answers;
                Taken::Replaced
            }
            Some(_) => Taken::Older,
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

    /// How many people have answered in a round: those whose answers came in, and the most hands that went up at once. Hands cannot be told
    /// from people who also handed in answers, so both are said apart.
    pub fn answered(&self, round: Round) -> (usize, u64) {
        let hands = self.hands.iter().filter(|hands| hands.round == round);
        (self.round(round).count(), hands.map(|hands| hands.decided().max(hands.levelled())).max().unwrap_or_default())
    }

    /// Adds what another tab has kept meanwhile: its answers, and its hands. Whichever of the two merges the other, the same is kept: of two
    /// editions the later, of two counts the one with more hands. Only the round shown stays as it is here.
    pub fn merge(&mut self, other: Self) {
        for answers in other.answers {
            self.add(answers);
        }
        for hands in other.hands {
            let place = hands.place.clone();
            let here = self.hands_mut(hands.round, &place);
            let weight =
                |hands: &Hands| (hands.decided() + hands.levelled(), hands.decision.clone(), hands.level.clone());
            if weight(&hands) > weight(here) {
                *here = hands;
            }
        }
        self.goes_round |= other.goes_round;
        // What was given back in one of the tabs is not on the tablet any more.
        let is_here = |seat: &Seat| !self.round(seat.round).any(|answers| answers.seat == seat.id);
        let mut tablets: Vec<Seat> = self.tablet.clone().into_iter().chain(other.tablet).filter(is_here).collect();
        // Of one person's place the later one; of two people's, one goes on and what the other has handed in is not lost.
        tablets.sort_by_cached_key(|seat| {
            let text = json::tight(seat).unwrap_or_default();
            (seat.id, seat.edition(seat.round), seat.work(seat.round).judgements.len(), text)
        });
        self.tablet = tablets.pop();
        let given_up = tablets.pop().filter(|seat| self.tablet.as_ref().is_some_and(|kept| kept.id != seat.id));
        if let Some(seat) = given_up {
            self.keep(&seat);
        }
    }

    /// Adds what was handed in at a place, if anything was.
    pub fn keep(&mut self, seat: &Seat) {
        let answers = seat.answers(seat.round);
        if !answers.judgements.is_empty() {
            self.add(answers);
        }
    }
}

/// Whether answers are later than others of the same place. Two of one edition, which no app makes, are put in the same order everywhere.
fn is_later(answers: &Answers, here: &Answers) -> bool {
    let text = |answers: &Answers| answers.to_text().unwrap_or_default();
    match answers.edition.cmp(&here.edition) {
        std::cmp::Ordering::Equal => text(answers) > text(here),
        order => order.is_gt(),
    }
}
