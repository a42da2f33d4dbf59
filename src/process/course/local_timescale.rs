//! Timescales that a policy leaves to each area: the person sets the day. Source: `berkshire` 5.8.

use crate::{
    concern::Date,
    framework::{Citation, row::Row},
    process::{Definition, ProcessRef, ProcessState},
};

/// That a stage's timescale is set locally. The framework's deadlines stand for what a policy sets itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTimescale {
    /// What the policy says of it.
    pub says: String,
    /// Where it says so.
    pub cite: Vec<Citation>,
}

impl LocalTimescale {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { says: row.text("says"), cite: row.cite() })
    }
}

/// Why a stage's day was not set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimescaleError {
    /// The state follows another process file.
    #[error("This belongs to the process “{0}”: open it with that one.")]
    OtherProcess(ProcessRef),
    /// There is no such stage, or its timescale is not for the person to set.
    #[error("The stage “{0}” has no day that you set: choose one whose timescale is set locally.")]
    NotLocal(String),
}

/// Sets the day by which a stage is to be done, or takes it away. The stage is one whose timescale is set locally.
///
/// # Errors
/// If the state belongs to another process file, or the stage has no local timescale.
pub fn set_due(
    definition: &Definition,
    state: &mut ProcessState,
    stage: &str,
    day: Option<Date>,
) -> Result<(), TimescaleError> {
    if *state.process() != definition.reference {
        return Err(TimescaleError::OtherProcess(state.process().clone()));
    }
    if definition.stage(stage).is_none_or(|stage| stage.local_timescale.is_none()) {
        return Err(TimescaleError::NotLocal(stage.to_owned()));
    }
    state.set_due(stage, day);
    Ok(())
}
