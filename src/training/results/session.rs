//! Everything that follows from a session's answers, worked out in one go.

use super::{Agreement, Change, Part, Question, Spread, spreads};
use crate::{
    concern::TrainingId,
    training::{
        room::{Room, Round},
        scenario::ScenarioSet,
    },
};

/// What came of one round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundResults {
    /// Which round.
    pub round: Round,
    /// How many people gave answers, raised hands left aside.
    pub people: usize,
    /// The spread at each place, in the session's order.
    pub spreads: Vec<Spread>,
    /// Question by question, and for each all places, the high-risk ones, the others.
    pub agreements: Vec<Agreement>,
}

impl RoundResults {
    /// How far the room agrees on a question in some of the places.
    pub fn agreement(&self, question: Question, part: Part) -> Option<&Agreement> {
        self.agreements.iter().find(|one| one.question == question && one.part == part)
    }

    /// Whether nobody has answered anything yet.
    pub fn is_empty(&self) -> bool {
        Question::ALL.into_iter().all(|question| self.spreads.iter().all(|spread| spread.answers(question) == 0))
    }
}

/// What came of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Its rounds.
    pub rounds: Vec<RoundResults>,
    /// What has changed from the first round to the second, where there are two.
    pub changes: Vec<Change>,
}

impl Results {
    /// Works out everything. The same answers give the same numbers, in whatever order they came: the draws of the intervals
    /// follow from the session's id.
    pub fn of(room: &Room, set: &ScenarioSet) -> Self {
        let seed = seed(room.session.id);
        let risky = |spread: &Spread| set.scenario(&spread.place.scenario).is_some_and(|scenario| scenario.high_risk);
        let rounds: Vec<RoundResults> = room
            .session
            .rounds()
            .iter()
            .map(|round| {
                let spreads = spreads(room, set, *round);
                let agreements = questions_and_parts()
                    .map(|(question, part)| Agreement::of(question, part, &in_part(&spreads, part, risky), seed))
                    .collect();
                let answered = room.round(*round).filter(|answers| answers.judgements.iter().any(|one| one.given));
                RoundResults { round: *round, people: answered.count(), spreads, agreements }
            })
            .collect();
        let changes = match rounds.as_slice() {
            [before, after] => questions_and_parts()
                .map(|(question, part)| {
                    let [one, other] = [before, after].map(|round| in_part(&round.spreads, part, risky));
                    Change::of(question, part, &one, &other, seed)
                })
                .collect(),
            _ => Vec::new(),
        };
        Self { rounds, changes }
    }

    /// The results of a round.
    pub fn round(&self, round: Round) -> Option<&RoundResults> {
        self.rounds.iter().find(|results| results.round == round)
    }

    /// What has changed in one question for some of the places.
    pub fn change(&self, question: Question, part: Part) -> Option<&Change> {
        self.changes.iter().find(|change| change.question == question && change.part == part)
    }
}

fn questions_and_parts() -> impl Iterator<Item = (Question, Part)> {
    Question::ALL.into_iter().flat_map(|question| Part::ALL.map(|part| (question, part)))
}

fn in_part(spreads: &[Spread], part: Part, risky: impl Fn(&Spread) -> bool) -> Vec<&Spread> {
    spreads.iter().filter(|spread| part.takes(risky(spread))).collect()
}

/// A number that follows from a session's id (FNV-1a). Nothing secret hangs on it.
fn seed(id: TrainingId) -> u64 {
    id.to_string()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
