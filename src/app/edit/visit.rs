//! Changes to a visit and to what is noted on its sheet.

use super::changed::{Changed, choice, words};
use crate::concern::{Answer, Date, FrameworkRef, ItemRef, Observation, Record, TimeOfDay, Timestamp, Visit, VisitId};

/// A field of words in a visit's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Visit`")]
pub enum VisitField {
    Home,
    CompletedBy,
    Role,
}

/// One change to a visit or its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VisitEdit {
    /// Begins a visit now.
    Begin(VisitId, FrameworkRef),
    /// Another sheet for a visit on which nothing is noted yet.
    ChooseSheet(VisitId, FrameworkRef),
    /// Writes in its header.
    Write(VisitId, VisitField, String),
    /// Sets its day.
    Date(VisitId, Option<Date>),
    /// Sets its time.
    Time(VisitId, Option<TimeOfDay>),
    /// Answers an item of its sheet.
    AnswerItem(VisitId, ItemRef, Option<Answer>),
    /// Comments on an item of its sheet.
    CommentItem(VisitId, ItemRef, String),
}

impl VisitEdit {
    pub(super) fn apply(self, record: &mut Record, at: Timestamp) -> Changed {
        match self {
            Self::Begin(id, sheet) => {
                if record.visit(id).is_some() {
                    return None;
                }
                record.visits.push(begin_visit(id, sheet, record, at));
                words(format!("visit/{id}"))
            }
            Self::ChooseSheet(id, sheet) => {
                let visit =
                    record.visit_mut(id).filter(|visit| visit.observations.is_empty() && visit.sheet != sheet)?;
                let words = sheet.to_string();
                visit.sheet = sheet;
                choice(format!("visit/{id}/sheet"), Some(words))
            }
            Self::Write(id, field, text) => {
                let visit = record.visit_mut(id)?;
                let (name, place) = match field {
                    VisitField::Home => ("home", &mut visit.home),
                    VisitField::CompletedBy => ("completed_by", &mut visit.completed_by),
                    VisitField::Role => ("role", &mut visit.role),
                };
                *place = text;
                words(format!("visit/{id}/{name}"))
            }
            Self::Date(id, date) => {
                record.visit_mut(id)?.date = date;
                choice(format!("visit/{id}/date"), date.map(|date| date.to_string()))
            }
            Self::Time(id, time) => {
                record.visit_mut(id)?.time = time;
                choice(format!("visit/{id}/time"), time.map(|time| time.to_string()))
            }
            Self::AnswerItem(id, item, answer) => {
                let part = format!("visit/{id}/{}", item.as_str());
                observation(record, id, item, at)?.answer = answer;
                choice(part, answer.map(|answer| answer.key().to_owned()))
            }
            Self::CommentItem(id, item, text) => {
                let part = format!("visit/{id}/{}/comment", item.as_str());
                observation(record, id, item, at)?.comment = text;
                words(part)
            }
        }
    }
}

/// A visit that begins now, at the record's service, by whoever filled in the last one.
pub(in crate::app) fn begin_visit(id: VisitId, sheet: FrameworkRef, record: &Record, at: Timestamp) -> Visit {
    let mut visit = Visit::new(id, sheet);
    visit.date = Some(at.date_naive());
    visit.time = at.format("%H:%M").to_string().parse().ok();
    visit.home.clone_from(&record.service.name);
    if let Some(last) = record.visits.last() {
        visit.completed_by.clone_from(&last.completed_by);
        visit.role.clone_from(&last.role);
    }
    visit
}

fn observation(record: &mut Record, id: VisitId, item: ItemRef, at: Timestamp) -> Option<&mut Observation> {
    let visit = record.visit_mut(id)?;
    let observation = visit.observations.entry(item).or_insert_with(|| Observation {
        answer: None,
        comment: String::new(),
        noted_at: at,
    });
    observation.noted_at = at;
    Some(observation)
}
