//! A judgement in words.

use crate::{
    concern::TrackKind,
    framework::Registry,
    training::{
        scenario::{NOBODY, ScenarioSet},
        work::{Judgement, Scale},
    },
    web::kit::SummaryRow,
};
use yew::prelude::*;

/// What stands where nothing was answered.
const OPEN: &str = "Not answered";

/// Everything that was judged of one stage, row by row.
pub fn judged_rows(set: &ScenarioSet, scale: &Scale, frameworks: &Registry, judgement: &Judgement) -> Vec<SummaryRow> {
    let row = |key: &str, value: String| SummaryRow::new(key.to_owned(), html! { <>{value}</> });
    let mut rows: Vec<SummaryRow> = TrackKind::ALL
        .into_iter()
        .map(|kind| {
            let answer = judgement.tracks.get(kind).map_or(OPEN, |answer| answer.label());
            row(&track_title(frameworks, kind), answer.to_owned())
        })
        .collect();
    rows.push(row(
        "Poor care, or a cause for concern?",
        judgement.decision.map_or(OPEN, |decision| decision.label()).to_owned(),
    ));
    if scale.scored
        && let Some(scenario) = set.scenario(&judgement.place.scenario)
    {
        for issue in scenario.issues(judgement.place.stage) {
            let score =
                judgement.scores.get(&issue.id).map_or_else(|| OPEN.to_owned(), |score| format!("{score} of 5"));
            rows.push(row(&format!("Score: {}", issue.says), score));
        }
    }
    let level = judgement.level.as_ref().map_or(OPEN, |level| scale.title(level).unwrap_or(level));
    rows.push(row(&level_key(scale), level.to_owned()));
    rows.push(row("Whom to tell", told_words(set, judgement)));
    rows.push(row("How sure", judgement.confidence.map_or(OPEN, |sure| sure.label()).to_owned()));
    rows
}

/// What the outcome is called: a level where the framework has levels.
pub fn level_key(scale: &Scale) -> String {
    let what = if has_levels(scale) { "Level" } else { "Outcome" };
    format!("{what} under {}", scale.authority)
}

/// Whether the outcomes are levels of concern.
pub fn has_levels(scale: &Scale) -> bool {
    scale.rank("moderate").is_some()
}

/// A track's short name.
pub fn track_title(frameworks: &Registry, kind: TrackKind) -> String {
    let shared = frameworks.newest("shared");
    let guide = shared.and_then(|shared| shared.tracks.iter().find(|guide| guide.kind == kind));
    guide.map_or_else(|| kind.key().to_owned(), |guide| guide.title.clone())
}

/// Whom somebody would tell, in words.
fn told_words(set: &ScenarioSet, judgement: &Judgement) -> String {
    if judgement.tell.is_empty() {
        return OPEN.to_owned();
    }
    if judgement.tell.contains(NOBODY) {
        return "Nobody else yet".to_owned();
    }
    // In the order of the set's list, not of the ids.
    let told = set.tell.iter().filter(|tell| judgement.tell.contains(&tell.id));
    told.map(|tell| tell.says.as_str()).collect::<Vec<_>>().join("; ")
}
