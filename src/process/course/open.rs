//! What is open before a way may be gone.

use super::{Criterion, Decided, Requirement, Stage, ToConfirm, Way, WayKind};
use crate::{
    concern::Date,
    process::{
        ActionSource, Definition, Entry, Happened, Meeting, Minutes, PlannedAction, ProcessState, absent_roles,
        outcomes_reached,
    },
};
use std::collections::BTreeSet;

/// Whether this role may decide; where no source says who may, somebody has to be named.
pub(super) fn may_decide(may: &[String], by: &str) -> bool {
    let by = by.trim();
    !by.is_empty() && (may.is_empty() || may.iter().any(|one| one == by))
}

/// What is open for a way; without a decision also everything that the decision has to bring.
pub(super) fn open(
    definition: &Definition,
    state: &ProcessState,
    stage: &Stage,
    way: &Way,
    decided: Option<&Decided>,
) -> Vec<Requirement> {
    let immediate = open_immediate(definition, state).into_iter();
    let mut open: Vec<Requirement> =
        immediate.map(|one| Requirement::ImmediateAction { source: one.source.clone(), what: one.what }).collect();
    if stage.provider_told && state.told().is_empty() && way.kind != WayKind::Back {
        open.push(Requirement::ProviderTold { by_tool: definition.tool_asks_of_telling() });
    }
    for needed in &way.meetings {
        let kind = &needed.meeting.id;
        // What was held before the stage was entered was for an earlier decision, unless the policy counts them all. What was
        // held before the case was opened again was for an earlier case.
        let since = if needed.over_all { opened_again(definition, state) } else { state.entered(&stage.id) };
        let counts = |on: Date| since.is_none_or(|day| day <= on) && decided.is_none_or(|decided| on <= decided.on);
        let held = state
            .meetings
            .iter()
            .filter(|minutes| minutes.meeting == *kind && minutes.is_written() && counts(minutes.on))
            .count();
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        if held < needed.at_least {
            let title = definition.meeting(kind).map(|meeting| meeting.title.clone()).unwrap_or_default();
            open.push(Requirement::Meetings { meeting: kind.clone(), title, needed: needed.at_least, held });
        }
    }
    open_criteria(&way.confirm, decided, &mut open);
    let blank = Decided { on: Date::MAX, ..Decided::default() };
    let decided = decided.unwrap_or(&blank);
    let may = stage.deciders(way);
    if !may_decide(may, &decided.by) {
        open.push(Requirement::Decider { may: may.to_vec() });
    }
    open.extend(open_roles(definition, state, way, stage, decided));
    if matches!(way.kind, WayKind::Back | WayKind::Close) && decided.reason.trim().is_empty() {
        open.push(Requirement::Reason);
    }
    if way.kind == WayKind::Close && decided.evidence.trim().is_empty() {
        open.push(Requirement::Evidence);
    }
    open
}

/// The roles without whom nothing is decided, as far as nobody stands for them: in the minutes of the meeting that decides; where
/// no meeting does, among those whom the decision names.
fn open_roles(
    definition: &Definition,
    state: &ProcessState,
    way: &Way,
    stage: &Stage,
    decided: &Decided,
) -> Vec<Requirement> {
    let minutes = deciding_minutes(definition, state, way, decided.on);
    let by_minutes = deciding_meetings(definition, way).next().is_some();
    let absent: Vec<&str> = match minutes {
        Some(minutes) => absent_roles(&stage.quorum, minutes),
        None => {
            let named = |role: &&String| !by_minutes && decided.present.contains(*role);
            stage.quorum.iter().filter(|role| !named(role)).map(String::as_str).collect()
        }
    };
    let on = minutes.map(|minutes| minutes.on);
    absent.into_iter().map(|role| Requirement::Present { role: role.to_owned(), on }).collect()
}

/// The kinds of meeting of a way at which roles must be present for a decision.
fn deciding_meetings<'a>(definition: &'a Definition, way: &Way) -> impl Iterator<Item = &'a Meeting> {
    let kinds = way.meetings.iter().filter_map(|held| definition.meeting(&held.meeting.id));
    kinds.filter(|meeting| !meeting.quorum.is_empty())
}

/// The minutes that a decision rests on, where roles must be present for it: the latest written ones of its kind of meeting since
/// the stage was entered, not after the day of the decision.
pub fn deciding_minutes<'a>(
    definition: &Definition,
    state: &'a ProcessState,
    way: &Way,
    on: Date,
) -> Option<&'a Minutes> {
    let entered = state.entered(state.stage()?);
    let kinds: Vec<&str> = deciding_meetings(definition, way).map(|meeting| meeting.id.as_str()).collect();
    let counts = |minutes: &&Minutes| {
        kinds.contains(&minutes.meeting.as_str())
            && minutes.is_written()
            && minutes.on <= on
            && entered.is_none_or(|day| day <= minutes.on)
    };
    state.meetings.iter().filter(counts).max_by_key(|minutes| minutes.on)
}

/// The day on which the case was opened again after its end, the last time.
pub fn opened_again(definition: &Definition, state: &ProcessState) -> Option<Date> {
    let ends = |stage: &str| definition.stage(stage).is_some_and(|stage| stage.end);
    let again = |entry: &&Entry| matches!(&entry.happened, Happened::Moved { from, .. } if ends(from));
    state.history().iter().rev().find(again).map(|entry| entry.on)
}

/// The criteria that are not confirmed with evidence.
pub(super) fn open_criteria(confirm: &[Criterion], decided: Option<&Decided>, open: &mut Vec<Requirement>) {
    let confirmed = |id: &str| {
        decided.and_then(|decided| decided.confirmed.get(id)).is_some_and(|evidence| !evidence.trim().is_empty())
    };
    let mut seen = BTreeSet::new();
    for criterion in confirm {
        let word = criterion.one_of.as_str();
        if word.is_empty() {
            if !confirmed(&criterion.id) {
                open.push(Requirement::Confirm(to_confirm(criterion)));
            }
        } else if seen.insert(word) {
            let alternatives: Vec<_> = confirm.iter().filter(|other| other.one_of == word).collect();
            if !alternatives.iter().any(|other| confirmed(&other.id)) {
                open.push(Requirement::ConfirmOne(alternatives.into_iter().map(to_confirm).collect()));
            }
        }
    }
}

fn to_confirm(criterion: &Criterion) -> ToConfirm {
    let Criterion { id, says, evidence, .. } = criterion;
    ToConfirm { id: id.clone(), says: says.clone(), evidence: evidence.clone() }
}

/// An immediate action that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenImmediate<'a> {
    /// What it follows from.
    pub source: &'a ActionSource,
    /// What is to be done.
    pub what: String,
    /// The action in the plan that is open; `None` where none is in the plan.
    pub planned: Option<&'a PlannedAction>,
}

/// The immediate actions that are open: those of the process file that apply by now and are not closed in the plan, and those
/// that a person marked so.
pub fn open_immediate<'a>(definition: &'a Definition, state: &'a ProcessState) -> Vec<OpenImmediate<'a>> {
    let outcome = state.outcome().unwrap_or_default();
    let reached: BTreeSet<&str> = state.stages().collect();
    let outcomes = outcomes_reached(definition, outcome, &reached);
    let (mut open, mut told) = (Vec::new(), BTreeSet::new());
    for action in &definition.immediate {
        let begun = action.from.as_ref().is_none_or(|stage| reached.contains(stage.id.as_str()));
        let mut known = false;
        let mut following = state.plan.following(&action.source).inspect(|_| known = true);
        let planned = following.find(|planned| planned.status.is_open());
        if begun && outcomes.iter().any(|outcome| action.applies(outcome)) && (planned.is_some() || !known) {
            told.insert(&action.source);
            open.push(OpenImmediate { source: &action.source, what: action.words(), planned });
        }
    }
    let marked = state.plan.actions().iter().filter(|action| action.immediate && action.status.is_open());
    for action in marked.filter(|action| action.source == ActionSource::Own || !told.contains(&action.source)) {
        open.push(OpenImmediate { source: &action.source, what: action.what.clone(), planned: Some(action) });
    }
    open
}
