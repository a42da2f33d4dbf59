//! An outcome, or the want of one, in words and tones.

use crate::{
    assess::{Assessment, AssessmentState},
    concern::ConcernLevel,
    framework::MethodKind,
    web::components::LevelTone,
};

/// How heavy a level is drawn.
pub fn level_tone(level: Option<ConcernLevel>) -> LevelTone {
    match level {
        None => LevelTone::Unknown,
        Some(ConcernLevel::Minor) => LevelTone::Minor,
        Some(ConcernLevel::Moderate) => LevelTone::Moderate,
        Some(ConcernLevel::Major) => LevelTone::Major,
    }
}

/// How an outcome is drawn. One that is not a level is reached or not, and never drawn as a level: the councils' outcomes
/// are not on one scale.
pub fn outcome_tone(assessment: &Assessment) -> LevelTone {
    if assessment.method != MethodKind::Triggers {
        return level_tone(assessment.assigned);
    }
    match &assessment.outcome {
        None => LevelTone::Unknown,
        // The last row holds when nothing else does.
        Some(outcome) if outcome.rank as usize + 1 >= assessment.trace.len() => LevelTone::NotReached,
        Some(_) => LevelTone::Reached,
    }
}

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
