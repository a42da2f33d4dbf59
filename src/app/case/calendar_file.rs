//! A case’s deadlines for a person’s own calendar.

use super::{Case, CaseDeadline, SetBy, deadlines};
use crate::{
    concern::Timestamp,
    deadline::ical::{self, Entry, IcalError, When},
    framework::cited,
};
use chrono::Utc;

/// A deadline as an event of a calendar; `None` while it has no day. `label` goes into the line that a calendar shows, and is
/// for the person to choose: else nothing of the record stands in it.
pub fn calendar_entry(case: &Case<'_>, deadline: &CaseDeadline<'_>, label: Option<&str>) -> Option<Entry> {
    let due = deadline.due()?;
    let uid = |id: &str| ical::uid(&case.record.id, case.framework.asks_as(), id, deadline.number);
    match deadline.set_by {
        SetBy::Policy(policy) => Some(ical::entry(policy, due, uid(&policy.id), label)),
        SetBy::Locally(stage, timescale) => {
            let label = label.map(|label| format!(": {label}")).unwrap_or_default();
            let cite = cited(&timescale.cite);
            Some(Entry {
                uid: uid(&format!("stage.{}", stage.id)),
                summary: format!("{}{label}", stage.title),
                description: format!("{}.\n{}\n{} ({cite})", due.headline(), due.working, timescale.says),
                when: due.moment.map_or(When::Day(due.date), When::Moment),
                remind_hours_before: None,
            })
        }
    }
}

/// A calendar file of all deadlines that have a day and are not done.
///
/// # Errors
/// If there is none, or a year is not one that a calendar takes.
pub fn calendar_file(case: &Case<'_>, label: Option<&str>, stamp: Timestamp) -> Result<String, IcalError> {
    let deadlines = deadlines(case);
    let open = deadlines.iter().filter(|deadline| !deadline.is_done());
    let entries: Vec<Entry> = open.filter_map(|deadline| calendar_entry(case, deadline, label)).collect();
    ical::calendar(&entries, stamp.with_timezone(&Utc))
}
