//! Works out a case over time.

use super::{Case, MarkKind, StageSpan, Timeline, TimelineMark, deadlines};
use crate::{
    concern::{Date, Happened},
    process::{Stage, WayKind},
};

/// The case over time. Before a process is begun there is only today, and the deadlines that run already.
pub fn timeline<'a>(case: &Case<'a>) -> Timeline<'a> {
    let entered = entered(case);
    let held = case.process.into_iter().flat_map(|state| &state.meetings);
    let held = held.filter_map(|minutes| {
        let meeting = case.definition.meeting(&minutes.meeting)?;
        Some((minutes.on, MarkKind::Meeting(meeting, minutes)))
    });
    let due = deadlines(case).into_iter().filter_map(|one| Some((one.due()?.date, MarkKind::Deadline(Box::new(one)))));
    let mut marks: Vec<(Date, MarkKind<'a>)> = held.chain(due).collect();
    marks.sort_by_key(|(on, _)| *on);
    let days = || entered.iter().map(|(_, on, _)| *on).chain(marks.iter().map(|(on, _)| *on)).chain([case.today]);
    let from = days().min().unwrap_or(case.today);
    let until = days().max().unwrap_or(case.today);
    let ends = entered.iter().skip(1).map(|(_, on, _)| Some(*on)).chain([None]);
    let stages = entered.iter().zip(ends).map(|((stage, from, back), until)| StageSpan {
        stage,
        from: *from,
        until,
        back: *back,
    });
    let stages = stages.collect();
    let marks = marks.into_iter().map(|(on, what)| TimelineMark { on, what }).collect();
    Timeline { from, until, stages, marks }
}

/// The stages in the order in which they were entered, with the day, and whether the process went back to them.
fn entered<'a>(case: &Case<'a>) -> Vec<(&'a Stage, Date, bool)> {
    let history = case.process.map(|state| state.history()).unwrap_or_default();
    let stages = history.iter().filter_map(|entry| {
        let (id, back) = match &entry.happened {
            Happened::Begun { stage, .. } => (stage, false),
            Happened::Moved { way, from, to } => {
                let way = case.definition.stage(from).and_then(|stage| stage.way(way));
                (to, way.is_some_and(|way| way.kind == WayKind::Back))
            }
            Happened::Reassessed { .. } => return None,
        };
        Some((case.definition.stage(id)?, entry.on, back))
    });
    stages.collect()
}
