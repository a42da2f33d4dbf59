//! How a track is asked, and what a yes means.

use super::{
    Citation,
    draft_file::{OneOrMany, noted, optional_text, text, word},
};
use crate::concern::TrackKind;
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// One track's question and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackGuide {
    /// Which track.
    pub kind: TrackKind,
    /// Its short name.
    pub title: String,
    /// The question.
    pub asks: String,
    /// Help with the question.
    pub hint: String,
    /// Whom to telephone; may be empty. Common knowledge, not from a policy.
    pub call: String,
    /// Who leads when the answer is yes.
    pub leads: String,
    /// What to do when the answer is yes.
    pub says: String,
    /// What to do when the person is not sure.
    pub unsure: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl<'de> Deserialize<'de> for TrackGuide {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let mut table = TableHelper::new(value)?;
        let kinds = TrackKind::ALL.map(|kind| (kind.key(), kind));
        let kind = word(&mut table, "id", &kinds);
        let title = text(&mut table, "title");
        let asks = text(&mut table, "asks");
        let hint = optional_text(&mut table, "hint");
        let call = optional_text(&mut table, "call");
        let leads = text(&mut table, "leads");
        let says = text(&mut table, "says");
        let unsure = text(&mut table, "unsure");
        let cite = table.required::<OneOrMany<Citation>>("cite").map(|cite| cite.0).unwrap_or_default();
        table.finalize(None)?;
        let kind = kind.ok_or_else(noted)?;
        Ok(Self { kind, title, asks, hint, call, leads, says, unsure, cite })
    }
}
