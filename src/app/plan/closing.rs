//! What a form says before an action is closed.

use crate::concern::{ActionStatus, Date, Stated};

/// How an action is to be closed, as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing<'a> {
    /// It is done.
    Done {
        /// What shows it.
        evidence: &'a str,
        /// The day, as `2026-11-22`; empty while none is chosen.
        on: &'a str,
    },
    /// It is not needed.
    NotNeeded {
        /// Why.
        reason: &'a str,
    },
}

/// What is missing before an action can be closed. Its words say the mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClosingProblem {
    /// Nothing shows that it is done.
    #[error("Say what shows that it is done")]
    Evidence,
    /// No day is chosen.
    #[error("Give the day on which it was done")]
    NoDay,
    /// The day has not come yet.
    #[error("The day on which it was done cannot lie in the future")]
    FutureDay,
    /// Nothing says why it is not needed.
    #[error("Say why it is not needed")]
    Reason,
}

impl Closing<'_> {
    /// The status that the form describes, as of today.
    ///
    /// # Errors
    /// Everything that is missing, in the order of the form.
    pub fn status(self, today: Date) -> Result<ActionStatus, Vec<ClosingProblem>> {
        match self {
            Self::Done { evidence, on } => {
                let evidence = Stated::try_from(evidence).map_err(|_| ClosingProblem::Evidence);
                let on = match on.parse::<Date>() {
                    Ok(on) if on > today => Err(ClosingProblem::FutureDay),
                    Ok(on) => Ok(on),
                    Err(_) => Err(ClosingProblem::NoDay),
                };
                match (evidence, on) {
                    (Ok(evidence), Ok(on)) => Ok(ActionStatus::Done { evidence, on }),
                    (evidence, on) => Err(evidence.err().into_iter().chain(on.err()).collect()),
                }
            }
            Self::NotNeeded { reason } => match Stated::try_from(reason) {
                Ok(reason) => Ok(ActionStatus::NotNeeded { reason }),
                Err(_) => Err(vec![ClosingProblem::Reason]),
            },
        }
    }
}
