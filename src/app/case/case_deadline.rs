//! A deadline as it stands in a case.

use super::DayTold;
use crate::{
    concern::{Date, Minutes, QuestionRef},
    deadline::{Due, DueError, Limit, Standing},
    framework::{Bound, Deadline},
    process::{LocalTimescale, Stage},
};
use chrono::{DateTime, Utc};

/// Who sets a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetBy<'a> {
    /// The policy.
    Policy(&'a Deadline),
    /// The person, for a stage whose timescale the policy leaves to each area.
    Locally(&'a Stage, &'a LocalTimescale),
}

/// Whether a day could be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// The date of the event, or the day for a stage, is missing.
    NoDate,
    /// The date of the event leads to no day.
    Wrong(DueError),
    /// When it is due, and how it stands now.
    Due(Due, Standing),
}

/// One deadline of a case; for what runs from meetings, one for each meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseDeadline<'a> {
    /// Who sets it.
    pub set_by: SetBy<'a>,
    /// Under what it stands in the record that it was met.
    pub key: QuestionRef,
    /// Under what a person’s own date of the event stands; `None` where there is none to enter, as for the minutes of a meeting.
    pub event_key: Option<QuestionRef>,
    /// The held meeting it runs from.
    pub meeting: Option<&'a Minutes>,
    /// When the event is or was.
    pub event: Option<DayTold<'a>>,
    /// When it is due.
    pub counted: Counted,
    /// The day it was met. What comes round is met once and comes again.
    pub met: Option<DayTold<'a>>,
    /// Tells the instances of one deadline apart in a calendar. A planned meeting keeps its number when it is held.
    pub number: u32,
}

impl<'a> CaseDeadline<'a> {
    /// What is to be done.
    pub fn what(&self) -> &'a str {
        match self.set_by {
            SetBy::Policy(deadline) => &deadline.what,
            SetBy::Locally(stage, _) => &stage.title,
        }
    }

    /// How it stands; `None` while no day can be counted.
    pub fn standing(&self) -> Option<Standing> {
        match &self.counted {
            Counted::Due(_, standing) => Some(*standing),
            _ if self.is_done() => Some(Standing::Done),
            _ => None,
        }
    }

    /// When it is due, where that can be counted.
    pub fn due(&self) -> Option<&Due> {
        match &self.counted {
            Counted::Due(due, _) => Some(due),
            _ => None,
        }
    }

    /// Whether it is done with.
    pub fn is_done(&self) -> bool {
        self.met.is_some() && !self.comes_round()
    }

    /// Whether it comes round.
    pub fn comes_round(&self) -> bool {
        matches!(self.set_by, SetBy::Policy(deadline) if deadline.bound == Bound::Every)
    }

    /// Whether it is late. Nobody is late for what is only expected about a day.
    pub fn is_late(&self) -> bool {
        matches!(&self.counted, Counted::Due(due, Standing::LateByDays(_) | Standing::LateByHours(_)) if due.limit != Limit::About)
    }

    /// How it stands, in words.
    pub fn words(&self) -> String {
        match (&self.counted, self.set_by) {
            (Counted::Due(due, standing), _) => standing.words(due),
            _ if self.is_done() => Standing::Done.label(Limit::Latest).to_owned(),
            (Counted::Wrong(error), _) => format!("No day can be given: {error}."),
            (Counted::NoDate, SetBy::Policy(deadline)) => format!("Enter the date first: {}.", deadline.event),
            (Counted::NoDate, SetBy::Locally(..)) => "Set the day for this stage.".to_owned(),
        }
    }

    /// Its place among the others: late, today, soon, later, open, not yet, without a date, done; the earliest first.
    pub(super) fn order(&self) -> (u8, Option<Date>, Option<DateTime<Utc>>) {
        let place = match self.standing() {
            Some(Standing::LateByDays(_) | Standing::LateByHours(_)) => u8::from(!self.is_late()),
            Some(Standing::DueToday) => 2,
            Some(Standing::Soon(_)) => 3,
            Some(Standing::Later(_)) => 4,
            Some(Standing::Open) => 5,
            Some(Standing::NotYet(_)) => 6,
            None => 7,
            Some(Standing::Done) => 8,
        };
        (place, self.due().map(|due| due.date), self.due().and_then(|due| due.moment))
    }
}
