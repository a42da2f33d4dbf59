//! Checks how stages hang together: each can be reached and left, none is skipped that may not be.

use super::Definition;
use crate::{
    framework::row::wrong,
    process::{Stage, WayKind},
};
use std::collections::BTreeSet;
use toml_span::Error;

/// Notes every problem of the ways between stages. All references are known to be there.
pub(super) fn check(definition: &Definition, errors: &mut Vec<Error>) {
    let d = definition;
    let place = |id: &str| d.stages.iter().position(|stage| stage.id == id).unwrap_or_default();
    for (from, stage) in d.stages.iter().enumerate() {
        for way in &stage.ways {
            let (to, span) = (place(&way.to.id), way.to.span);
            let fits = match way.kind {
                WayKind::Forward | WayKind::Close => to > from,
                WayKind::Back => to < from,
            };
            if !fits {
                let message = format!(
                    "the way “{}” goes {} and leads the other way in the order of stages",
                    way.id,
                    way.kind.key()
                );
                errors.push(wrong(span, message));
                continue;
            }
            let end = d.stages.get(to).is_some_and(|stage| stage.end);
            if end && way.kind != WayKind::Close {
                errors.push(wrong(span, format!("the way “{}” leads to the end; its kind is “close”", way.id)));
            }
            if way.kind == WayKind::Forward {
                let skipped = d.stages.get(from + 1..to).unwrap_or_default();
                for stage in skipped.iter().filter(|stage| stage.skipped_when.is_empty()) {
                    let message = format!(
                        "the way “{}” skips the stage “{}”, which does not say “skipped_when”",
                        way.id, stage.id
                    );
                    errors.push(wrong(span, message));
                }
            }
        }
        if !stage.end && stage.ways.iter().all(|way| way.kind == WayKind::Back) {
            errors.push(wrong(
                stage.span,
                format!("the stage “{}” has no way on; add one, or write end = true", stage.id),
            ));
        }
    }
    let reached = reached(d);
    for stage in d.stages.iter().filter(|stage| !reached.contains(stage.id.as_str())) {
        errors.push(wrong(stage.span, format!("nothing leads to the stage “{}”", stage.id)));
    }
    if !d.stages.iter().any(|stage| stage.end) {
        errors.push(wrong(toml_span::Span::new(0, 0), "no stage has end = true; a process must be able to end"));
    }
}

/// The stages that can be reached from where the process begins.
fn reached(definition: &Definition) -> BTreeSet<&str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> =
        definition.starts.iter().filter_map(|start| start.stage.as_ref()).map(|stage| stage.id.as_str()).collect();
    while let Some(id) = next.pop() {
        if reached.insert(id) {
            let ways = definition.stage(id).into_iter().flat_map(|stage: &Stage| &stage.ways);
            next.extend(ways.map(|way| way.to.id.as_str()));
        }
    }
    reached
}
