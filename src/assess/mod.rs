//! From a framework and a record to an outcome with its reasons. Pure: the same input gives the same bytes.
//!
//! [`assess`] is the one way in. Whatever the method, scores, a described impact or triggers, the result has one shape:
//! outcome, trace with citations, what is still unknown, what would tip it, what to do, whom to tell, and by when.

mod answer_tips;
mod answered;
mod assessment;
mod decide;
mod differentiate;
mod facts;
mod pattern;
mod prompts;
mod scored;
mod series;
mod shown;
mod tips;
mod trace;
mod truth;
mod unknown;

pub use assessment::{
    Assessment, AssessmentState, ConditionTrace, DeadlineShown, Deciding, Direction, Note, OpenQuestion, OutcomeShown,
    RowTrace, ScoredIssue, Scores, StepShown, Tip,
};
pub use decide::{Decision, decide};
pub use differentiate::{Reason, Suggestion, same_theme, suggest};
pub use pattern::{Mark, Pattern, ThemeLine, alerts_compared, pattern};
pub use prompts::{Prompt, prompts};
pub use series::{SeriesFound, series_of};
pub use truth::Truth;

use crate::{
    concern::{Date, Record},
    framework::{Framework, Rules},
};

/// Assesses a record under a framework as of one day, up to which periods are counted; `None` when the framework has no
/// rules.
pub fn assess(framework: &Framework, record: &Record, on: Date) -> Option<Assessment> {
    Some(match framework.rules.as_ref()? {
        Rules::Scored(rules) => scored::assess(framework, rules, record, on),
        Rules::Described(impact) => answered::assess_described(framework, impact, record, on),
        Rules::Triggers(rows) => answered::assess_triggers(framework, rows, record, on),
    })
}
