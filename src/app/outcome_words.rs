//! An outcome, or the want of one, in words.

use crate::{
    assess::{Assessment, AssessmentState},
    framework::MethodKind,
};

/// What kind of outcome it is: "Concern level", "Outcome so far", "Concern level, raised by judgement".
pub fn level_label(assessment: &Assessment) -> &'static str {
    let is_level = assessment.method != MethodKind::Triggers;
    match (assessment.state, is_level) {
        (AssessmentState::Settled, true) if assessment.assigned > assessment.calculated => {
            "Concern level, raised by judgement"
        }
        (AssessmentState::SoFar, true) if assessment.outcome.is_some() => "Concern level so far",
        (AssessmentState::SoFar, false) if assessment.outcome.is_some() => "Outcome so far",
        (_, true) => "Concern level",
        (_, false) => "Outcome",
    }
}

/// The outcome in the framework's words; without one, what it waits for.
pub fn outcome_word(assessment: &Assessment) -> String {
    match (&assessment.outcome, assessment.method, assessment.state) {
        (Some(outcome), ..) => outcome.title.clone(),
        (None, MethodKind::Scored, _) => "Not yet scored".to_owned(),
        (None, _, AssessmentState::Open) => "Not yet answered".to_owned(),
        (None, ..) => "Not known yet".to_owned(),
    }
}
