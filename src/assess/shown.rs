//! What every method shows in the same way: notes, steps and deadlines.

use super::assessment::{DeadlineShown, Note, StepShown};
use crate::{
    concern::{ConcernLevel, Record, TrackAnswer, TrackKind},
    framework::{Framework, ReadingNote, cited},
};

/// A note of the framework as it is shown.
pub(super) fn note(note: &ReadingNote) -> Note {
    Note { says: note.says.clone(), cite: cited(&note.cite), tool_default: note.tool_default }
}

/// What follows from an outcome. Without one, what depends on nothing, and what depends on a safety question alone that is
/// answered Yes or Not sure.
pub(super) fn steps(
    framework: &Framework,
    record: &Record,
    outcome: Option<&str>,
    level: Option<ConcernLevel>,
) -> Vec<StepShown> {
    let may_be =
        |kind: TrackKind| matches!(record.tracks.get(kind).answer, Some(TrackAnswer::Yes | TrackAnswer::NotSure));
    framework
        .next_steps
        .iter()
        .filter(|step| {
            step.applies(outcome, level)
                && (outcome.is_some() || step.when.is_empty() || step.track.is_some_and(may_be))
        })
        .map(|step| StepShown {
            id: step.id.clone(),
            kind: step.kind,
            who: step.who.clone(),
            what: step.what.clone(),
            when: step.when.clone(),
            cite: cited(&step.cite),
        })
        .collect()
}

/// The deadlines that go with an outcome; without one, none.
pub(super) fn deadlines(framework: &Framework, outcome: Option<&str>) -> Vec<DeadlineShown> {
    let Some(outcome) = outcome else { return Vec::new() };
    framework
        .deadlines
        .iter()
        .filter(|row| row.outcomes.is_empty() || row.outcomes.iter().any(|id| id == outcome))
        .map(|row| DeadlineShown {
            id: row.id.clone(),
            what: row.what.clone(),
            when: row.when.clone(),
            cite: cited(&row.cite),
            tool_default: row.tool_default,
        })
        .collect()
}

/// "one issue is", "3 issues are".
pub(super) fn issues_are(count: usize) -> String {
    match count {
        1 => "one issue is".to_owned(),
        many => format!("{many} issues are"),
    }
}

/// The text with a capital at its start.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
