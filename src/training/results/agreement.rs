//! How far a room agrees on some of a session's places, and on what that rests.

use super::Spread;
use crate::training::agreement::{Interval, Measure as Taken, Ratings, alpha, alpha_nominal, interval, kappa, percent};
use serde::Serialize;

/// How often scenarios are drawn for an interval. Tool default.
pub(super) const DRAWS: usize = 1_000;

/// On which question people agree or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The outcome under the framework: its answers have an order.
    Level,
    /// Poor care, a potential cause for concern, or not enough known: its answers have none.
    Decision,
}

impl Question {
    /// Both, the outcome first.
    pub const ALL: [Self; 2] = [Self::Level, Self::Decision];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Level => "Outcome under the framework",
            Self::Decision => "Poor care or concern",
        }
    }
}

/// Which of a session's places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// All of them.
    All,
    /// Those of scenarios in which somebody could come to serious harm if they are judged too low.
    HighRisk,
    /// The others.
    Others,
}

impl Part {
    /// All parts, in the order shown.
    pub const ALL: [Self; 3] = [Self::All, Self::HighRisk, Self::Others];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => "All scenarios",
            Self::HighRisk => "High-risk scenarios",
            Self::Others => "The other scenarios",
        }
    }

    pub(super) fn takes(self, high_risk: bool) -> bool {
        match self {
            Self::All => true,
            Self::HighRisk => high_risk,
            Self::Others => !high_risk,
        }
    }
}

/// Why a measure has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// The session has no such scenarios.
    NoScenarios,
    /// No scenario was answered by two people.
    FewerThanTwo,
    /// Everybody gave the same answer throughout.
    AllTheSame,
    /// No scenario was answered by two people in both rounds. Said of changes alone.
    NotInBothRounds,
}

impl WhyNot {
    /// The words on screen, to stand alone or after a colon.
    pub fn words(self) -> &'static str {
        match self {
            Self::NoScenarios => "the session has no such scenarios",
            Self::FewerThanTwo => "fewer than two people answered the same scenario",
            Self::AllTheSame => "everybody gave the same answer throughout: nothing to correct for chance",
            Self::NotInBothRounds => "no scenario was judged by at least two people in both rounds",
        }
    }
}

/// One measure of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Measure {
    /// Its value, 1 for full agreement; `null` where it has none.
    pub value: Option<f64>,
    /// Why it has none.
    pub why_not: Option<WhyNot>,
    /// Between which values it could as well lie, at 95%, had other scenarios of this kind been chosen. `null` where there are
    /// too few scenarios to say.
    pub interval: Option<Interval>,
}

/// On what agreement rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Rests {
    /// Places that at least two people answered: stages of scenarios.
    pub places: u32,
    /// The most people who answered one place, raised hands among them.
    pub people: u32,
    /// All answers, raised hands among them.
    pub answers: u32,
    /// How many of the answers are those of the reading, where it says something.
    pub as_reading: u32,
    /// How many answers there are where the reading says something.
    pub read: u32,
}

/// How far a room agrees on one question in some of a session's places.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Agreement {
    /// The question.
    pub question: Question,
    /// Which places.
    pub part: Part,
    /// On what it rests.
    pub rests: Rests,
    /// Of all pairs of people who answered the same place, the share that gave the same answer.
    pub percent: Measure,
    /// Krippendorff's alpha: ordinal for outcomes, nominal for decisions.
    pub alpha: Measure,
    /// Fleiss' kappa.
    pub kappa: Measure,
}

impl Agreement {
    pub(super) fn of(question: Question, part: Part, spreads: &[&Spread], seed: u64) -> Self {
        let ratings = ratings(question, spreads);
        let taken = |measure| taken(ratings.as_ref(), spreads.is_empty(), measure, seed);
        Self {
            question,
            part,
            rests: rests(question, spreads),
            percent: taken(percent),
            alpha: taken(alpha_for(question)),
            kappa: taken(kappa),
        }
    }
}

/// The alpha that suits a question.
pub(super) fn alpha_for(question: Question) -> Taken {
    match question {
        Question::Level => alpha,
        Question::Decision => alpha_nominal,
    }
}

/// The counts of one question at some places; `None` without a place.
pub(super) fn ratings(question: Question, spreads: &[&Spread]) -> Option<Ratings> {
    let counts: Vec<Vec<u32>> = spreads.iter().map(|spread| spread.counts(question).to_vec()).collect();
    Ratings::from_counts(counts.first()?.len(), &counts).ok()
}

fn taken(ratings: Option<&Ratings>, no_places: bool, measure: Taken, seed: u64) -> Measure {
    let value = ratings.and_then(measure);
    let why_not = match (value, ratings.and_then(percent)) {
        (Some(_), _) => None,
        (None, _) if no_places => Some(WhyNot::NoScenarios),
        (None, None) => Some(WhyNot::FewerThanTwo),
        (None, Some(_)) => Some(WhyNot::AllTheSame),
    };
    let interval = value.and(ratings).and_then(|ratings| interval(ratings, measure, DRAWS, seed));
    Measure { value, why_not, interval }
}

fn rests(question: Question, spreads: &[&Spread]) -> Rests {
    let mut rests = Rests { places: 0, people: 0, answers: 0, as_reading: 0, read: 0 };
    for spread in spreads {
        let answers = spread.answers(question);
        rests.places += u32::from(answers >= 2);
        rests.people = rests.people.max(answers);
        rests.answers = rests.answers.saturating_add(answers);
        if let Some(same) = spread.as_reading(question) {
            rests.as_reading = rests.as_reading.saturating_add(same);
            rests.read = rests.read.saturating_add(answers);
        }
    }
    rests
}
