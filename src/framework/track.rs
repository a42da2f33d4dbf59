//! How a track is asked, and what a yes means.

use super::{Citation, row::Row};
use crate::concern::TrackKind;

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
    /// What the policies say when the answer is yes.
    pub says: String,
    /// What the tool adds to it: common sense, not from a policy.
    pub advice: String,
    /// What to do when the person is not sure: the tool's, on the side of caution.
    pub unsure: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl TrackGuide {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word("id", &TrackKind::ALL.map(|kind| (kind.key(), kind)));
        let title = row.text("title");
        let asks = row.text("asks");
        let hint = row.optional_text("hint");
        let call = row.optional_text("call");
        let leads = row.text("leads");
        let says = row.text("says");
        let advice = row.optional_text("advice");
        let unsure = row.text("unsure");
        let cite = row.cite();
        Some(Self { kind: kind?, title, asks, hint, call, leads, says, advice, unsure, cite })
    }
}
