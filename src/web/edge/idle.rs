//! Locks the device when nobody has touched it for a while.

use super::vault;
use crate::{app::Protection, web::store::Store};
use gloo_timers::callback::Interval;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

/// How often the time is looked at, in milliseconds.
const EVERY: u32 = 5_000;

/// Watches the page from now on. The clock on the wall counts, so a device that slept locks as soon as it wakes.
pub fn watch(store: &Store) {
    let touched = Rc::new(Cell::new(js_sys::Date::now()));
    for event in ["pointerdown", "keydown", "input", "wheel", "scroll", "focusin"] {
        let touched = touched.clone();
        listen(event, move || touched.set(js_sys::Date::now()));
    }
    let check = {
        let store = store.clone();
        move || {
            let (open, minutes) =
                store.read(|state| (state.protection == Protection::Open, state.device.settings.idle_minutes));
            let idle = js_sys::Date::now() - touched.get();
            // A clock that was set back says nothing about how long it was; a few seconds are no more than its being set right.
            if !open {
                touched.set(js_sys::Date::now());
            } else if idle >= f64::from(minutes) * 60_000.0 || idle < -5_000.0 {
                vault::lock(&store);
            }
        }
    };
    let on_show = check.clone();
    listen("visibilitychange", on_show);
    Interval::new(EVERY, check).forget();
}

fn listen(event: &str, then: impl Fn() + 'static) {
    let handler = Closure::<dyn Fn()>::new(then);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback_and_bool(event, handler.as_ref().unchecked_ref(), true);
    }
    handler.forget();
}
