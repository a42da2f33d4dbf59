//! A level, or the want of one, in words and tones.

use crate::{
    assess::{Assessment, AssessmentState},
    concern::ConcernLevel,
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

/// What kind of level it is: "Concern level", "Level so far", "Level assigned by judgement".
pub fn level_label(assessment: &Assessment) -> &'static str {
    match assessment.state {
        AssessmentState::NotYetScored => "Concern level",
        AssessmentState::PartlyScored => "Concern level so far",
        AssessmentState::Scored if assessment.assigned > assessment.calculated => "Concern level, raised by judgement",
        AssessmentState::Scored => "Concern level",
    }
}

/// The level's name, or "Not yet scored".
pub fn level_word(level: Option<ConcernLevel>) -> &'static str {
    level.map_or("Not yet scored", ConcernLevel::name)
}
