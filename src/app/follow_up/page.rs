//! The addresses of the pages about what follows.

use crate::concern::{ActionId, FormId, MeetingId};
use std::fmt;

/// A page about what follows from the outcome of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUpPage {
    /// Where the case stands, and what is next.
    Case,
    /// Begins the process.
    Begin,
    /// Goes a way from one stage to another: the way's id.
    Move(String),
    /// Notes that another outcome holds from now on.
    Reassess,
    /// Notes that the provider was told, or why not yet.
    Told,
    /// What is to be done.
    Plan,
    /// One action of the plan.
    Action(ActionId),
    /// The plan on paper.
    PlanPaper,
    /// Duties of host and placing authority, and of others.
    Duties,
    /// By when.
    Deadlines,
    /// The meetings.
    Meetings,
    /// What is written down of one meeting.
    Meeting(MeetingId),
    /// The minutes of a meeting on paper, both parts.
    Minutes(MeetingId),
    /// The provider’s copy of the minutes, on paper.
    ProvidersCopy(MeetingId),
    /// The forms.
    Forms,
    /// One form, to fill in.
    Form(FormId),
    /// One form on paper.
    FormPaper(FormId),
    /// Decisions about the contract, with who may take them.
    Decisions,
    /// The letters.
    Letters,
    /// One letter, to fill in and edit.
    Letter(FormId),
    /// One letter on paper.
    LetterPaper(FormId),
}

impl fmt::Display for FollowUpPage {
    /// The part of the address after the record’s own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/follow-up")?;
        match self {
            Self::Case => Ok(()),
            Self::Begin => f.write_str("/begin"),
            Self::Move(way) => write!(f, "/move/{way}"),
            Self::Reassess => f.write_str("/reassess"),
            Self::Told => f.write_str("/told"),
            Self::Plan => f.write_str("/plan"),
            Self::Action(id) => write!(f, "/plan/{id}"),
            Self::PlanPaper => f.write_str("/plan/paper"),
            Self::Duties => f.write_str("/duties"),
            Self::Deadlines => f.write_str("/deadlines"),
            Self::Meetings => f.write_str("/meetings"),
            Self::Meeting(id) => write!(f, "/meetings/{id}"),
            Self::Minutes(id) => write!(f, "/meetings/{id}/minutes"),
            Self::ProvidersCopy(id) => write!(f, "/meetings/{id}/providers-copy"),
            Self::Forms => f.write_str("/forms"),
            Self::Form(id) => write!(f, "/forms/{id}"),
            Self::FormPaper(id) => write!(f, "/forms/{id}/paper"),
            Self::Decisions => f.write_str("/decisions"),
            Self::Letters => f.write_str("/letters"),
            Self::Letter(id) => write!(f, "/letters/{id}"),
            Self::LetterPaper(id) => write!(f, "/letters/{id}/paper"),
        }
    }
}

impl FollowUpPage {
    /// The page of these parts of an address, after `follow-up`.
    pub(in crate::app) fn read(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Case,
            ["begin"] => Self::Begin,
            ["move", way] => Self::Move((*way).to_owned()),
            ["reassess"] => Self::Reassess,
            ["told"] => Self::Told,
            ["plan"] => Self::Plan,
            ["plan", "paper"] => Self::PlanPaper,
            ["plan", id] => Self::Action(id.parse().ok()?),
            ["duties"] => Self::Duties,
            ["deadlines"] => Self::Deadlines,
            ["meetings"] => Self::Meetings,
            ["meetings", id] => Self::Meeting(id.parse().ok()?),
            ["meetings", id, "minutes"] => Self::Minutes(id.parse().ok()?),
            ["meetings", id, "providers-copy"] => Self::ProvidersCopy(id.parse().ok()?),
            ["forms"] => Self::Forms,
            ["forms", id] => Self::Form(id.parse().ok()?),
            ["forms", id, "paper"] => Self::FormPaper(id.parse().ok()?),
            ["decisions"] => Self::Decisions,
            ["letters"] => Self::Letters,
            ["letters", id] => Self::Letter(id.parse().ok()?),
            ["letters", id, "paper"] => Self::LetterPaper(id.parse().ok()?),
            _ => return None,
        })
    }
}
