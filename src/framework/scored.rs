//! The scored method: scores add up to a level.

use super::{
    Citation, LevelRule, NextStep, Overlap, Reading, ScoreTally,
    draft_file::{OneOrMany, text, wrong},
};
use crate::concern::{ConcernLevel, RiskScore};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// A table of levels over scores. Source: `lambeth` 6.3, Table 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredRules {
    /// How scores are given.
    pub scores: CitedText,
    /// What each score means, where the assessor has no table of examples.
    pub anchors: Vec<Anchor>,
    /// The rows, highest level first: the order in which they are tried.
    pub levels: Vec<LevelRule>,
    /// Where two rows can hold at once.
    pub overlaps: Vec<Overlap>,
    /// How arguable wordings are read.
    pub readings: Vec<Reading>,
    /// What judgement may do.
    pub judgement: CitedText,
    /// What follows.
    pub next_steps: Vec<NextStep>,
    /// Circumstances that may warrant the process.
    pub circumstances: Vec<Circumstance>,
}

impl ScoredRules {
    /// The level of these scores; `None` when there are none, which is "not yet scored" and not Minor, or when no row
    /// holds (the tests prove that this cannot happen with the built-in tables).
    pub fn level(&self, tally: &ScoreTally) -> Option<ConcernLevel> {
        if tally.is_empty() {
            return None;
        }
        self.levels.iter().find(|rule| rule.holds(tally)).map(|rule| rule.level)
    }
}

/// A sentence with its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CitedText {
    /// The sentence.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for CitedText {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let says = text(&mut table, "says");
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        table.finalize(None)?;
        Ok(Self { says, cite })
    }
}

/// The `[scores]` table: how scores are given, and a check that the range is 1 to 5.
pub(super) struct ScoresTable(pub CitedText);

impl<'de> Deserialize<'de> for ScoresTable {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        for (name, only) in [("lowest", RiskScore::LOWEST), ("highest", RiskScore::HIGHEST)] {
            if let Ok(number) = table.required_s::<i64>(name)
                && number.value != i64::from(only)
            {
                table
                    .errors
                    .push(wrong(number.span, format!("scores run from 1 to 5, so “{name}” can only be {only}")));
            }
        }
        let says = text(&mut table, "says");
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        table.finalize(None)?;
        Ok(Self(CitedText { says, cite }))
    }
}

/// What one score means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The score.
    pub score: RiskScore,
    /// Its meaning.
    pub says: String,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl<'de> Deserialize<'de> for Anchor {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let mut score = RiskScore::LOWEST;
        if let Ok(number) = table.required_s::<i64>("score") {
            match RiskScore::try_from(number.value) {
                Ok(found) => score = found,
                Err(error) => table.errors.push(wrong(number.span, error.to_string())),
            }
        }
        let says = text(&mut table, "says");
        let tool_default = table.optional("tool_default").unwrap_or(false);
        table.finalize(None)?;
        Ok(Self { score, says, tool_default })
    }
}

/// A circumstance that may warrant the process. Source: `lambeth` 6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstance {
    /// The row's id.
    pub id: String,
    /// The circumstance.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for Circumstance {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let row = Self {
            id: text(&mut table, "id"),
            says: text(&mut table, "says"),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(row)
    }
}

/// What each of the two outcomes means, with the reminder that always stands beside poor care.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differentiating {
    /// What it means.
    pub says: String,
    /// What always stands beside it; may be empty.
    pub reminder: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for Differentiating {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let row = Self {
            says: text(&mut table, "says"),
            reminder: super::draft_file::optional_text(&mut table, "reminder"),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(row)
    }
}
