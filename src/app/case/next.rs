//! Finds the one thing to do now.

use super::{Case, CaseDeadline, NextThing, instances::planned};
use crate::{
    assess::AssessmentState,
    concern::{Date, PlannedAction, ProcessState},
    deadline::{SOON_WITHIN_DAYS, Standing},
    process::{Move, Requirement, Way, WayKind, moves, open_immediate},
};

/// The one thing to do now. `deadlines` are those of [`super::deadlines`], in their order. Once a process is begun, an
/// immediate action that is open comes before everything else; it is never held for a meeting or a date.
pub fn next_thing<'a>(case: &Case<'a>, deadlines: &[CaseDeadline<'a>]) -> NextThing<'a> {
    let Some(state) = case.process else { return before(case) };
    if let Some(open) = open_immediate(case.definition, state).into_iter().next() {
        return NextThing::Immediate(open);
    }
    let boxed = |deadline: &CaseDeadline<'a>| Box::new(deadline.clone());
    if let Some(late) = deadlines.iter().find(|deadline| deadline.is_late()) {
        return NextThing::LateDeadline(boxed(late));
    }
    let action = next_action(state);
    if let Some((action, day)) = action.filter(|(_, day)| *day < case.today) {
        let days = case.today.signed_duration_since(day).num_days();
        return NextThing::LateAction(action, day, u32::try_from(days).unwrap_or(u32::MAX));
    }
    if let Some(today) = deadlines.iter().find(|deadline| deadline.standing() == Some(Standing::DueToday)) {
        return NextThing::DeadlineToday(boxed(today));
    }
    if let Some((action, _)) = action.filter(|(_, day)| *day == case.today) {
        return NextThing::ActionToday(action);
    }
    let Some(stage) = case.stage() else { return NextThing::LookAtHistory };
    let ways = ways_on(case, state);
    // A reminder, for which nothing waits: every way can be gone all the same.
    if stage.provider_told_hint && state.told().is_empty() {
        return NextThing::TellProvider { by_tool: case.definition.tool_asks_of_telling() };
    }
    if let Some(first) = asked_first(case, &ways) {
        return first;
    }
    let dated = next_by_date(deadlines, action);
    // A decision that may be taken has no day: it waits for what is due soon, and for nothing else.
    let soon = |day: Date| day.signed_duration_since(case.today).num_days() <= i64::from(SOON_WITHIN_DAYS);
    let prepared: Vec<&Way> = ways.iter().map(|one| one.way).filter(|way| !way.meetings.is_empty()).collect();
    match dated {
        Some((day, next)) if soon(day) || prepared.is_empty() => next,
        _ if !prepared.is_empty() => NextThing::Decide(prepared),
        _ if stage.end => match state.plan.actions().iter().filter(|action| action.status.is_open()).count() {
            0 => NextThing::Ended(stage),
            open => NextThing::OpenActions(open),
        },
        _ if ways.is_empty() => NextThing::GoOn(stage),
        _ => NextThing::Decide(ways.into_iter().map(|one| one.way).collect()),
    }
}

/// What has the next day.
fn next_by_date<'a>(
    deadlines: &[CaseDeadline<'a>],
    action: Option<(&'a PlannedAction, Date)>,
) -> Option<(Date, NextThing<'a>)> {
    let ahead = |one: &&CaseDeadline<'a>| matches!(one.standing(), Some(Standing::Soon(_) | Standing::Later(_)));
    let deadline = deadlines.iter().find(ahead).and_then(|one| Some((one.due()?.date, one)));
    match (deadline, action) {
        (deadline, Some((action, day))) if deadline.is_none_or(|(due, _)| day < due) => {
            Some((day, NextThing::NextAction(action, day)))
        }
        (deadline, _) => deadline.map(|(due, one)| (due, NextThing::NextDeadline(Box::new(one.clone())))),
    }
}

/// Before a process is begun.
fn before<'a>(case: &Case<'a>) -> NextThing<'a> {
    let settled = case.assessment.state == AssessmentState::Settled;
    match case.start().filter(|_| settled) {
        None => NextThing::SettleOutcome(case.assessment.state),
        Some(start) => match start.stage.as_ref().and_then(|stage| case.definition.stage(&stage.id)) {
            Some(stage) => NextThing::Begin(case.definition, start, stage),
            None => NextThing::NoProcess(start),
        },
    }
}

/// The open action whose day comes first.
fn next_action(state: &ProcessState) -> Option<(&PlannedAction, Date)> {
    let open = state.plan.actions().iter().filter(|action| action.status.is_open());
    open.filter_map(|action| Some((action, action.due?))).min_by_key(|(_, day)| *day)
}

/// The ways on from the stage where the case stands; going back is never the next thing, nor an end that nobody works towards.
fn ways_on<'a>(case: &Case<'a>, state: &ProcessState) -> Vec<Move<'a>> {
    let mut ways = moves(case.definition, state);
    ways.retain(|one| one.way.kind != WayKind::Back && !one.to.settles);
    ways
}

/// What the ways ask for before anybody can decide: the provider’s being told, and meetings. All else that is open is what the
/// decision itself brings.
fn asked_first<'a>(case: &Case<'a>, ways: &[Move<'a>]) -> Option<NextThing<'a>> {
    let open = || ways.iter().flat_map(|one| &one.open);
    let telling = open().find_map(|open| match open {
        Requirement::ProviderTold { by_tool } => Some(NextThing::TellProvider { by_tool: *by_tool }),
        _ => None,
    });
    telling.or_else(|| {
        open().find_map(|open| {
            let Requirement::Meetings { meeting, needed, held, .. } = open else { return None };
            let meeting = case.definition.meeting(meeting)?;
            // One whose day has gone by without minutes is written down or planned anew.
            let planned = planned(case, &meeting.id).filter(|at| at.on >= case.today);
            Some(NextThing::HoldMeeting { meeting, needed: *needed, held: *held, planned })
        })
    })
}
