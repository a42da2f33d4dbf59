//! What a level's rule asks of the scores.

use super::draft_file::{noted, wrong};
use crate::concern::RiskScore;
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// The scores of all scored issues, counted. Everything Table 1 asks can be told from it, in constant time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ScoreTally {
    counts: [u32; 5],
}

impl ScoreTally {
    /// Counts the scores.
    pub fn of(scores: impl IntoIterator<Item = RiskScore>) -> Self {
        let mut tally = Self::default();
        for score in scores {
            tally.add(score);
        }
        tally
    }

    /// Counts one more score.
    pub fn add(&mut self, score: RiskScore) {
        let place = (score.get() - 1) as usize;
        self.counts[place] = self.counts[place].saturating_add(1);
    }

    /// Counts one score less. Taking away a score that is not there changes nothing.
    pub fn remove(&mut self, score: RiskScore) {
        let place = (score.get() - 1) as usize;
        self.counts[place] = self.counts[place].saturating_sub(1);
    }

    /// How many scores are counted.
    pub fn len(&self) -> u32 {
        self.counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Whether no score is counted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The combined score: the sum.
    pub fn combined(&self) -> u32 {
        (1..).zip(self.counts).fold(0_u32, |sum, (score, count)| sum.saturating_add(count.saturating_mul(score)))
    }

    /// The highest single score.
    pub fn highest(&self) -> Option<RiskScore> {
        RiskScore::all().rev().find(|score| self.count(*score) > 0)
    }

    /// How often this score occurs.
    pub fn count(&self, score: RiskScore) -> u32 {
        self.counts[(score.get() - 1) as usize]
    }
}

/// One condition on the scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// The combined score is this or more.
    CombinedAtLeast(u32),
    /// The combined score is this or less.
    CombinedAtMost(u32),
    /// The combined score lies between these, both included.
    CombinedBetween(u32, u32),
    /// At least one issue scores this or more.
    SingleAtLeast(RiskScore),
    /// At least one issue scores exactly this.
    SingleIs(RiskScore),
    /// No issue scores this or more.
    NoSingleAtLeast(RiskScore),
}

impl Condition {
    /// Whether the scores meet it.
    pub fn holds(self, tally: &ScoreTally) -> bool {
        match self {
            Self::CombinedAtLeast(least) => tally.combined() >= least,
            Self::CombinedAtMost(most) => tally.combined() <= most,
            Self::CombinedBetween(least, most) => (least..=most).contains(&tally.combined()),
            Self::SingleAtLeast(score) => tally.highest() >= Some(score),
            Self::SingleIs(score) => tally.count(score) > 0,
            Self::NoSingleAtLeast(score) => tally.highest() < Some(score),
        }
    }

    /// The condition in words.
    pub fn words(self) -> String {
        match self {
            Self::CombinedAtLeast(least) => format!("the combined score is {least} or more"),
            Self::CombinedAtMost(most) => format!("the combined score is {most} or less"),
            Self::CombinedBetween(least, most) => format!("the combined score is {least} to {most}"),
            Self::SingleAtLeast(RiskScore::HIGHEST) => format!("an issue scores {}", RiskScore::HIGHEST),
            Self::SingleAtLeast(score) => format!("an issue scores {score} or more"),
            Self::SingleIs(score) => format!("an issue scores {score}"),
            Self::NoSingleAtLeast(RiskScore::HIGHEST) => format!("no issue scores {}", RiskScore::HIGHEST),
            Self::NoSingleAtLeast(score) => format!("no issue scores {score} or more"),
        }
    }

    /// Whether it is about the combined score, not about a single one.
    pub fn is_about_combined(self) -> bool {
        matches!(self, Self::CombinedAtLeast(_) | Self::CombinedAtMost(_) | Self::CombinedBetween(..))
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let span = value.span;
        let mut table = TableHelper::new(value)?;
        let mut found: Vec<Self> = Vec::new();
        found.extend(table.optional("combined_score_at_least").map(Self::CombinedAtLeast));
        found.extend(table.optional("combined_score_at_most").map(Self::CombinedAtMost));
        if let Some(between) = table.optional_s::<Vec<u32>>("combined_score_between") {
            match between.value.as_slice() {
                [least, most] if least <= most => found.push(Self::CombinedBetween(*least, *most)),
                _ => table
                    .errors
                    .push(wrong(between.span, "write two whole numbers, the lower one first, such as [4, 6]")),
            }
        }
        for name in ["single_score_at_least", "single_score_is", "no_single_score_at_least"] {
            let make = match name {
                "single_score_at_least" => Self::SingleAtLeast,
                "single_score_is" => Self::SingleIs,
                _ => Self::NoSingleAtLeast,
            };
            if let Some(number) = table.optional_s::<i64>(name) {
                match RiskScore::try_from(number.value) {
                    Ok(score) => found.push(make(score)),
                    Err(error) => table.errors.push(wrong(number.span, error.to_string())),
                }
            }
        }
        let clean = table.errors.is_empty();
        table.finalize(None)?;
        match found.as_slice() {
            [one] => Ok(*one),
            _ if clean => Err(wrong(span, "write exactly one condition in each pair of braces").into()),
            _ => Err(noted()),
        }
    }
}
