//! What the policy names for an outcome and is not in the plan yet.

use crate::{
    concern::ActionSource,
    process::{Definition, Suggested},
};

/// Where in a process an action belongs, seen from the stage it is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At once, and never held for a meeting.
    Immediate,
    /// The stage itself.
    ThisStage,
    /// Beside all stages.
    Throughout,
    /// A later stage: its place in the policy's order.
    Later(usize),
    /// A stage before it in the policy's order: its place.
    Earlier(usize),
}

/// Actions that belong to one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPlanned<'a> {
    /// The place.
    pub place: Place,
    /// The stage's title; empty where the place is none.
    pub title: &'a str,
    /// The actions, in the policy's order.
    pub actions: Vec<Suggested<'a>>,
}

/// The suggestions that are not in a plan, by the place where they belong: what comes first stands first. `stages` are those
/// that the process was at, the one it is at last. An immediate action that applies from a later stage on belongs to that
/// stage until it is reached.
pub fn not_planned<'a>(
    definition: &'a Definition,
    stages: &[&str],
    suggested: Vec<Suggested<'a>>,
    planned: &[ActionSource],
) -> Vec<NotPlanned<'a>> {
    let at = stages.last().and_then(|stage| number(definition, stage)).unwrap_or(0);
    let mut groups: Vec<NotPlanned<'a>> = Vec::new();
    for action in suggested.into_iter().filter(|action| !planned.contains(&action.source)) {
        let place = place(definition, stages, at, &action);
        match groups.iter_mut().find(|group| group.place == place) {
            Some(group) => group.actions.push(action),
            None => {
                let held = match place {
                    Place::ThisStage => Some(at),
                    Place::Later(number) | Place::Earlier(number) => Some(number),
                    Place::Immediate | Place::Throughout => None,
                };
                let title = held.and_then(|held| definition.stages.get(held)).map_or("", |stage| stage.title.as_str());
                groups.push(NotPlanned { place, title, actions: vec![action] });
            }
        }
    }
    groups.sort_by_key(|group| group.place);
    groups
}

/// Where an action belongs: of the stages that name it, the one it is at, else the next to come, else the last that was.
fn place(definition: &Definition, stages: &[&str], at: usize, action: &Suggested<'_>) -> Place {
    let held: Vec<usize> = action.stages.iter().filter_map(|stage| number(definition, stage)).collect();
    let reached = action.stages.is_empty() || action.stages.iter().any(|stage| stages.contains(stage));
    let later = held.iter().copied().filter(|number| *number > at).min();
    let earlier = held.iter().copied().filter(|number| *number < at).max();
    match (later, earlier) {
        _ if action.immediate && reached => Place::Immediate,
        _ if held.contains(&at) => Place::ThisStage,
        (Some(later), _) => Place::Later(later),
        (None, Some(earlier)) => Place::Earlier(earlier),
        (None, None) => Place::Throughout,
    }
}

fn number(definition: &Definition, stage: &str) -> Option<usize> {
    definition.stages.iter().position(|known| known.id == stage)
}
