//! What is still open before a process may move.

use crate::{concern::Date, process::ActionSource};

/// One of several criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToConfirm {
    /// The criterion's id.
    pub id: String,
    /// What is to be so.
    pub says: String,
    /// The evidence that is asked for.
    pub evidence: String,
}

/// Something that is still open. Its words say the mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// An immediate action that is neither done nor put aside with a reason, or not in the plan at all.
    ImmediateAction {
        /// What it follows from.
        source: ActionSource,
        /// What is to be done.
        what: String,
    },
    /// Nothing is noted of the provider’s being told.
    ProviderTold {
        /// Whether only this tool asks for it.
        by_tool: bool,
    },
    /// Too few meetings were held.
    Meetings {
        /// The kind of meeting.
        meeting: String,
        /// Its title.
        title: String,
        /// How many are needed.
        needed: u32,
        /// How many there are minutes of.
        held: u32,
    },
    /// A criterion that is not confirmed with evidence.
    Confirm(ToConfirm),
    /// Alternatives of which none is confirmed with evidence.
    ConfirmOne(Vec<ToConfirm>),
    /// Nobody is named who decided, or somebody who may not.
    Decider {
        /// Who may decide; empty where no source says.
        may: Vec<String>,
    },
    /// A role that must be present for a decision is not.
    Present {
        /// The role.
        role: String,
        /// The day of the minutes that do not have it; `None` where there are no minutes yet.
        on: Option<Date>,
    },
    /// A reason is missing.
    Reason,
    /// Evidence is missing.
    Evidence,
}

impl std::fmt::Display for Requirement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ImmediateAction { what, .. } => write!(
                f,
                "An immediate action is open: {}. Record that it is done, with evidence, or why it is not needed.",
                what.trim_end().trim_end_matches('.')
            ),
            Self::ProviderTold { by_tool } => {
                let asks = if *by_tool { " (this tool asks)" } else { "" };
                write!(f, "Record when the provider was told of the concerns, or the reason for the delay{asks}.")
            }
            Self::Meetings { title, needed, held, .. } => {
                write!(f, "Hold this meeting and write its minutes first: {title} ({held} of {needed} so far).")
            }
            Self::Confirm(criterion) => {
                write!(f, "Confirm, with evidence: {} Evidence asked for: {}", criterion.says, criterion.evidence)
            }
            Self::ConfirmOne(criteria) => {
                f.write_str("Confirm at least one of these, with evidence:")?;
                criteria.iter().try_for_each(|criterion| write!(f, " {};", criterion.says))
            }
            Self::Decider { may } if may.is_empty() => f.write_str("Say who decided, by their role."),
            Self::Decider { may } => write!(f, "Say who decided. It is for: {}.", may.join("; or ")),
            Self::Present { role, on: Some(on) } => write!(
                f,
                "Without this role no decision can be made, and the minutes of {} do not name it among those who were there: {role}.",
                on.format("%-d %B %Y")
            ),
            Self::Present { role, on: None } => {
                write!(f, "Without this role no decision can be made; record that it is present: {role}.")
            }
            Self::Reason => f.write_str("Give the reason."),
            Self::Evidence => f.write_str("Say what evidence there is."),
        }
    }
}
