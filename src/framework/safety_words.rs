//! What a policy itself says to the three safety questions, and what is shown of the app’s own words beside it.

use super::{Chosen, Citation, Framework, Registry, TrackGuide, row::Row};
use crate::concern::{Record, TrackKind};

/// A policy’s own words to one of the three safety questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyWords {
    /// Which question.
    pub kind: TrackKind,
    /// The question, where the policy’s reaches further than the app’s; may be empty.
    pub asks: String,
    /// Help with that question, in the place of the app’s; may be empty.
    pub hint: String,
    /// What it says when the answer is yes.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl SafetyWords {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word("id", &TrackKind::ALL.map(|kind| (kind.key(), kind)));
        let (asks, hint) = (row.optional_text("asks"), row.optional_text("hint"));
        let (says, cite) = (row.text("says"), row.cite());
        Some(Self { kind: kind?, asks, hint, says, cite })
    }
}

impl TrackGuide {
    /// The guide as a policy has it: in the policy’s own words where it has some, else in the app’s, which stand only above
    /// places of that policy, and are a default of the tool where there are none.
    fn under(mut self, framework: &Framework) -> Self {
        if let Some(own) = framework.safety.iter().find(|own| own.kind == self.kind) {
            self.says.clone_from(&own.says);
            self.cite.clone_from(&own.cite);
            if !own.asks.is_empty() {
                self.asks.clone_from(&own.asks);
            }
            if !own.hint.is_empty() {
                self.hint.clone_from(&own.hint);
            }
            return self;
        }
        self.cite.retain(|cite| framework.documents.iter().any(|document| document.key == cite.document));
        self.tool_default = self.cite.is_empty();
        self
    }
}

impl Registry {
    /// The three safety questions for a record, by the policy that it goes by; by all of them where nothing points to one.
    pub fn tracks_for(&self, record: &Record) -> Vec<TrackGuide> {
        let framework = match self.chosen(record) {
            None | Some(Chosen::ByDefault(_)) => None,
            Some(chosen) => chosen.framework(),
        };
        let shared = self.newest("shared").map(|shared| shared.tracks.clone()).unwrap_or_default();
        let under = |guide: TrackGuide| match framework {
            Some(framework) => guide.under(framework),
            None => guide,
        };
        shared.into_iter().map(under).collect()
    }
}
