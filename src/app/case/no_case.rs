//! Why nothing can be said of what follows.

use crate::concern::{FrameworkRef, ProcessRef};

/// Why a record has no case. The words say what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoCase {
    /// No framework is chosen.
    #[error("No framework is chosen yet. Choose one, and the steps that follow are shown.")]
    NoFramework,
    /// The framework that the case goes by is not on this device.
    #[error("The framework {0} is not on this device. Load its file, or choose another framework.")]
    FrameworkMissing(FrameworkRef),
    /// There is no process file for the framework, as for an authority’s own that extends none.
    #[error(
        "For the framework {0} there are no steps on this device. Follow your authority’s own procedure after the level."
    )]
    NoProcess(FrameworkRef),
    /// The version of the process that was begun is not on this device.
    #[error(
        "This case follows the process {0}, which this version of the tool does not have. Open it with a newer version; nothing is lost."
    )]
    ProcessMissing(ProcessRef),
}
