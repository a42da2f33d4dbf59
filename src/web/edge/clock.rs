//! The clock: the one place that reads it.

use crate::concern::Timestamp;
use chrono::{DateTime, FixedOffset};

/// Now, with the device's offset from UTC.
pub fn now() -> Timestamp {
    let date = js_sys::Date::new_0();
    // JavaScript counts minutes from local time to UTC; chrono counts seconds from UTC to local time.
    let east = -(date.get_timezone_offset() as i32) * 60;
    let zero = DateTime::UNIX_EPOCH;
    let utc = DateTime::from_timestamp_millis(date.get_time() as i64).unwrap_or(zero);
    match FixedOffset::east_opt(east) {
        Some(offset) => utc.with_timezone(&offset),
        None => utc.fixed_offset(),
    }
}

/// Today in England, wherever the device's clock is set: days of a case are counted there.
pub fn today() -> crate::concern::Date {
    crate::calendar::local::local(now().with_timezone(&chrono::Utc)).date
}
