//! Agreement before training and after it.

use super::{
    Part, Question, Results, Spread, WhyNot,
    agreement::{DRAWS, alpha_for, ratings},
    words::{percent_words, value_words},
};
use crate::training::agreement::{Interval, Measure as Taken, interval_of_change, percent};
use serde::Serialize;

/// How much a measure has changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Difference {
    /// Its value before training.
    pub before: f64,
    /// Its value after training.
    pub after: f64,
    /// Between which values the change could as well lie, at 95%; `null` where there are too few scenarios to say.
    pub interval: Option<Interval>,
}

impl Difference {
    /// How much higher it is after training.
    pub fn rise(&self) -> f64 {
        self.after - self.before
    }
}

/// What has changed in one question for some of a session's places. It rests on those places alone that at least two people
/// answered in both rounds: over different scenarios, the two rounds could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Change {
    /// The question.
    pub question: Question,
    /// Which places.
    pub part: Part,
    /// On how many places it rests: stages of scenarios that at least two people answered in both rounds.
    pub places: u32,
    /// Why nothing can be said on a change: there is no such place.
    pub why_not: Option<WhyNot>,
    /// Percent agreement; `null` where it has no value in one of the rounds.
    pub percent: Option<Difference>,
    /// Krippendorff's alpha; `null` where it has no value in one of the rounds.
    pub alpha: Option<Difference>,
}

impl Change {
    pub(super) fn of(question: Question, part: Part, before: &[&Spread], after: &[&Spread], seed: u64) -> Self {
        let answered = |spread: &Spread| spread.answers(question) >= 2;
        let shared = before.iter().copied().zip(after.iter().copied());
        let shared = shared.filter(|(one, other)| one.place == other.place && answered(one) && answered(other));
        let (one, other): (Vec<&Spread>, Vec<&Spread>) = shared.unzip();
        let why_not = match (before.is_empty(), one.is_empty()) {
            (true, _) => Some(WhyNot::NoScenarios),
            (false, true) => Some(WhyNot::NotInBothRounds),
            (false, false) => None,
        };
        let places = u32::try_from(one.len()).unwrap_or(u32::MAX);
        let both = ratings(question, &one).zip(ratings(question, &other));
        let difference = |measure: Taken| {
            let (one, other) = both.as_ref()?;
            let interval = interval_of_change(one, other, measure, DRAWS, seed);
            Some(Difference { before: measure(one)?, after: measure(other)?, interval })
        };
        let (percent, alpha) = (difference(percent), difference(alpha_for(question)));
        Self { question, part, places, why_not, percent, alpha }
    }
}

/// A warning where agreement on the outcome rose overall and fell on high-risk scenarios, by either measure and as the numbers
/// are shown: training that brings a room closer together can part it where it matters most.
pub fn warning(results: &Results) -> Option<String> {
    let all = results.change(Question::Level, Part::All)?;
    let high_risk = results.change(Question::Level, Part::HighRisk)?;
    let parted = |all: Option<Difference>, risky: Option<Difference>, shown: fn(f64) -> String, word: &str| {
        let ((all, risky), changed) = (all.zip(risky)?, |one: &Difference| shown(one.before) != shown(one.after));
        (all.rise() > 0.0 && changed(&all) && risky.rise() < 0.0 && changed(&risky)).then(|| {
            format!(
                "Agreement rose overall and fell on high-risk scenarios: {word} from {} to {} overall, and from {} to {} on \
                 high-risk ones. Talk those through again before you rely on the rise.",
                shown(all.before),
                shown(all.after),
                shown(risky.before),
                shown(risky.after)
            )
        })
    };
    parted(all.alpha, high_risk.alpha, value_words, "alpha")
        .or_else(|| parted(all.percent, high_risk.percent, percent_words, "percent agreement"))
}
