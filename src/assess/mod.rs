//! From a framework and a record to a level with its reasons. Pure: the same input gives the same bytes.

mod assessment;
mod differentiate;
mod scored;
mod tips;

pub use assessment::{
    Assessment, AssessmentState, ConditionTrace, Direction, Note, RuleTrace, ScoredIssue, StepShown, Tip,
};
pub use differentiate::{Reason, Suggestion, same_theme, suggest};
pub use scored::assess;
