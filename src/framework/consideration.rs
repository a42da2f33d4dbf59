//! The questions weighed for each issue.

use super::{
    Citation,
    draft_file::{OneOrMany, optional_text, text, wrong},
};
use crate::concern::{Differentiation, Leaning};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// One question that tells poor care from a potential cause for concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsiderationGuide {
    /// Which of the five questions of [`Differentiation`].
    pub id: String,
    /// The question.
    pub asks: String,
    /// Help with the question; may be empty.
    pub hint: String,
    /// The answer that leans to a one-off.
    pub one_off: String,
    /// The answer that leans to something wider.
    pub wider: String,
    /// What to find out while it is not known, as "what …" or "whether …".
    pub find_out: String,
    /// Whether the policy makes it part of the decision.
    pub must: bool,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl ConsiderationGuide {
    /// The words for one leaning.
    pub fn answer(&self, leaning: Leaning) -> &str {
        match leaning {
            Leaning::OneOff => &self.one_off,
            Leaning::Wider => &self.wider,
            Leaning::NotKnown => "Not known yet",
        }
    }
}

impl<'de> Deserialize<'de> for ConsiderationGuide {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let span = value.span;
        let mut table = TableHelper::new(value)?;
        let guide = Self {
            id: text(&mut table, "id"),
            asks: text(&mut table, "asks"),
            hint: optional_text(&mut table, "hint"),
            one_off: text(&mut table, "one_off"),
            wider: text(&mut table, "wider"),
            find_out: text(&mut table, "find_out"),
            must: table.required("must").unwrap_or_default(),
            cite: table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default(),
        };
        if !guide.id.is_empty() && Differentiation::default().consideration(&guide.id).is_none() {
            table.errors.push(wrong(
                span,
                format!(
                    "“{}” is not one of: nature_and_cause, other_incidents, provider_response, intent, guidance",
                    guide.id
                ),
            ));
        }
        table.finalize(None)?;
        Ok(guide)
    }
}
