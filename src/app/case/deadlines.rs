//! The deadlines of a case.

use super::{Case, CaseDeadline, Counted, DayTold, SetBy, ToldBy, instances::instances};
use crate::{
    concern::{EventAt, QuestionRef},
    deadline::{Due, Limit, SOON_WITHIN_DAYS},
    framework::{Deadline, Framework},
    process::Stage,
};
use std::collections::BTreeSet;

/// Under what a person’s date of a deadline’s event stands in a record: one entry serves all deadlines of the framework with the
/// same event, and bears the name of the first of them.
pub fn event_key(framework: &Framework, deadline: &Deadline) -> QuestionRef {
    let first = framework.deadlines.iter().find(|other| other.event == deadline.event);
    framework.reference_of(&first.unwrap_or(deadline).id)
}

/// The deadlines of a case: those of the stage where it stands and of its meetings, those that run throughout, and those of
/// earlier stages that are still open; and the days set for stages whose timescale is local. What needs doing first stands first.
pub fn deadlines<'a>(case: &Case<'a>) -> Vec<CaseDeadline<'a>> {
    let definition = case.definition;
    let here: BTreeSet<&str> = case.stage().into_iter().flat_map(|stage| named(case, stage)).collect();
    let passed = case.process.into_iter().flat_map(|state| state.stages()).filter_map(|id| definition.stage(id));
    let passed: BTreeSet<&str> = passed.flat_map(|stage| named(case, stage)).collect();
    let mut placed: BTreeSet<&str> = definition.stages.iter().flat_map(|stage| named(case, stage)).collect();
    let throughout: BTreeSet<&str> = definition.throughout_deadlines.iter().map(|name| name.id.as_str()).collect();
    placed.extend(definition.meetings.iter().flat_map(|meeting| &meeting.deadlines).map(|name| name.id.as_str()));
    let applies = |deadline: &Deadline| {
        let named = |outcome: &str| deadline.outcomes.iter().any(|one| one == outcome);
        deadline.outcomes.is_empty() || case.outcome().is_some_and(named)
    };
    let mut found = Vec::new();
    for deadline in &case.framework.deadlines {
        let id = deadline.id.as_str();
        // What an authority adds in its own file has no place in the process and runs beside all stages.
        let beside = throughout.contains(id) || !placed.contains(id);
        if here.contains(id) || beside && applies(deadline) {
            found.extend(instances(case, deadline));
        } else if passed.contains(id) {
            let open = |one: &CaseDeadline<'_>| one.due().is_some() && one.met.is_none() && !one.comes_round();
            found.extend(instances(case, deadline).into_iter().filter(open));
        }
    }
    if case.ended() {
        let settled = case.stage().is_some_and(|stage| stage.settles);
        found.retain(|deadline| !deadline.comes_round() && (!settled || deadline.met.is_some()));
    }
    found.extend(local(case));
    found.sort_by_cached_key(CaseDeadline::order);
    found
}

/// The deadlines that a stage and its meetings name.
fn named<'a>(case: &Case<'a>, stage: &'a Stage) -> impl Iterator<Item = &'a str> {
    let definition = case.definition;
    let meetings = stage.meetings.iter().filter_map(|name| definition.meeting(&name.id));
    stage.deadlines.iter().chain(meetings.flat_map(|meeting| &meeting.deadlines)).map(|name| name.id.as_str())
}

/// The days for the stage where the case stands and for later ones, where the policy leaves the timescale to each area.
fn local<'a>(case: &Case<'a>) -> Vec<CaseDeadline<'a>> {
    let Some(state) = case.process else { return Vec::new() };
    let stages = case.definition.stages.iter();
    let from_here = stages.skip_while(|stage| Some(stage.id.as_str()) != state.stage());
    let local = from_here.filter_map(|stage| Some((stage, stage.local_timescale.as_ref()?, state.due(&stage.id))));
    let shown = local.filter(|(stage, _, day)| day.is_some() || Some(stage.id.as_str()) == state.stage());
    let found = shown.map(|(stage, timescale, day)| {
        let counted = match day {
            None => Counted::NoDate,
            Some(date) => {
                let working = "The policy leaves it to each area, and this day was set.".to_owned();
                let due = Due { date, moment: None, limit: Limit::Latest, working, warnings: Vec::new() };
                let standing = due.standing(case.now, false, SOON_WITHIN_DAYS);
                Counted::Due(due, standing)
            }
        };
        CaseDeadline {
            set_by: SetBy::Locally(stage, timescale),
            key: case.framework.reference_of(&format!("stage.{}", stage.id)),
            event_key: None,
            meeting: None,
            event: day.map(|on| DayTold { at: EventAt { on, at: None }, by: ToldBy::Person }),
            counted,
            met: None,
            number: 0,
        }
    });
    found.collect()
}
