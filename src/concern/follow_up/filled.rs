//! Forms and letters that somebody has begun.

use super::{FormState, LetterState};
use crate::concern::{FormId, Timestamp};
use serde::{Deserialize, Serialize};

/// A form that somebody has begun. There may be several of one kind: notes of one meeting, and of the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FilledForm {
    /// This form.
    pub id: FormId,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// What was written into it. What the record fills in is not repeated here.
    pub state: FormState,
}

/// A letter that somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FilledLetter {
    /// This letter.
    pub id: FormId,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// What was filled in and edited.
    pub state: LetterState,
}
