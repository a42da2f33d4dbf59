//! A day that deadlines ask for, with who or what tells it.

use crate::{
    concern::{Date, EventAt},
    deadline::EventTime,
    framework::Question,
    process::{Meeting, Stage},
};

/// Who or what tells a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldBy<'a> {
    /// The person, who entered it.
    Person,
    /// The history: this stage was entered.
    Stage(&'a Stage),
    /// The minutes of a meeting of this kind.
    Minutes(&'a Meeting),
    /// The answer to this question.
    Answer(&'a Question),
}

impl ToldBy<'_> {
    /// Where the day is from, in words.
    pub fn words(self) -> String {
        match self {
            Self::Person => "You entered it.".to_owned(),
            Self::Stage(stage) => format!("From the history: the day this stage was entered: {}.", stage.title),
            Self::Minutes(meeting) => format!("From the minutes: {}.", meeting.title),
            Self::Answer(question) => format!("From the date with your answer: {}.", question.short),
        }
    }
}

/// A day, with who or what tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTold<'a> {
    /// The day, and the time where a person gave it.
    pub at: EventAt,
    /// Who or what tells it.
    pub by: ToldBy<'a>,
}

impl<'a> DayTold<'a> {
    /// A day whose time is not known.
    pub(super) fn day(on: Date, by: ToldBy<'a>) -> Self {
        Self { at: EventAt { on, at: None }, by }
    }

    /// What a person entered.
    pub(super) fn entered(at: EventAt) -> Self {
        Self { at, by: ToldBy::Person }
    }

    /// The same as an event to count from.
    pub fn event(&self) -> EventTime {
        EventTime { date: self.at.on, time: self.at.at }
    }
}
