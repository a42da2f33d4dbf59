//! A visit goes by the sheet of the service's local authority, also where that was named after the visit was begun.

use crate::{concern::Record, framework::Registry};

/// Gives every visit on which nothing is noted yet the sheet of the service's local authority, unless somebody has chosen one for it.
pub fn follow_authority(record: &mut Record, frameworks: &Registry) {
    let Some((framework, _)) = frameworks.sheet_for(record) else { return };
    let sheet = framework.reference.clone();
    let chosen: Vec<String> = record.history.iter().map(|change| change.part.clone()).collect();
    for visit in &mut record.visits {
        let by_hand = format!("visit/{}/sheet", visit.id);
        if visit.observations.is_empty() && visit.sheet.id != sheet.id && !chosen.contains(&by_hand) {
            visit.sheet = sheet.clone();
        }
    }
}
