//! What a level's rule asks of the scores.

use super::row::Row;
use crate::concern::RiskScore;

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

impl Condition {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let mut found: Vec<Self> = Vec::new();
        found.extend(row.optional_count("combined_score_at_least").map(Self::CombinedAtLeast));
        found.extend(row.optional_count("combined_score_at_most").map(Self::CombinedAtMost));
        if let Some((least, most)) = row.optional_pair("combined_score_between") {
            found.push(Self::CombinedBetween(least, most));
        }
        found.extend(row.optional_score("single_score_at_least").map(Self::SingleAtLeast));
        found.extend(row.optional_score("single_score_is").map(Self::SingleIs));
        found.extend(row.optional_score("no_single_score_at_least").map(Self::NoSingleAtLeast));
        if let [one] = found.as_slice() {
            return Some(*one);
        }
        if row.problems() == before {
            row.wrong(row.span, "write exactly one condition in each pair of braces");
        }
        None
    }
}
