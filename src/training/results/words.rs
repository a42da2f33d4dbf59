//! Agreement in plain words.

use super::{Agreement, Change, Difference, Question};
use crate::training::agreement::Interval;

/// What a chance-corrected value is worth. The two upper bounds are K. Krippendorff's published rule of thumb (*Content
/// Analysis*, 2004: rely on 0.800 and more; from 0.667 draw tentative conclusions only), the one at 0.1 is the tool's own.
/// Rule of thumb, not policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below 0.
    LessThanChance,
    /// From 0 to below 0.1.
    AsGuessing,
    /// From 0.1 to below 0.667.
    MoreThanChance,
    /// From 0.667 to below 0.8.
    Tentative,
    /// From 0.8.
    Reliable,
}

impl Strength {
    /// What a value is worth as it is shown, with two decimals: the word never contradicts the number beside it. So 0.7996 is
    /// shown as 0.80 and reliable, and the bound of 0.667 is shown as 0.67.
    pub fn of(value: f64) -> Self {
        let shown = format!("{value:.2}").parse().unwrap_or(value);
        match shown {
            _ if shown < 0.0 => Self::LessThanChance,
            _ if shown < 0.1 => Self::AsGuessing,
            _ if shown < 0.667 => Self::MoreThanChance,
            _ if shown < 0.8 => Self::Tentative,
            _ => Self::Reliable,
        }
    }

    /// The words on screen, to follow "this is".
    pub fn words(self) -> &'static str {
        match self {
            Self::LessThanChance => "less than chance: people guessing would agree more often",
            Self::AsGuessing => "about what you would expect from people guessing",
            Self::MoreThanChance => "more than chance, far from reliable",
            Self::Tentative => "enough for tentative conclusions",
            Self::Reliable => "reliable",
        }
    }
}

/// A share as a whole percentage: "62%".
pub fn percent_words(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A chance-corrected value with two decimals: "0.41", "−0.05".
pub fn value_words(value: f64) -> String {
    let text = format!("{value:.2}");
    match text.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        Some(digits) => format!("−{digits}"),
        None => text,
    }
}

/// How far a value could be off, as a sentence. `number` writes its ends.
pub fn interval_words(interval: &Interval, number: fn(f64) -> String) -> String {
    format!(
        "With other scenarios of this kind it could as well have been between {} and {}.",
        number(interval.low),
        number(interval.high)
    )
}

/// Agreement on one question in plain words, two or three sentences.
pub fn agreement_words(agreement: &Agreement) -> String {
    let same = match agreement.question {
        Question::Level => "outcome",
        Question::Decision => "decision",
    };
    let Some(share) = agreement.percent.value else {
        let why = agreement.percent.why_not.map_or("there are no answers", |why| why.words());
        return format!("Agreement cannot be told: {why}.");
    };
    let pairs =
        format!("Two people who judged the same scenario gave the same {same} in {} of pairs.", percent_words(share));
    let Some(value) = agreement.alpha.value else {
        let why = agreement.alpha.why_not.map_or("there is no value", |why| why.words());
        return format!("{pairs} Beyond that nothing can be said: {why}.");
    };
    let worth = Strength::of(value).words();
    let interval = match &agreement.alpha.interval {
        Some(interval) => interval_words(interval, value_words),
        None => "There are too few scenarios to say how far this could be off.".to_owned(),
    };
    format!("{pairs} With chance taken off, this is {worth} (alpha {}). {interval}", value_words(value))
}

/// A change in words: "rose from 0.21 to 0.40", "stayed at 62%".
pub fn difference_words(difference: &Difference, number: fn(f64) -> String) -> String {
    let (before, after) = (number(difference.before), number(difference.after));
    if before == after {
        return format!("stayed at {before}");
    }
    let moved = if difference.rise() > 0.0 { "rose" } else { "fell" };
    let unsure = difference.interval.is_some_and(|interval| interval.low <= 0.0 && interval.high >= 0.0);
    let unsure = if unsure { ", which other scenarios of this kind might not bear out" } else { "" };
    format!("{moved} from {before} to {after}{unsure}")
}

/// What changed from before training to after it, and on what that rests; or why nothing can be said.
pub fn change_words(change: &Change) -> String {
    let same = match change.question {
        Question::Level => "outcome",
        Question::Decision => "decision",
    };
    let Some(percent) = change.percent else {
        let why = change.why_not.map_or("there is no value", |why| why.words());
        return format!("the two rounds cannot be compared: {why}.");
    };
    let alpha = change.alpha.map(|alpha| format!("; alpha {}", difference_words(&alpha, value_words)));
    let places = match change.places {
        1 => "1 stage of a scenario".to_owned(),
        places => format!("{places} stages of scenarios"),
    };
    format!(
        "same {same} {}{}. This rests on {places} that at least two people judged in both rounds.",
        difference_words(&percent, percent_words),
        alpha.unwrap_or_default()
    )
}
