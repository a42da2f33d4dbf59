//! A letter as it was filled in.

use super::ProcessRef;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A letter as it was filled in, and edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterState {
    /// The process file that the letter belongs to.
    pub process: ProcessRef,
    /// The letter's id.
    pub letter: String,
    /// The version of its template that the values and the text belong to.
    pub version: u32,
    /// The values by field. One that is not there or is blank is not filled in.
    pub values: BTreeMap<String, String>,
    /// The paragraphs left out, by their place from 1. Only one that is optional is left out.
    pub left_out: Vec<u32>,
    /// The text as a person edited it; `null` while it is the template's with the values.
    pub edited: Option<String>,
}
