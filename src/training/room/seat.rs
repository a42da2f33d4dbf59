//! A participant's place in a session.

use super::{Answers, Round, Session};
use crate::{concern::TrainingId, training::work::Work};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A participant's place in a session, on the participant's own device or on a tablet that goes round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// This place: made at random.
    pub id: TrainingId,
    /// The session.
    pub session: Session,
    /// The name that the person chose to give; empty for none.
    pub name: String,
    /// The round that is being answered.
    pub round: Round,
    /// The first round.
    pub before: Work,
    /// The second round, where there is one.
    pub after: Work,
    /// The edition of a round's answers: it rises with everything that is handed in, taken back or named.
    pub editions: BTreeMap<Round, u32>,
    /// Which edition of a round's answers was last given to the trainer.
    pub sent: BTreeMap<Round, u32>,
}

impl Seat {
    /// A place in which nothing is answered yet.
    pub fn new(id: TrainingId, session: Session) -> Self {
        let work = Work::new(session.scenarios.clone());
        Self {
            id,
            session,
            name: String::new(),
            round: Round::Before,
            before: work.clone(),
            after: work,
            editions: BTreeMap::new(),
            sent: BTreeMap::new(),
        }
    }

    /// The work of a round.
    pub fn work(&self, round: Round) -> &Work {
        match round {
            Round::Before => &self.before,
            Round::After => &self.after,
        }
    }

    /// The work of a round, to change it.
    pub fn work_mut(&mut self, round: Round) -> &mut Work {
        match round {
            Round::Before => &mut self.before,
            Round::After => &mut self.after,
        }
    }

    /// What goes back to the trainer: the judgements of a round that are handed in.
    pub fn answers(&self, round: Round) -> Answers {
        let given = self.work(round).judgements.iter().filter(|judgement| judgement.given).cloned().collect();
        let mut answers = Answers::new(self.session.id, self.id, self.name.trim().to_owned(), round, given);
        answers.edition = self.edition(round);
        answers
    }

    /// The edition of a round's answers.
    pub fn edition(&self, round: Round) -> u32 {
        self.editions.get(&round).copied().unwrap_or_default()
    }

    /// The answers to the round that is being answered have changed.
    pub fn has_changed(&mut self) {
        *self.editions.entry(self.round).or_default() += 1;
    }

    /// Whether a round's answers were given to the trainer.
    pub fn is_sent(&self, round: Round) -> bool {
        self.sent.contains_key(&round)
    }

    /// Whether a round's answers have changed since they were given to the trainer.
    pub fn changed_since_sent(&self, round: Round) -> bool {
        self.sent.get(&round).is_some_and(|sent| *sent != self.edition(round))
    }
}
