//! How a track is asked, and what a yes means.

use super::{Citation, row::Row};
use crate::concern::{TrackAnswer, TrackKind};

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
    /// Whether the policy that a record goes by says nothing of it, so that it is the tool’s; see [`super::Registry::tracks_for`].
    pub tool_default: bool,
}

/// What to do about a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackActs<'a> {
    /// What to do.
    pub says: &'a str,
    /// Whether a policy says it; else it is the tool's.
    pub is_policy: bool,
    /// What the tool adds; may be empty.
    pub advice: &'a str,
    /// Who leads.
    pub leads: String,
}

impl TrackGuide {
    /// How the track stands, in few words, wherever it is told. “Not sure” reads neither as yes nor as no, and names nobody who
    /// leads: nobody leads yet.
    pub fn stands(&self, answer: Option<TrackAnswer>) -> String {
        match answer {
            None => "Not answered yet".to_owned(),
            Some(TrackAnswer::No) => "No".to_owned(),
            Some(TrackAnswer::NotSure) => "Not sure: it may be so".to_owned(),
            Some(TrackAnswer::Yes) => format!("Yes. {}.", self.leads),
        }
    }

    /// What to do: the policies' words, or for “not sure” the tool's, and what the tool adds. Nothing where there is nothing
    /// to do.
    pub fn acts(&self, answer: Option<TrackAnswer>) -> Option<TrackActs<'_>> {
        let leads = self.leads.as_str();
        match answer {
            None | Some(TrackAnswer::No) => None,
            Some(TrackAnswer::Yes) => Some(TrackActs {
                says: &self.says,
                is_policy: !self.tool_default,
                advice: &self.advice,
                leads: format!("Who leads: {leads}"),
            }),
            Some(TrackAnswer::NotSure) => Some(TrackActs {
                says: &self.unsure,
                is_policy: false,
                advice: "",
                leads: format!("Who would lead, if it is so: {leads}"),
            }),
        }
    }

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
        Some(Self { kind: kind?, title, asks, hint, call, leads, says, advice, unsure, cite, tool_default: false })
    }
}
