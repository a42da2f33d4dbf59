//! One scenario.

use super::{ScenarioIssue, Stage, Teaches};
use crate::{
    concern::{ServiceKind, ThemeId},
    framework::row::Row,
};
use toml_span::Span;

/// One scenario: wholly invented, judged in one stage or in several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its id within its set.
    pub id: String,
    /// Its title, which gives nothing away.
    pub title: String,
    /// Where it happens.
    pub setting: ServiceKind,
    /// What it is about.
    pub themes: Vec<ThemeId>,
    /// Whether somebody could come to serious harm if it is judged too low: agreement on these is shown apart.
    pub high_risk: bool,
    /// What it is there to practise.
    pub teaches: Vec<Teaches>,
    /// The scenario with the same facts, of which this one is the second twin.
    pub twin_of: Option<String>,
    /// Questions for the room.
    pub ask: Vec<String>,
    /// Its stages, at least one.
    pub stages: Vec<Stage>,
    pub(super) span: Span,
}

impl Scenario {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let span = row.span;
        let setting = row.word("setting", &ServiceKind::ALL.map(|kind| (kind.key(), kind)));
        let themes = row.texts("themes").into_iter().map(ThemeId).collect();
        let teaches = teaches(row);
        let twin_of = row.optional_text("twin_of");
        Some(Self {
            id: row.id("id"),
            title: row.text("title"),
            setting: setting.unwrap_or(ServiceKind::Other),
            themes,
            high_risk: row.flag("high_risk"),
            teaches,
            twin_of: (!twin_of.is_empty()).then_some(twin_of),
            ask: row.texts("ask"),
            stages: row.required_rows("stage", Stage::read),
            span,
        })
    }

    /// The issues known at a stage, counted from 0: those of the stages before it too.
    pub fn issues(&self, stage: usize) -> impl Iterator<Item = &ScenarioIssue> {
        self.stages.iter().take(stage + 1).flat_map(|stage| &stage.issues)
    }
}

fn teaches(row: &mut Row<'_, '_>) -> Vec<Teaches> {
    let span = row.span;
    let mut found = Vec::new();
    for word in row.texts("teaches") {
        match Teaches::ALL.into_iter().find(|one| one.key() == word) {
            Some(one) => found.push(one),
            None => {
                let known: Vec<&str> = Teaches::ALL.iter().map(|one| one.key()).collect();
                row.wrong(span, format!("“{word}” is not one of: {}", known.join(", ")));
            }
        }
    }
    found
}
