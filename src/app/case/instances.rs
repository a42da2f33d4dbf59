//! One deadline of the policy in a case: once, or once for each meeting.

use super::{Case, CaseDeadline, Counted, DayTold, SetBy, ToldBy, event_key};
use crate::{
    concern::{Date, EventAt, FindingAnswer, Happened, Minutes, Part, ProcessState, QuestionRef},
    deadline::{SOON_WITHIN_DAYS, due, next_from},
    framework::{Bound, Deadline, Side},
    process::{Attends, DaySource, Meeting, WayKind},
};

/// The instances of a deadline.
pub(super) fn instances<'a>(case: &Case<'a>, deadline: &'a Deadline) -> Vec<CaseDeadline<'a>> {
    let source = case.definition.event_of(deadline).map(|row| &row.source);
    let entry = entry(case, deadline);
    let told = match source {
        Some(DaySource::Meeting(kind)) => match case.definition.meeting(&kind.id) {
            Some(meeting) if deadline.bound != Bound::Every => return of_meetings(case, deadline, meeting),
            // What comes round runs from the last meeting, whoever tells of it.
            Some(meeting) => {
                let last = held(case, &meeting.id).last().map(|last| DayTold::day(last.on, ToldBy::Minutes(meeting)));
                let later = |last: &DayTold<'_>| entry.is_none_or(|entry| last.at.on > entry.on);
                last.filter(later).or_else(|| entry.map(DayTold::entered))
            }
            None => entry.map(DayTold::entered),
        },
        // What a person enters goes before what the record tells.
        Some(source) => entry.map(DayTold::entered).or_else(|| days_of(case, source).into_iter().next_back()),
        None => entry.map(DayTold::entered),
    };
    let key = case.framework.reference_of(&deadline.id);
    // What was noted before the event was for an earlier time round.
    let noted = case.record.follow_up.met.get(&key).filter(|on| told.is_none_or(|event| event.at.on <= **on));
    let met = noted.map(|on| DayTold::day(*on, ToldBy::Person));
    vec![instance(case, deadline, key, told, met, 0)]
}

/// What a person entered of a deadline’s event.
fn entry(case: &Case<'_>, deadline: &Deadline) -> Option<EventAt> {
    case.record.follow_up.events.get(&event_key(case.framework, deadline)).copied()
}

/// The meetings of a kind that were held, the earliest first.
pub(super) fn held<'a>(case: &Case<'a>, kind: &str) -> Vec<&'a Minutes> {
    let all = case.process.into_iter().flat_map(|state| &state.meetings);
    let mut held: Vec<&Minutes> = all.filter(|minutes| minutes.meeting == kind).collect();
    held.sort_by_key(|minutes| minutes.on);
    held
}

/// When a meeting of a kind is planned: what a person entered, unless there are minutes of that day.
pub(super) fn planned(case: &Case<'_>, kind: &str) -> Option<EventAt> {
    let of_kind = |source: &DaySource| matches!(source, DaySource::Meeting(name) if name.id == kind);
    let row = case.definition.events.iter().find(|row| of_kind(&row.source))?;
    let deadline = case.framework.deadlines.iter().find(|deadline| row.tells(deadline))?;
    entry(case, deadline).filter(|entry| held(case, kind).iter().all(|minutes| minutes.on != entry.on))
}

/// Every day that the record tells, the earliest first.
fn days_of<'a>(case: &Case<'a>, source: &DaySource) -> Vec<DayTold<'a>> {
    let definition = case.definition;
    let one = |day: Option<Date>, by: Option<ToldBy<'a>>| {
        day.zip(by).map(|(on, by)| DayTold::day(on, by)).into_iter().collect()
    };
    match source {
        DaySource::Entered(stage) => {
            let day = case.process.and_then(|state| entered(case, state, &stage.id));
            one(day, definition.stage(&stage.id).map(ToldBy::Stage))
        }
        DaySource::Meeting(kind) => match definition.meeting(&kind.id) {
            Some(meeting) => {
                // A meeting with the provider is one that it attended.
                let with_provider = meeting.attends != Attends::WithoutProvider && meeting.attends != Attends::ByChair;
                let written = |minutes: &&Minutes| {
                    minutes.on <= case.today
                        && minutes.is_written()
                        && (!with_provider || minutes.part_two.as_deref().is_some_and(Part::is_written))
                };
                let days = held(case, &kind.id).into_iter().filter(written);
                days.map(|minutes| DayTold::day(minutes.on, ToldBy::Minutes(meeting))).collect()
            }
            None => Vec::new(),
        },
        DaySource::Question(question) => {
            let finding = case.record.findings.get(&case.framework.reference_of(&question.id));
            let day = finding.filter(|finding| finding.answer == Some(FindingAnswer::Yes));
            one(day.and_then(|finding| finding.on), case.framework.question(&question.id).map(ToldBy::Answer))
        }
    }
}

/// The day on which a stage was entered, the last time by going on: what is taken up again goes on from its own beginning.
fn entered(case: &Case<'_>, state: &ProcessState, stage: &str) -> Option<Date> {
    let on = state.history().iter().rev().find_map(|entry| match &entry.happened {
        Happened::Begun { stage: to, .. } if to == stage => Some(entry.on),
        Happened::Moved { way, from, to } if to == stage => {
            let way = case.definition.stage(from).and_then(|stage| stage.way(way));
            way.is_none_or(|way| way.kind != WayKind::Back).then_some(entry.on)
        }
        _ => None,
    });
    on.or_else(|| state.entered(stage))
}

/// One deadline before the meeting that is planned, and one after that and every one that was held.
fn of_meetings<'a>(case: &Case<'a>, deadline: &'a Deadline, meeting: &'a Meeting) -> Vec<CaseDeadline<'a>> {
    let (held, planned) = (held(case, &meeting.id), planned(case, &meeting.id));
    let key = case.framework.reference_of(&deadline.id);
    let met = &case.record.follow_up.met;
    // What was noted while a meeting was only planned stays with that meeting when it is held, and not with the next one.
    let noted = |from: Option<Date>, until: Option<Date>| {
        let fits = |on: &Date| from.is_none_or(|from| from <= *on) && until.is_none_or(|until| *on < until);
        met.get(&key).copied().filter(fits)
    };
    let by_person = |on: Date| DayTold::day(on, ToldBy::Person);
    let last = held.last().map(|minutes| minutes.on);
    let mut found = Vec::new();
    let before = deadline.direction == Side::Before;
    if !before {
        for (place, minutes) in held.iter().copied().enumerate() {
            let key = QuestionRef(format!("{}.{}", key.as_str(), minutes.id));
            let planned = planned.map(|at| at.on).filter(|on| *on > minutes.on);
            let next = held.get(place + 1).map(|next| next.on).into_iter().chain(planned).min();
            let on = met.get(&key).copied().or_else(|| noted(Some(minutes.on), next));
            let event = DayTold::day(minutes.on, ToldBy::Minutes(meeting));
            let one = instance(case, deadline, key, Some(event), on.map(by_person), number(place));
            found.push(CaseDeadline { event_key: None, meeting: Some(minutes), ..one });
        }
    }
    if before || planned.is_some() || held.is_empty() {
        let from = if before { last } else { planned.map(|at| at.on).max(last) };
        let on = noted(from, None).map(by_person);
        found.push(instance(case, deadline, key, planned.map(DayTold::entered), on, number(held.len())));
    }
    found
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// One instance, counted.
fn instance<'a>(
    case: &Case<'a>,
    deadline: &'a Deadline,
    key: QuestionRef,
    event: Option<DayTold<'a>>,
    met: Option<DayTold<'a>>,
    number: u32,
) -> CaseDeadline<'a> {
    let told = || {
        let (row, event) = (case.definition.met_by(deadline)?, event?);
        days_of(case, &row.source).into_iter().find(|day| event.at.on <= day.at.on)
    };
    let met = met.or_else(told);
    let every = deadline.bound == Bound::Every;
    // What comes round and was met today is next due after today.
    let from = if met.is_some_and(|met| met.at.on == case.today) { case.today.succ_opt() } else { None };
    let count = |event: DayTold<'a>| match every {
        true => next_from(deadline, event.event(), from.unwrap_or(case.today)),
        false => due(deadline, event.event()),
    };
    let counted = match event.map(count) {
        None => Counted::NoDate,
        Some(Err(error)) => Counted::Wrong(error),
        Some(Ok(due)) => {
            let standing = due.standing(case.now, met.is_some() && !every, SOON_WITHIN_DAYS);
            Counted::Due(due, standing)
        }
    };
    CaseDeadline {
        set_by: SetBy::Policy(deadline),
        key,
        event_key: Some(event_key(case.framework, deadline)),
        meeting: None,
        event,
        counted,
        met,
        number,
    }
}
