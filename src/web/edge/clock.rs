//! The clock: the one place that reads it.
//!
//! It tells England's time, wherever the device thinks that it is. A record has one day, whoever looks at it and on
//! whatever page: the calendar, the bank holidays and the deadlines of a case are England's too.

use crate::{
    calendar::local::{day_at, in_england},
    concern::{Date, Timestamp},
};
use chrono::DateTime;
use wasm_bindgen::prelude::wasm_bindgen;

/// Now, as the clocks in England show it.
pub fn now() -> Timestamp {
    let utc = DateTime::from_timestamp_millis(js_sys::Date::new_0().get_time() as i64).unwrap_or(DateTime::UNIX_EPOCH);
    in_england(utc.fixed_offset())
}

/// Today in England.
pub fn today() -> Date {
    day_at(now())
}

/// The device's clock in milliseconds, for how long ago something was.
pub fn millis() -> i64 {
    js_sys::Date::now() as i64
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page began. No setting of the device's clock changes them; they may stand still while it sleeps.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn ticks() -> f64;
}
