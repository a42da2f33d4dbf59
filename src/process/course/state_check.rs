//! Checks a stored process against its process file.

use crate::process::{Definition, Happened, ProcessState};
use std::collections::BTreeSet;

/// Everything in a stored process that its process file does not allow, in words. Empty for whatever [`super::begin`],
/// [`super::apply`] and [`super::reassess`] made.
pub fn check_state(definition: &Definition, state: &ProcessState) -> Vec<String> {
    let mut found = Vec::new();
    if *state.process() != definition.reference {
        found.push(format!("It belongs to the process “{}”, not to “{}”.", state.process(), definition.reference));
        return found;
    }
    let mut at: Option<&str> = None;
    for (number, entry) in (1..).zip(state.history()) {
        match &entry.happened {
            Happened::Begun { stage, outcome } => {
                let start = definition.start(outcome).and_then(|start| start.stage.as_ref());
                if number > 1 {
                    found.push(format!("Entry {number} of the history begins the process a second time."));
                } else if start.is_none_or(|start| start.id != *stage) {
                    found.push(format!("Entry 1 begins at “{stage}”, where nothing begins with “{outcome}”."));
                }
                at = Some(stage);
            }
            Happened::Moved { way, from, to } => {
                if at != Some(from) {
                    found.push(format!("Entry {number} moves from “{from}”, where the process did not stand."));
                }
                let known = definition.stage(from).and_then(|stage| stage.way(way));
                if known.is_none_or(|way| way.to.id != *to) {
                    found
                        .push(format!("Entry {number} goes a way from “{from}” to “{to}” that there is not: “{way}”."));
                }
                at = Some(to);
            }
            Happened::Reassessed { outcome } => {
                if definition.start(outcome).is_none() {
                    found.push(format!("Entry {number} names the outcome “{outcome}”, which there is not."));
                }
            }
        }
        if number == 1 && !matches!(entry.happened, Happened::Begun { .. }) {
            found.push("The history does not start with the beginning of the process.".to_owned());
        }
    }
    if state.history().is_empty() {
        found.push("The history is empty: nothing says where the process stands.".to_owned());
    }
    for (number, pair) in (2..).zip(state.history().windows(2)) {
        if let [before, after] = pair
            && after.on < before.on
        {
            found.push(format!("Entry {number} is dated {}, before the one above it.", after.on));
        }
    }
    for stage in state.days_set().keys() {
        if definition.stage(stage).is_none_or(|stage| stage.local_timescale.is_none()) {
            found.push(format!("A day is set for “{stage}”, which is no stage with a local timescale."));
        }
    }
    let mut seen = BTreeSet::new();
    for action in state.plan.actions().iter().filter(|action| !seen.insert(action.id)) {
        found.push(format!("Two actions of the plan have the identifier {}.", action.id));
    }
    let mut seen = BTreeSet::new();
    for minutes in &state.meetings {
        if !seen.insert(minutes.id) {
            found.push(format!("Two meetings have the identifier {}.", minutes.id));
        }
        if definition.meeting(&minutes.meeting).is_none() {
            found.push(format!("There is no kind of meeting “{}” in this process.", minutes.meeting));
        }
    }
    found
}
