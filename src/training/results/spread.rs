//! How the room's answers to one stage of a scenario are spread.

use super::Question;
use crate::{
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind},
    training::{
        room::{Hands, Room, Round},
        scenario::{NOBODY, ScenarioSet},
        work::{Confidence, Judgement, Place, Scale, places},
    },
};
use std::collections::BTreeMap;

/// What the reading of a stage answers, as places in the lists of a [`Spread`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingMark {
    /// Its decision, as a place in [`Outcome::ALL`].
    pub decision: usize,
    /// Its outcome, as a place on the session's scale; `None` where it says nothing on the session's framework.
    pub level: Option<usize>,
}

/// How the room's answers to one stage of a scenario are spread. Decisions and outcomes count answers and raised hands
/// together; everything else counts answers alone, since hands are not asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// Which stage of which scenario.
    pub place: Place,
    /// How many people handed in a judgement.
    pub people: u32,
    /// How many hands went up for a decision.
    pub hands_for_decision: u32,
    /// How many hands went up for an outcome.
    pub hands_for_level: u32,
    /// How many chose each of [`Outcome::ALL`].
    pub decisions: Vec<u32>,
    /// How many chose each outcome of the scale, the least serious first.
    pub levels: Vec<u32>,
    /// For each of [`TrackKind::ALL`], how many gave each of [`TrackAnswer::ALL`].
    pub tracks: [[u32; 3]; 3],
    /// How many would tell whom, by the set's ids in its order, with [`NOBODY`] last.
    pub tell: Vec<(String, u32)>,
    /// How many gave each of [`Confidence::ALL`].
    pub confidence: [u32; 4],
    /// For each issue known at this stage, how many gave each score from 1 to 5. Empty where the framework goes by no scores.
    pub scores: Vec<(String, [u32; 5])>,
    /// What the reading answers.
    pub reading: Option<ReadingMark>,
}

impl Spread {
    /// A spread in which nobody has answered.
    fn empty(place: Place, set: &ScenarioSet, scale: &Scale) -> Self {
        let scenario = set.scenario(&place.scenario);
        let issues = scenario.iter().filter(|_| scale.scored).flat_map(|scenario| scenario.issues(place.stage));
        let reading = scenario.and_then(|scenario| scenario.stages.get(place.stage)).map(|stage| &stage.reading);
        let mark = reading.and_then(|reading| {
            let level = reading.under(&scale.asks_as).and_then(|under| scale.rank(&under.outcome));
            let decision = Outcome::ALL.into_iter().position(|outcome| outcome == reading.decision)?;
            Some(ReadingMark { decision, level })
        });
        Self {
            people: 0,
            hands_for_decision: 0,
            hands_for_level: 0,
            decisions: vec![0; Outcome::ALL.len()],
            levels: vec![0; scale.steps.len()],
            tracks: [[0; 3]; 3],
            tell: set.tell.iter().map(|tell| tell.id.as_str()).chain([NOBODY]).map(|id| (id.to_owned(), 0)).collect(),
            confidence: [0; 4],
            scores: issues.map(|issue| (issue.id.clone(), [0; 5])).collect(),
            reading: mark,
            place,
        }
    }

    /// The counts of one question's answers, in their order.
    pub fn counts(&self, question: Question) -> &[u32] {
        match question {
            Question::Level => &self.levels,
            Question::Decision => &self.decisions,
        }
    }

    /// How many answers one question has, hands among them.
    pub fn answers(&self, question: Question) -> u32 {
        self.counts(question).iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many answered one question as the reading does; `None` where the reading says nothing on it.
    pub fn as_reading(&self, question: Question) -> Option<u32> {
        let mark = self.reading?;
        let place = match question {
            Question::Level => mark.level?,
            Question::Decision => mark.decision,
        };
        self.counts(question).get(place).copied()
    }

    /// Of all pairs of people who answered, the share from 0 to 1 that gave different answers; `None` without a pair.
    pub fn differing(&self, question: Question) -> Option<f64> {
        let pairs = |people: f64| people * (people - 1.0);
        let counts = || self.counts(question).iter().copied().map(f64::from);
        let all = pairs(counts().sum());
        (all > 0.0).then(|| 1.0 - counts().map(pairs).sum::<f64>() / all)
    }

    fn add(&mut self, judgement: &Judgement, scale: &Scale) {
        self.people += 1;
        count(&mut self.decisions, judgement.decision.and_then(|one| position(&Outcome::ALL, one)));
        count(&mut self.levels, judgement.level.as_ref().and_then(|level| scale.rank(level)));
        for (kind, answers) in TrackKind::ALL.into_iter().zip(&mut self.tracks) {
            count(answers, judgement.tracks.get(kind).and_then(|one| position(&TrackAnswer::ALL, one)));
        }
        for (id, number) in &mut self.tell {
            *number += u32::from(judgement.tell.contains(id));
        }
        count(&mut self.confidence, judgement.confidence.and_then(|one| position(&Confidence::ALL, one)));
        for (issue, counts) in &mut self.scores {
            let score = judgement.scores.get(issue).map(|score| score.get() - RiskScore::LOWEST.get());
            count(counts, score.map(|score| score as usize));
        }
    }

    fn add_hands(&mut self, hands: &Hands, scale: &Scale) {
        for (decision, number) in &hands.decision {
            if let Some(place) = position(&Outcome::ALL, *decision) {
                raise(&mut self.decisions, place, *number, &mut self.hands_for_decision);
            }
        }
        for (level, number) in &hands.level {
            if let Some(place) = scale.rank(level) {
                raise(&mut self.levels, place, *number, &mut self.hands_for_level);
            }
        }
    }
}

fn position<T: PartialEq>(all: &[T], one: T) -> Option<usize> {
    all.iter().position(|other| *other == one)
}

fn count(counts: &mut [u32], place: Option<usize>) {
    if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
        *count += 1;
    }
}

fn raise(counts: &mut [u32], place: usize, number: u32, all: &mut u32) {
    if let Some(count) = counts.get_mut(place) {
        *count = count.saturating_add(number);
        *all = all.saturating_add(number);
    }
}

/// The spread at each place of a session in one round, in the order of [`places`]. One pass over all answers.
pub fn spreads(room: &Room, set: &ScenarioSet, round: Round) -> Vec<Spread> {
    let scale = &room.session.scale;
    let mut spreads: Vec<Spread> =
        places(set, &room.session.scenarios).into_iter().map(|place| Spread::empty(place, set, scale)).collect();
    let order: BTreeMap<Place, usize> = spreads.iter().map(|spread| spread.place.clone()).zip(0..).collect();
    let at = |place: &Place| order.get(place).copied();
    for judgement in room.round(round).flat_map(|answers| &answers.judgements).filter(|judgement| judgement.given) {
        if let Some(spread) = at(&judgement.place).and_then(|place| spreads.get_mut(place)) {
            spread.add(judgement, scale);
        }
    }
    for hands in room.hands.iter().filter(|hands| hands.round == round) {
        if let Some(spread) = at(&hands.place).and_then(|place| spreads.get_mut(place)) {
            spread.add_hands(hands, scale);
        }
    }
    spreads
}
