//! Where a process stands, as it is stored.

use super::{Minutes, Plan, ProcessRef, Stated};
use crate::concern::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What happened to a process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    /// It began.
    Begun {
        /// At this stage.
        stage: String,
        /// With this outcome: an outcome's id, or a level's key.
        outcome: String,
    },
    /// It went from one stage to another.
    Moved {
        /// The way it went.
        way: String,
        /// From this stage.
        from: String,
        /// To this stage.
        to: String,
    },
    /// The service was assessed anew, and another outcome holds. The stage stays.
    Reassessed {
        /// The outcome from now on.
        outcome: String,
    },
}

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What happened.
    pub happened: Happened,
    /// The day it was decided.
    pub on: Date,
    /// The role of whoever decided it.
    pub decided_by: Stated,
    /// The roles that were present, where it was decided at a meeting.
    pub present: Vec<String>,
    /// Why; may be empty where none was asked for.
    pub reason: String,
    /// What shows that it was right; may be empty where none was asked for.
    pub evidence: String,
    /// What was confirmed, with its evidence, by the criterion's id.
    pub confirmed: BTreeMap<String, Stated>,
}

/// Whether the provider knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ProviderTold {
    /// It was told.
    Told {
        /// On this day.
        on: Date,
    },
    /// It is not told yet. Source: `derbyshire`, Provider involvement.
    Waiting {
        /// Since this day.
        since: Date,
        /// Why it is not told at once.
        reason: Stated,
    },
}

/// Where a process stands: its history, its plan, its meetings. History is only ever added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProcessState {
    process: ProcessRef,
    history: Vec<Entry>,
    told: Vec<ProviderTold>,
    due: BTreeMap<String, Date>,
    /// What is to be done.
    pub plan: Plan,
    /// The meetings that were held.
    pub meetings: Vec<Minutes>,
}

impl ProcessState {
    /// A process that begins with this entry.
    pub fn begun(process: ProcessRef, entry: Entry) -> Self {
        Self {
            process,
            history: vec![entry],
            told: Vec::new(),
            due: BTreeMap::new(),
            plan: Plan::default(),
            meetings: Vec::new(),
        }
    }

    /// The same with one more entry.
    #[must_use]
    pub fn with(mut self, entry: Entry) -> Self {
        self.history.push(entry);
        self
    }

    /// The same by another reading of the same process, with the entry that says so.
    #[must_use]
    pub fn by_reading(mut self, process: ProcessRef, entry: Entry) -> Self {
        self.process = process;
        self.with(entry)
    }

    /// The process file that it follows.
    pub fn process(&self) -> &ProcessRef {
        &self.process
    }

    /// What happened, oldest first.
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// What is known of the provider’s being told, oldest first.
    pub fn told(&self) -> &[ProviderTold] {
        &self.told
    }

    /// Notes that the provider was told, or why it is not told yet. What was noted before stays.
    pub fn note_told(&mut self, told: ProviderTold) {
        self.told.push(told);
    }

    /// The day by which a stage is to be done, where a person set one.
    pub fn due(&self, stage: &str) -> Option<Date> {
        self.due.get(stage).copied()
    }

    /// The days that a person set for stages whose timescale is local, by stage.
    pub fn days_set(&self) -> &BTreeMap<String, Date> {
        &self.due
    }

    /// Sets the day for a stage, or takes it away. [`crate::process::set_due`] looks whether the stage is one that has such a day.
    pub fn set_due(&mut self, stage: &str, day: Option<Date>) {
        match day {
            Some(day) => self.due.insert(stage.to_owned(), day),
            None => self.due.remove(stage),
        };
    }

    /// The id of the stage it is at; `None` only where a stored history is empty.
    pub fn stage(&self) -> Option<&str> {
        self.stages().last()
    }

    /// The ids of the stages it was at, in their order.
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.history.iter().filter_map(|entry| match &entry.happened {
            Happened::Begun { stage, .. } => Some(stage.as_str()),
            Happened::Moved { to, .. } => Some(to.as_str()),
            Happened::Reassessed { .. } => None,
        })
    }

    /// The day on which a stage was entered, the last time; `None` for one where it never was.
    pub fn entered(&self, stage: &str) -> Option<Date> {
        self.history.iter().rev().find_map(|entry| match &entry.happened {
            Happened::Begun { stage: to, .. } | Happened::Moved { to, .. } if to == stage => Some(entry.on),
            _ => None,
        })
    }

    /// The outcome it follows now.
    pub fn outcome(&self) -> Option<&str> {
        self.history.iter().rev().find_map(|entry| match &entry.happened {
            Happened::Begun { outcome, .. } | Happened::Reassessed { outcome } => Some(outcome.as_str()),
            Happened::Moved { .. } => None,
        })
    }
}
