//! An outcome, or the want of one, in tones.

use crate::{assess::Assessment, concern::ConcernLevel, framework::MethodKind, web::kit::LevelTone};

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
