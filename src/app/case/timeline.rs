//! A case over time, as something to draw.

use super::CaseDeadline;
use crate::{
    concern::{Date, Minutes},
    process::{Meeting, Stage},
};

/// A case over time, in days; how wide they are is for whoever draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline<'a> {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The stages that were gone through, in their order; one to which the process went back stands there again.
    pub stages: Vec<StageSpan<'a>>,
    /// Meetings and deadlines, the earliest first.
    pub marks: Vec<TimelineMark<'a>>,
}

/// A stage, from the day it was entered to the day it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSpan<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// The day it was entered.
    pub from: Date,
    /// The day it was left; `None` for the one where the process stands.
    pub until: Option<Date>,
    /// Whether it was entered by going back.
    pub back: bool,
}

/// What stands at a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind<'a> {
    /// A meeting was held.
    Meeting(&'a Meeting, &'a Minutes),
    /// Something is due.
    Deadline(Box<CaseDeadline<'a>>),
}

/// Something at a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineMark<'a> {
    /// The day.
    pub on: Date,
    /// What it is.
    pub what: MarkKind<'a>,
}
