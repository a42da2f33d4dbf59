//! Whether a plan holds everything that the policy names, in words that are true.

use crate::{
    concern::ActionSource,
    framework::Framework,
    process::{Definition, Suggested, duties},
};

/// Says that everything the policy names is in the plan; `None` while anything of it is not. `suggested` is what it names for the
/// outcome and the stages reached; of what only a later stage brings, and of duties that have a page of their own, it says so.
pub fn whole_words(
    definition: &Definition,
    framework: &Framework,
    suggested: &[Suggested<'_>],
    planned: &[ActionSource],
) -> Option<String> {
    if suggested.iter().any(|action| !planned.contains(&action.source)) {
        return None;
    }
    let mut words =
        "Everything that the policy names for this outcome and for the stages reached so far is in the plan."
            .to_owned();
    let named = |id: &str| suggested.iter().any(|action| action.source == ActionSource::Next(id.to_owned()));
    let steps = definition.stages.iter().flat_map(|stage| &stage.steps);
    if steps.into_iter().any(|step| !named(&step.id)) {
        words.push_str(" Another stage or another outcome brings more.");
    }
    if duties(definition, framework).iter().any(|(_, duty)| !planned.contains(&duty.source)) {
        words.push_str(" Duties have a page of their own.");
    }
    Some(words)
}
