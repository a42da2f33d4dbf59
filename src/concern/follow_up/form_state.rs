//! What was written into a form.

use super::ProcessRef;
use crate::concern::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer in a field, or in a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormAnswer {
    /// Words.
    Text(String),
    /// A day.
    Date(Date),
    /// Yes (`true`) or no.
    YesNo(bool),
    /// The id of the option chosen.
    Choice(String),
    /// The ids of the options marked, each with its details, which may be empty.
    Several(BTreeMap<String, String>),
    /// The rows of a table, each cell by its column's id. A cell that is not there is empty.
    Table(Vec<BTreeMap<String, FormAnswer>>),
}

impl FormAnswer {
    /// Whether nothing is said. No is an answer.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Choice(text) => text.trim().is_empty(),
            Self::Date(_) | Self::YesNo(_) => false,
            Self::Several(marked) => marked.is_empty(),
            Self::Table(rows) => rows.iter().all(|row| row.values().all(Self::is_blank)),
        }
    }
}

/// One form as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormState {
    /// The process file that the form belongs to.
    pub process: ProcessRef,
    /// The form's id.
    pub form: String,
    /// The answers by field. A field that is not there is open.
    pub answers: BTreeMap<String, FormAnswer>,
}

impl FormState {
    /// A form with nothing in it.
    pub fn new(process: ProcessRef, form: &str) -> Self {
        Self { process, form: form.to_owned(), answers: BTreeMap::new() }
    }

    /// The answer in a field, unless it is blank.
    pub fn answer(&self, field: &str) -> Option<&FormAnswer> {
        self.answers.get(field).filter(|answer| !answer.is_blank())
    }

    /// These answers over those that the record gives: what a person wrote wins, also where they emptied a field, and the
    /// record fills what nobody touched. So nothing is typed twice, and a change in the record shows until it is overruled.
    #[must_use]
    pub fn over(&self, prefilled: &Self) -> Self {
        let mut whole = prefilled.clone();
        whole.answers.extend(self.answers.iter().map(|(field, answer)| (field.clone(), answer.clone())));
        Self { answers: whole.answers, ..self.clone() }
    }
}
