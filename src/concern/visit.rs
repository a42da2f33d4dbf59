//! A visit and its observation sheet.

use super::{Date, FrameworkRef, ItemRef, Observation, TimeOfDay, VisitId};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};
use std::{collections::BTreeMap, fmt};

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
    #[serde(deserialize_with = "each_once")]
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

/// Reads observations and refuses an item that stands twice, because only one of the two could be kept.
fn each_once<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<ItemRef, Observation>, D::Error> {
    struct EachOnce;

    impl<'de> Visitor<'de> for EachOnce {
        type Value = BTreeMap<ItemRef, Observation>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("observations by item")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
            let mut observations = BTreeMap::new();
            while let Some((item, observation)) = map.next_entry::<ItemRef, Observation>()? {
                if observations.contains_key(&item) {
                    return Err(M::Error::custom(format_args!("duplicate item `{}`", item.as_str())));
                }
                observations.insert(item, observation);
            }
            Ok(observations)
        }
    }

    from.deserialize_map(EachOnce)
}
