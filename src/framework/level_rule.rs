//! The rows of a table of levels.

use super::{
    Citation, Condition, ScoreTally,
    draft_file::{LEVELS, OneOrMany, noted, text, word, wrong},
};
use crate::concern::{ConcernLevel, RiskScore};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// When a level holds: all of `all`, and at least one of `any` where there is any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRule {
    /// The level.
    pub level: ConcernLevel,
    /// Conditions of which one is enough.
    pub any: Vec<Condition>,
    /// Conditions which must all hold.
    pub all: Vec<Condition>,
    /// Where the rule stands.
    pub cite: Vec<Citation>,
}

impl LevelRule {
    /// Whether the scores meet the rule.
    pub fn holds(&self, tally: &ScoreTally) -> bool {
        self.all.iter().all(|condition| condition.holds(tally))
            && (self.any.is_empty() || self.any.iter().any(|condition| condition.holds(tally)))
    }
}

impl<'de> Deserialize<'de> for LevelRule {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let span = value.span;
        let mut table = TableHelper::new(value)?;
        let level = word(&mut table, "id", LEVELS);
        let any: Vec<Condition> = table.optional("any").unwrap_or_default();
        let all: Vec<Condition> = table.optional("all").unwrap_or_default();
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        if table.errors.is_empty() && any.is_empty() && all.is_empty() {
            table.errors.push(wrong(span, "a level needs at least one condition under “any” or “all”"));
        }
        table.finalize(None)?;
        let level = level.ok_or_else(noted)?;
        Ok(Self { level, any, all, cite })
    }
}

/// Two levels whose printed rules can both hold, and which of them is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The two levels, lower first.
    pub levels: (ConcernLevel, ConcernLevel),
    /// The level taken.
    pub wins: ConcernLevel,
    /// The note shown beside the result.
    pub says: String,
    /// Where the rules stand.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for Overlap {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let names = table.required_s::<Vec<String>>("levels");
        let mut levels = None;
        if let Ok(names) = names {
            let found: Vec<ConcernLevel> = names
                .value
                .iter()
                .filter_map(|name| LEVELS.iter().find(|(key, _)| key == name).map(|(_, level)| *level))
                .collect();
            match found.as_slice() {
                [lower, higher] if names.value.len() == 2 && lower < higher => levels = Some((*lower, *higher)),
                _ => table.errors.push(wrong(names.span, "name two different levels, the lower one first")),
            }
        }
        let wins = word(&mut table, "wins", LEVELS);
        let says = text(&mut table, "says");
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        table.finalize(None)?;
        let (levels, wins) = levels.zip(wins).ok_or_else(noted)?;
        Ok(Self { levels, wins, says, cite })
    }
}

/// How an arguable wording is read, shown when the scores are such that it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The reading's id.
    pub id: String,
    /// It is shown when this is the calculated level …
    pub level: ConcernLevel,
    /// … and this score …
    pub score: RiskScore,
    /// … occurs at least this often.
    pub at_least: u32,
    /// The note shown beside the result.
    pub says: String,
    /// Where the wording stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let id = text(&mut table, "id");
        let level = word(&mut table, "level", LEVELS);
        let number = table.required_s::<i64>("count_of_score");
        let mut score = None;
        if let Ok(number) = number {
            match RiskScore::try_from(number.value) {
                Ok(found) => score = Some(found),
                Err(error) => table.errors.push(wrong(number.span, error.to_string())),
            }
        }
        let at_least = table.required("at_least").unwrap_or_default();
        let says = text(&mut table, "says");
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        table.finalize(None)?;
        let (level, score) = level.zip(score).ok_or_else(noted)?;
        Ok(Self { id, level, score, at_least, says, cite })
    }
}
