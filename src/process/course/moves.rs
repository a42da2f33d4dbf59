//! From stage to stage: which moves there are, what is still open for each, and making one. Pure: a move gives a new state.

use super::{
    Criterion, Requirement, Stage, Way, check_state,
    open::{may_decide, open, open_criteria},
};
use crate::{
    concern::Date,
    process::{Definition, Entry, Happened, ProcessState, Stated},
};
use std::collections::{BTreeMap, BTreeSet};

/// What was decided: by whom, when, on what grounds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// The day.
    pub on: Date,
    /// The role of whoever decided.
    pub by: String,
    /// The roles that were present.
    pub present: BTreeSet<String>,
    /// Why.
    pub reason: String,
    /// What shows it.
    pub evidence: String,
    /// Evidence for each criterion that is confirmed, by the criterion's id.
    pub confirmed: BTreeMap<String, String>,
}

/// A move that there is from the stage where the process stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move<'a> {
    /// The way.
    pub way: &'a Way,
    /// The stage it leads to.
    pub to: &'a Stage,
    /// What is open before it can be made: what is missing already, and what the decision has to bring.
    pub open: Vec<Requirement>,
}

/// Why a move was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// The state follows another process file.
    #[error("This belongs to the process “{0}”: open it with that one.")]
    OtherProcess(String),
    /// There is no such outcome.
    #[error("The framework has no outcome “{0}”: choose one of its outcomes.")]
    NoSuchOutcome(String),
    /// With this outcome no process begins.
    #[error("No process begins with this outcome. {0}")]
    NoProcess(String),
    /// The stored stage is not in the process file, or there is none.
    #[error("The stored stage “{0}” is not one of this process: look at its history.")]
    NoSuchStage(String),
    /// From this stage there is no such way.
    #[error("There is no way “{way}” from the stage “{stage}”: choose one that there is.")]
    NoSuchWay {
        /// The way.
        way: String,
        /// The stage.
        stage: String,
    },
    /// Something was confirmed that the way does not ask for.
    #[error("“{0}” is not asked for on this way: give its evidence in another place.")]
    NotAsked(String),
    /// The decision is dated before what happened last.
    #[error("The decision is dated {on}, before what happened last, on {last}: correct the date.")]
    Earlier {
        /// The decision's day.
        on: Date,
        /// The last entry's day.
        last: Date,
    },
    /// What is stored does not fit the newer reading.
    #[error("This case cannot go by the newer reading: {0}")]
    DoesNotFit(String),
    /// Something is open.
    #[error("{} thing(s) are open; the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Open(Vec<Requirement>),
}

/// Begins a process with an outcome, at the stage that the process file names for it.
///
/// # Errors
/// If no process begins with the outcome, nobody is named who decided, or something is not confirmed.
pub fn begin(definition: &Definition, outcome: &str, decided: &Decided) -> Result<ProcessState, MoveError> {
    let start = definition.start(outcome).ok_or_else(|| MoveError::NoSuchOutcome(outcome.to_owned()))?;
    let stage = start.stage.as_ref().ok_or_else(|| MoveError::NoProcess(start.says.clone()))?;
    let mut open = Vec::new();
    open_criteria(&start.confirm, Some(decided), &mut open);
    if !may_decide(&start.decides, &decided.by) {
        open.push(Requirement::Decider { may: start.decides.clone() });
    }
    if !open.is_empty() {
        return Err(MoveError::Open(open));
    }
    let happened = Happened::Begun { stage: stage.id.clone(), outcome: outcome.to_owned() };
    let entry = entry(happened, decided)?;
    Ok(ProcessState::begun(definition.reference.clone(), entry))
}

/// Notes that another outcome holds from now on, with the reason. The stage stays.
///
/// # Errors
/// If there is no such outcome, or the reason is missing, or nobody is named who decided, or somebody who may not, or the day lies before the last entry.
pub fn reassess(
    definition: &Definition,
    state: &ProcessState,
    outcome: &str,
    decided: &Decided,
) -> Result<ProcessState, MoveError> {
    current(definition, state)?;
    in_order(state, decided)?;
    definition.start(outcome).ok_or_else(|| MoveError::NoSuchOutcome(outcome.to_owned()))?;
    if decided.reason.trim().is_empty() {
        return Err(MoveError::Open(vec![Requirement::Reason]));
    }
    let may = definition.reassessed_by();
    if !may_decide(may, &decided.by) {
        return Err(MoveError::Open(vec![Requirement::Decider { may: may.to_vec() }]));
    }
    Ok(state.clone().with(entry(Happened::Reassessed { outcome: outcome.to_owned() }, decided)?))
}

/// Goes by another published reading of the same process from now on: the newer file takes the place of the earlier one, and the
/// history says so. Stage, outcome, plan and meetings stay.
///
/// # Errors
/// If it is another process, what is stored does not fit the newer file, or nobody is named who decided.
pub fn take_up(newer: &Definition, state: &ProcessState, decided: &Decided) -> Result<ProcessState, MoveError> {
    if state.process().id != newer.reference.id || *state.process() == newer.reference {
        return Err(MoveError::OtherProcess(state.process().to_string()));
    }
    in_order(state, decided)?;
    let outcome = state.outcome().unwrap_or_default().to_owned();
    newer.start(&outcome).ok_or_else(|| MoveError::NoSuchOutcome(outcome.clone()))?;
    let said = format!("The corrected reading {} takes the place of {}.", newer.reference, state.process());
    let reason = if decided.reason.trim().is_empty() { said } else { format!("{said} {}", decided.reason) };
    let entry = entry(Happened::Reassessed { outcome }, &Decided { reason, ..decided.clone() })?;
    let next = state.clone().by_reading(newer.reference.clone(), entry);
    current(newer, &next)?;
    match check_state(newer, &next).first() {
        Some(problem) => Err(MoveError::DoesNotFit(problem.clone())),
        None => Ok(next),
    }
}

/// The moves that there are, in the process file's order, each with what is open. None where the state does not belong to the
/// process file; [`super::check_state`] says why.
pub fn moves<'a>(definition: &'a Definition, state: &ProcessState) -> Vec<Move<'a>> {
    let Ok(stage) = current(definition, state) else { return Vec::new() };
    let ways = stage.ways.iter().filter_map(|way| Some((way, definition.stage(&way.to.id)?)));
    ways.map(|(way, to)| Move { way, to, open: open(definition, state, stage, way, None) }).collect()
}

/// Makes a move.
///
/// # Errors
/// If there is no such way from here, or anything is open for it.
pub fn apply(
    definition: &Definition,
    state: &ProcessState,
    way: &str,
    decided: &Decided,
) -> Result<ProcessState, MoveError> {
    let stage = current(definition, state)?;
    let found = stage.way(way);
    let way = found.ok_or_else(|| MoveError::NoSuchWay { way: way.to_owned(), stage: stage.id.clone() })?;
    in_order(state, decided)?;
    if let Some(id) = not_asked(&way.confirm, decided) {
        return Err(MoveError::NotAsked(id.clone()));
    }
    let open = open(definition, state, stage, way, Some(decided));
    if !open.is_empty() {
        return Err(MoveError::Open(open));
    }
    // Who had to be there was there, as the minutes say.
    let present = decided.present.iter().chain(&stage.quorum).cloned().collect();
    let decided = &Decided { present, ..decided.clone() };
    let happened = Happened::Moved { way: way.id.clone(), from: stage.id.clone(), to: way.to.id.clone() };
    Ok(state.clone().with(entry(happened, decided)?))
}

/// What was confirmed that nobody asks for.
fn not_asked<'a>(confirm: &[Criterion], decided: &'a Decided) -> Option<&'a String> {
    decided.confirmed.keys().find(|id| confirm.iter().all(|criterion| criterion.id != **id))
}

/// The stage where a process stands.
fn current<'a>(definition: &'a Definition, state: &ProcessState) -> Result<&'a Stage, MoveError> {
    if *state.process() != definition.reference {
        return Err(MoveError::OtherProcess(state.process().to_string()));
    }
    let id = state.stage().unwrap_or_default();
    definition.stage(id).ok_or_else(|| MoveError::NoSuchStage(id.to_owned()))
}

/// Refuses a decision that is dated before the last entry.
fn in_order(state: &ProcessState, decided: &Decided) -> Result<(), MoveError> {
    match state.history().last() {
        Some(last) if decided.on < last.on => Err(MoveError::Earlier { on: decided.on, last: last.on }),
        _ => Ok(()),
    }
}

fn entry(happened: Happened, decided: &Decided) -> Result<Entry, MoveError> {
    let nobody = |_| MoveError::Open(vec![Requirement::Decider { may: Vec::new() }]);
    // What is blank was not confirmed.
    let confirmed = decided
        .confirmed
        .iter()
        .filter_map(|(id, evidence)| Some((id.clone(), Stated::try_from(evidence.as_str()).ok()?)));
    Ok(Entry {
        happened,
        on: decided.on,
        decided_by: Stated::try_from(decided.by.as_str()).map_err(nobody)?,
        present: decided.present.iter().cloned().collect(),
        reason: decided.reason.clone(),
        evidence: decided.evidence.clone(),
        confirmed: confirmed.collect(),
    })
}
