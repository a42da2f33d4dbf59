//! A visit and its observation sheet.

use super::{Date, FrameworkRef, ItemRef, Observation, TimeOfDay, VisitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One visit to a service with what was observed. Source of the header: `hertfordshire` Appendix Three.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// This visit.
    pub id: VisitId,
    /// The framework whose sheet was used.
    pub sheet: FrameworkRef,
    /// Name of the home.
    pub home: String,
    /// The day of the visit.
    pub date: Option<Date>,
    /// The time of the visit.
    pub time: Option<TimeOfDay>,
    /// Who completed the sheet.
    pub completed_by: String,
    /// Their role.
    pub role: String,
    /// What was noted, by item reference. An item with no entry is open.
    pub observations: BTreeMap<ItemRef, Observation>,
}

impl Visit {
    /// A visit with nothing noted yet.
    pub fn new(id: VisitId, sheet: FrameworkRef) -> Self {
        Self {
            id,
            sheet,
            home: String::new(),
            date: None,
            time: None,
            completed_by: String::new(),
            role: String::new(),
            observations: BTreeMap::new(),
        }
    }
}
