//! Changes to the answers to a framework's questions.

use super::changed::{Changed, choice, words};
use crate::concern::{Amount, Date, Finding, FindingAnswer, IssueId, QuestionRef, Record, Timestamp};

/// One of the amounts of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Share`")]
pub enum ShareField {
    Part,
    Whole,
    Percent,
}

impl ShareField {
    /// The name used in histories and forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Whole => "whole",
            Self::Percent => "percent",
        }
    }
}

/// One change to an answer under a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionEdit {
    /// Answers a question; with the reasons that the tool gave for Yes when it was answered.
    Answer(QuestionRef, Option<FindingAnswer>, Vec<String>),
    /// Sets the date that goes with an answer.
    Date(QuestionRef, Option<Date>),
    /// Writes about an answer.
    Note(QuestionRef, String),
    /// Attaches an issue to an answer as evidence, or takes it off.
    LinkEvidence(QuestionRef, IssueId, bool),
    /// Sets one of the amounts of a share.
    SetShare(QuestionRef, ShareField, Option<Amount>),
}

impl QuestionEdit {
    pub(super) fn apply(self, record: &mut Record, at: Timestamp) -> Changed {
        match self {
            Self::Answer(question, answer, suggested) => {
                let part = format!("question/{}", question.as_str());
                let finding = finding(record, question);
                finding.answer = answer;
                finding.suggested = if answer.is_some() { suggested } else { Vec::new() };
                finding.answered_at = answer.map(|_| at);
                choice(part, answer.map(|answer| answer.key().to_owned()))
            }
            Self::Date(question, on) => {
                let part = format!("question/{}/date", question.as_str());
                finding(record, question).on = on;
                choice(part, on.map(|on| on.to_string()))
            }
            Self::Note(question, text) => {
                let part = format!("question/{}/note", question.as_str());
                finding(record, question).note = text;
                words(part)
            }
            Self::LinkEvidence(question, id, attached) => {
                record.issue(id)?;
                let part = format!("question/{}/evidence", question.as_str());
                if record.findings.get(&question).is_some_and(|finding| finding.evidence.contains(&id)) == attached {
                    return None;
                }
                let evidence = &mut finding(record, question).evidence;
                evidence.retain(|other| *other != id);
                if attached {
                    evidence.push(id);
                }
                choice(part, Some(format!("{} {id}", if attached { "attached" } else { "taken off" })))
            }
            Self::SetShare(measure, field, amount) => {
                let part = format!("share/{}/{}", measure.as_str(), field.name());
                let share = record.shares.entry(measure).or_default();
                let place = match field {
                    ShareField::Part => &mut share.part,
                    ShareField::Whole => &mut share.whole,
                    ShareField::Percent => &mut share.percent,
                };
                *place = amount;
                choice(part, amount.map(|amount| amount.to_string()))
            }
        }
    }
}

/// What is kept on a question, begun now if there is nothing.
fn finding(record: &mut Record, question: QuestionRef) -> &mut Finding {
    record.findings.entry(question).or_default()
}
