//! What happens next: the actions that follow from an outcome.

use super::{
    Agency, Holder,
    immediate::{level_of, with_condition},
};
use crate::{
    concern::ActionId,
    framework::{Framework, NextStep, StepKind, cited},
    process::{ActionSource, ActionStatus, Definition, PlannedAction, Start},
};
use std::collections::BTreeSet;

/// An action that follows from an outcome, to be taken into a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested<'a> {
    /// What it follows from.
    pub source: ActionSource,
    /// Whether something is to be done or somebody is to be told.
    pub kind: StepKind,
    /// What is to be done.
    pub what: &'a str,
    /// Who acts or is told; may be empty.
    pub who: &'a str,
    /// A condition only the person can judge; may be empty.
    pub when: &'a str,
    /// Whether it is taken at once and never held for a meeting.
    pub immediate: bool,
    /// The ids of the stages it belongs to; none: it runs beside all of them.
    pub stages: Vec<&'a str>,
    /// Who could do it, where the policy suggests anybody.
    pub could: Vec<&'a Agency>,
    /// Where it stands.
    pub cite: String,
}

impl Suggested<'_> {
    /// The action as it goes into a plan, still to do. Who acts is its owner; who is to be told is part of what is to be done,
    /// and whoever tells them is left for the person to say.
    pub fn planned(&self, id: ActionId) -> PlannedAction {
        let what = with_condition(self.what, self.when);
        let (what, owner) = match self.kind {
            StepKind::Do => (what, self.who.to_owned()),
            StepKind::Tell => (format!("Tell: {}. {what}", self.who), String::new()),
        };
        PlannedAction {
            id,
            source: self.source.clone(),
            what,
            owner,
            due: None,
            immediate: self.immediate,
            status: ActionStatus::ToDo,
        }
    }
}

/// Who could do an action, where the policy suggests anybody.
fn could<'a>(definition: &'a Definition, source: &ActionSource) -> Vec<&'a Agency> {
    definition.agencies.as_ref().map(|agencies| agencies.for_action(source)).unwrap_or_default()
}

/// The outcomes whose steps a case has come to: the one that holds, and, for every stage that was reached from another one, those
/// with which a process begins there. A case that escalates has reached what the graver outcome would have begun with.
pub fn outcomes_reached<'a>(definition: &'a Definition, outcome: &'a str, reached: &BTreeSet<&str>) -> Vec<&'a str> {
    let begins_at = |stage: &str| -> Vec<&'a str> {
        let here = |start: &&Start| start.stage.as_ref().is_some_and(|name| name.id == stage);
        let outcomes = definition.starts.iter().filter(here).flat_map(|start| &start.outcomes);
        outcomes.map(|name| name.id.as_str()).collect()
    };
    let mut found = vec![outcome];
    for stage in definition.stages.iter().filter(|stage| reached.contains(stage.id.as_str())) {
        // Where a process begins with the outcome that holds, the others that begin there are other cases.
        let here = begins_at(&stage.id);
        if !here.contains(&outcome) {
            found.extend(here);
        }
    }
    found
}

/// The actions that follow from an outcome: immediate ones first, then the framework's next steps in its order.
pub fn suggest<'a>(definition: &'a Definition, framework: &'a Framework, outcome: &str) -> Vec<Suggested<'a>> {
    suggest_reached(definition, framework, outcome, &[])
}

/// The actions that follow from an outcome, and those of every stage that a case has reached, whatever it began with: immediate
/// ones first, then the framework's next steps in its order, each once.
///
/// Where outcomes are levels, a step of another level is not offered: a level says how much is done at one and the same stage.
pub fn suggest_reached<'a>(
    definition: &'a Definition,
    framework: &'a Framework,
    outcome: &str,
    reached: &[&str],
) -> Vec<Suggested<'a>> {
    let could = |source: &ActionSource| could(definition, source);
    let reached: BTreeSet<&str> = reached.iter().copied().collect();
    let outcomes = outcomes_reached(definition, outcome, &reached);
    let levelled = framework.scored().is_some() || framework.impact().is_some();
    let stages_of = |step: &str| -> Vec<&'a str> {
        let held = definition.stages.iter().filter(|stage| stage.steps.iter().any(|name| name.id == step));
        held.map(|stage| stage.id.as_str()).collect()
    };
    let applies = |step: &NextStep, stages: &[&str]| {
        let with = |outcome: &str| step.applies(Some(outcome), level_of(outcome));
        with(outcome)
            || stages.iter().any(|stage| reached.contains(stage)) && (!levelled || outcomes.iter().any(|one| with(one)))
    };
    let mut found: Vec<Suggested<'a>> = definition
        .immediate
        .iter()
        .filter(|action| outcomes.iter().any(|outcome| action.applies(outcome)))
        .map(|action| Suggested {
            kind: action.step.as_ref().map_or(StepKind::Do, |step| step.kind),
            what: &action.what,
            who: &action.who,
            when: &action.when,
            immediate: true,
            stages: action.from.iter().map(|stage| stage.id.as_str()).collect(),
            could: could(&action.source),
            cite: cited(action.step.as_ref().map_or(&action.cite, |step| &step.cite)),
            source: action.source.clone(),
        })
        .collect();
    for step in &framework.next_steps {
        let stages = stages_of(&step.id);
        let source = ActionSource::Next(step.id.clone());
        if !applies(step, &stages) || found.iter().any(|suggested| suggested.source == source) {
            continue;
        }
        found.push(Suggested {
            kind: step.kind,
            what: &step.what,
            who: &step.who,
            when: &step.when,
            immediate: false,
            stages,
            could: could(&source),
            cite: cited(&step.cite),
            source,
        });
    }
    found
}

/// The duties of host and placing authority and of others, item by item, to be taken into a plan.
pub fn duties<'a>(definition: &'a Definition, framework: &'a Framework) -> Vec<(Holder, Suggested<'a>)> {
    let lists = definition.duties.iter().filter_map(|duty| Some((duty.holder, framework.list(&duty.list.id)?)));
    let items = lists.flat_map(|(holder, list)| {
        (1_u32..).zip(&list.items).map(move |(number, item)| {
            let source = ActionSource::Item { list: list.id.clone(), item: number };
            let suggested = Suggested {
                kind: StepKind::Do,
                what: &item.says,
                who: &item.who,
                when: "",
                immediate: false,
                stages: Vec::new(),
                could: could(definition, &source),
                cite: cited(&list.cite),
                source,
            };
            (holder, suggested)
        })
    });
    items.collect()
}
