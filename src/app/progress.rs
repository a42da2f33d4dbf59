//! How far each part of a record is.

use crate::{
    assess::{Assessment, AssessmentState},
    concern::{Answer, Record, TrackAnswer, TrackKind, Visit},
    framework::{Framework, Item, Section, Sheet},
};

/// How far one part of a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing is entered.
    NotStarted,
    /// Something is entered and something is open.
    InProgress,
    /// Everything that is asked is entered.
    Done,
    /// Something entered needs the person to act.
    NeedsAttention,
}

/// How far each part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The three tracks.
    pub safety: Status,
    /// Provider and service.
    pub service: Status,
    /// The issues.
    pub issues: Status,
    /// The framework's own questions.
    pub questions: Status,
    /// The level.
    pub level: Status,
}

/// How many of a framework's questions are answered, the impact and the measures among them, and how many there are.
/// "Not known" is an answer: the person has asked.
pub fn answered(record: &Record, framework: &Framework) -> (usize, usize) {
    let questions =
        framework.questions().filter(|question| record.answer(&framework.reference_of(&question.id)).is_some());
    let shares = framework.measures.iter().filter(|measure| {
        record.shares.get(&framework.reference_of(&measure.id)).is_some_and(|share| !share.words().is_empty())
    });
    let impact = usize::from(framework.impact().is_some());
    let judged = usize::from(framework.impact().is_some() && record.impact.answer.is_some());
    (questions.count() + shares.count() + judged, framework.questions().count() + framework.measures.len() + impact)
}

/// How far a record is, under the framework that judges it.
pub fn progress(record: &Record, framework: Option<&Framework>, assessment: Option<&Assessment>) -> Progress {
    let scored = framework.is_none_or(|framework| framework.scored().is_some());
    let questions = match framework.map(|framework| answered(record, framework)) {
        None | Some((0, _)) => Status::NotStarted,
        Some((answered, all)) if answered == all => Status::Done,
        Some(_) => Status::InProgress,
    };
    let needs_action = TrackKind::ALL.into_iter().map(|kind| record.tracks.get(kind)).any(|track| {
        matches!(track.answer, Some(TrackAnswer::Yes | TrackAnswer::NotSure)) && track.done.trim().is_empty()
    });
    let safety = match record.tracks.answered() {
        _ if needs_action => Status::NeedsAttention,
        0 => Status::NotStarted,
        3 => Status::Done,
        _ => Status::InProgress,
    };
    let service = &record.service;
    let service = if *service == crate::concern::Service::default() {
        Status::NotStarted
    } else if service.name.trim().is_empty() || service.kind.is_none() || service.local_authority.trim().is_empty() {
        Status::InProgress
    } else {
        Status::Done
    };
    let issues = if record.issues.is_empty() {
        Status::NotStarted
    } else if record.issues.iter().all(|issue| {
        issue.theme.is_some()
            && !issue.what().trim().is_empty()
            && (issue.score.is_some() || !scored)
            && issue.differentiation.decision.is_some()
    }) {
        Status::Done
    } else {
        Status::InProgress
    };
    let level = match assessment.map(|assessment| assessment.state) {
        Some(AssessmentState::Settled) => Status::Done,
        Some(AssessmentState::SoFar) => Status::InProgress,
        Some(AssessmentState::Open) | None => Status::NotStarted,
    };
    Progress { safety, service, issues, questions, level }
}

/// How far one section of a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SectionCount {
    /// How many items it has.
    pub items: usize,
    /// How many of them are still open.
    pub open: usize,
    /// How many answers are worrying.
    pub worries: usize,
}

impl SectionCount {
    /// How far it is.
    pub fn status(self) -> Status {
        if self.open == self.items {
            Status::NotStarted
        } else if self.open > 0 {
            Status::InProgress
        } else {
            Status::Done
        }
    }
}

/// Counts one section of a sheet.
pub fn section_count(visit: &Visit, section: &Section) -> SectionCount {
    let mut count = SectionCount { items: section.items.len(), ..SectionCount::default() };
    for item in &section.items {
        let observation = visit.observations.get(&item.reference);
        count.open += usize::from(!observation.is_some_and(|noted| item.is_answered(noted)));
        count.worries +=
            usize::from(observation.and_then(|noted| noted.answer).is_some_and(|answer| item.worries(answer)));
    }
    count
}

/// The worrying answers of a visit, in printed order.
pub fn worries<'a>(visit: &'a Visit, sheet: &'a Sheet) -> impl Iterator<Item = (&'a Item, Answer)> {
    sheet.items().filter_map(|item| {
        let answer = visit.observations.get(&item.reference)?.answer?;
        item.worries(answer).then_some((item, answer))
    })
}
