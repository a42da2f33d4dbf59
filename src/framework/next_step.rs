//! What follows from a level, and who is told.

use super::{
    Citation,
    draft_file::{LEVELS, OneOrMany, optional_text, optional_word, text},
};
use crate::concern::ConcernLevel;
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// One thing to do, or one body to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The row's id.
    pub id: String,
    /// It applies from this level up; absent: from the lowest.
    pub level_at_least: Option<ConcernLevel>,
    /// It applies up to this level; absent: up to the highest.
    pub level_at_most: Option<ConcernLevel>,
    /// A condition only the person can judge, as "if …"; may be empty.
    pub when: String,
    /// Who acts or is told.
    pub who: String,
    /// What is to be done.
    pub what: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl NextStep {
    /// Whether it applies at this level.
    pub fn applies(&self, level: ConcernLevel) -> bool {
        self.level_at_least.is_none_or(|least| level >= least) && self.level_at_most.is_none_or(|most| level <= most)
    }
}

impl<'de> Deserialize<'de> for NextStep {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let step = Self {
            id: text(&mut table, "id"),
            level_at_least: optional_word(&mut table, "level_at_least", LEVELS),
            level_at_most: optional_word(&mut table, "level_at_most", LEVELS),
            when: optional_text(&mut table, "when"),
            who: text(&mut table, "who"),
            what: text(&mut table, "what"),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        table.finalize(None)?;
        Ok(step)
    }
}
