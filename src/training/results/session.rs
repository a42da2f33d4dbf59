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
    /// The spreads alone, without any measure: all that showing one scenario needs.
    pub fn counted(room: &Room, set: &ScenarioSet) -> Self {
        let counted = |round: &Round| {
            let answered = room.round(*round).filter(|answers| answers.judgements.iter().any(|one| one.given));
            let (people, spreads) = (answered.count(), spreads(room, set, *round));
            RoundResults { round: *round, people, spreads, agreements: Vec::new() }
        };
        Self { rounds: room.session.rounds().iter().map(counted).collect(), changes: Vec::new() }
    }

    /// Works out everything. The same answers give the same numbers, in whatever order they came: the draws of the intervals
    /// follow from the session's id.
    pub fn of(room: &Room, set: &ScenarioSet) -> Self {
        let mut results = Self::counted(room, set);
        let seed = seed(room.session.id);
        for round in &mut results.rounds {
            let spreads = &round.spreads;
            round.agreements = questions_and_parts()
                .map(|(question, part)| Agreement::of(question, part, &in_part(spreads, part, set), seed))
                .collect();
        }
        if let [before, after] = results.rounds.as_slice() {
            let changed = questions_and_parts().map(|(question, part)| {
                let [one, other] = [before, after].map(|round| in_part(&round.spreads, part, set));
                Change::of(question, part, &one, &other, seed)
            });
            results.changes = changed.collect();
        }
        results
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

fn in_part<'a>(spreads: &'a [Spread], part: Part, set: &ScenarioSet) -> Vec<&'a Spread> {
    let risky = |spread: &Spread| set.scenario(&spread.place.scenario).is_some_and(|scenario| scenario.high_risk);
    spreads.iter().filter(|spread| part.takes(risky(spread))).collect()
}

/// A number that follows from a session's id (FNV-1a). Nothing secret hangs on it.
fn seed(id: TrainingId) -> u64 {
    id.to_string()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
