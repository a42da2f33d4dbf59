//! The policy's own words for an action of a plan.

use super::Suggested;
use crate::{
    framework::{Framework, StepKind, cited},
    process::{ActionSource, Definition},
};

/// The row of the policy that an action follows from, in our words, whatever the outcome is now; `None` for a
/// person's own action, and for a row that the framework does not have.
pub fn row_of<'a>(
    definition: &'a Definition,
    framework: &'a Framework,
    source: &ActionSource,
) -> Option<Suggested<'a>> {
    let could = definition.agencies.as_ref().map(|agencies| agencies.for_action(source)).unwrap_or_default();
    let immediate = definition.immediate.iter().find(|action| action.source == *source);
    let row = |kind, what, who, when, cite| Suggested {
        source: source.clone(),
        kind,
        what,
        who,
        when,
        immediate: immediate.is_some(),
        stages: Vec::new(),
        could: could.clone(),
        cite,
    };
    match source {
        ActionSource::Own => None,
        ActionSource::Next(id) => {
            let step = framework.next_steps.iter().find(|step| step.id == *id)?;
            Some(row(step.kind, step.what.as_str(), step.who.as_str(), step.when.as_str(), cited(&step.cite)))
        }
        ActionSource::Item { list, item } => {
            let list = framework.list(list)?;
            let place = usize::try_from(*item).ok()?.checked_sub(1)?;
            let found = list.items.get(place)?;
            // Among the immediate actions it has the form of a sentence.
            let says = immediate.map_or(found.says.as_str(), |action| action.what.as_str());
            Some(row(StepKind::Do, says, found.who.as_str(), "", cited(&list.cite)))
        }
    }
}
