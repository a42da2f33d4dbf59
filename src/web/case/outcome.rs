//! The outcome of a record as a process follows it.

use crate::{
    assess::{AssessmentState, assess},
    concern::{ConcernLevel, Record},
    framework::Framework,
    web::edge::clock,
};

/// The outcome that holds today, by its id, and how far the assessment is; `None` while there is none.
pub fn record_outcome(framework: &Framework, record: &Record) -> Option<(String, AssessmentState)> {
    let assessment = assess(framework, record, clock::today())?;
    let outcome = assessment.outcome.as_ref()?.id.clone();
    (assessment.state != AssessmentState::Open).then_some((outcome, assessment.state))
}

/// An outcome in its framework’s words.
pub fn outcome_title(framework: &Framework, outcome: &str) -> String {
    let level = ConcernLevel::ALL.into_iter().find(|level| level.key() == outcome);
    let row = framework.outcomes().iter().find(|row| row.id == outcome).map(|row| row.title.clone());
    row.or_else(|| level.map(|level| level.name().to_owned())).unwrap_or_else(|| outcome.to_owned())
}
