//! The one thing to do now.

use super::CaseDeadline;
use crate::{
    assess::AssessmentState,
    calendar::words::{count_words, day_words},
    concern::{Date, EventAt, PlannedAction},
    process::{Definition, Meeting, OpenImmediate, Stage, Start, Way},
};

/// The one thing to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextThing<'a> {
    /// The outcome is not settled: it comes first.
    SettleOutcome(AssessmentState),
    /// No process begins with the outcome; the row says what happens instead.
    NoProcess(&'a Start),
    /// The process is to be begun.
    Begin(&'a Definition, &'a Start, &'a Stage),
    /// An immediate action is open.
    Immediate(OpenImmediate<'a>),
    /// A deadline is late.
    LateDeadline(Box<CaseDeadline<'a>>),
    /// An action is late: its day, and how many days ago that was.
    LateAction(&'a PlannedAction, Date, u32),
    /// A deadline is due today.
    DeadlineToday(Box<CaseDeadline<'a>>),
    /// An action is due today.
    ActionToday(&'a PlannedAction),
    /// The provider is to be told, or the reason for the delay recorded.
    TellProvider {
        /// Whether only this tool asks for it.
        by_tool: bool,
    },
    /// A meeting is to be held before the process can go on.
    HoldMeeting {
        /// The kind of meeting.
        meeting: &'a Meeting,
        /// How many are needed.
        needed: u32,
        /// How many were held since the stage was entered.
        held: u32,
        /// When the next one is planned, today or later.
        planned: Option<EventAt>,
    },
    /// Only the decision is missing: the ways that can be gone.
    Decide(Vec<&'a Way>),
    /// A deadline is the next by date.
    NextDeadline(Box<CaseDeadline<'a>>),
    /// An action is the next by date.
    NextAction(&'a PlannedAction, Date),
    /// Nothing has a day: the stage goes on until it is decided where to.
    GoOn(&'a Stage),
    /// The process has ended, and so many actions of its plan are still open.
    OpenActions(usize),
    /// The process has ended at this stage.
    Ended(&'a Stage),
    /// The stored process stands at no stage of its file.
    LookAtHistory,
}

impl NextThing<'_> {
    /// What to do, in a sentence or two.
    pub fn words(&self) -> String {
        match self {
            Self::SettleOutcome(AssessmentState::Open) => {
                "Enter what is known, so that an outcome can be told.".to_owned()
            }
            Self::SettleOutcome(_) => {
                "Settle the outcome first: something is not known that could change it.".to_owned()
            }
            Self::NoProcess(start) => format!("No process begins with this outcome. {}", start.says),
            Self::Begin(definition, start, stage) => {
                let who = match start.decides.as_slice() {
                    [] => "Say who decided.".to_owned(),
                    may => format!("This is for: {}.", may.join("; or ")),
                };
                format!("Begin: {}. The first stage is: {}. {who}", definition.title, stage.title)
            }
            Self::Immediate(open) if open.planned.is_some() => format!("Do this at once: {}", open.what),
            Self::Immediate(open) => format!("Take this into the plan and do it at once: {}", open.what),
            Self::LateDeadline(one) | Self::DeadlineToday(one) | Self::NextDeadline(one) => {
                format!("{}. {}.", one.what().trim_end_matches('.'), one.words())
            }
            Self::LateAction(action, day, days) => {
                let ago = count_words((*days).into(), "day");
                format!("{} Late: {ago} ago, by {}.", sentence(&action.what), day_words(*day))
            }
            Self::ActionToday(action) => format!("{} Due today.", sentence(&action.what)),
            Self::TellProvider { by_tool } => {
                let asks = if *by_tool { " (this tool asks)" } else { "" };
                format!("Tell the provider of the concerns and note the day, or note the reason for the delay{asks}.")
            }
            Self::HoldMeeting { meeting, needed, held, planned } => {
                let so_far = if *needed > 1 { format!(" ({held} of {needed} held)") } else { String::new() };
                match planned {
                    Some(at) => {
                        let time = at.at.map(|time| format!("{time} on ")).unwrap_or_default();
                        format!(
                            "Hold this meeting: {}{so_far}. It is planned for {time}{}.",
                            meeting.title,
                            day_words(at.on)
                        )
                    }
                    None => format!("Hold this meeting, and write its minutes: {}{so_far}.", meeting.title),
                }
            }
            Self::Decide(ways) => match ways.as_slice() {
                [one] => format!("Decide whether to go on: {}.", one.title),
                ways => {
                    let titles: Vec<&str> = ways.iter().map(|way| way.title.as_str()).collect();
                    format!("Decide how it goes on: {}.", titles.join("; or "))
                }
            },
            Self::NextAction(action, day) => format!("{} By {}.", sentence(&action.what), day_words(*day)),
            Self::GoOn(stage) => format!("Go on with this stage: {}. Nothing in it has a day.", stage.title),
            Self::OpenActions(open) => format!(
                "The process has ended, and {} of its plan {} still open. Record what was done, or why it is not needed.",
                count_words(u64::try_from(*open).unwrap_or(u64::MAX), "action"),
                if *open == 1 { "is" } else { "are" }
            ),
            Self::Ended(stage) => format!("Nothing is left to do. {}", stage.says),
            Self::LookAtHistory => {
                "The stage that is stored is not one of this process. Look at the history.".to_owned()
            }
        }
    }
}

/// What a person wrote, with a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}
