//! England’s days: bank holidays, working days, months, the time on the clock.

mod bank_holidays;
mod clock;
mod counting;

use crate::support::case_files::case_rows;
use serde::de::DeserializeOwned;

/// One table of what independent libraries say about the calendar; `tests/cases/calendar.json` names them.
fn reference<T: DeserializeOwned>(key: &str) -> Vec<T> {
    case_rows("calendar.json", Some(key), 1)
}
