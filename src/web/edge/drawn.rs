//! The moment that pages are drawn for: a page that stays open tells of today, not of the day on which it was opened.

use super::{clock, visibility};
use crate::{app::is_out_of_date, concern::Timestamp};
use gloo_timers::callback::Interval;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use yew::prelude::*;

/// How often the time is looked at, in milliseconds.
const EVERY: u32 = 30_000;

/// The moment that pages are drawn for. It changes when [`is_out_of_date`] says so: with the hour, and when the page comes
/// into sight again.
#[hook]
pub fn use_drawn_at() -> Timestamp {
    let render = use_force_update();
    let drawn = use_mut_ref(clock::now);
    use_effect_with((), {
        let drawn = drawn.clone();
        move |()| {
            let look: Rc<dyn Fn(bool)> = Rc::new(move |shown_again| {
                let now = clock::now();
                let is_due = is_out_of_date(*drawn.borrow(), now, shown_again);
                if is_due {
                    drawn.replace(now);
                    render.force_update();
                }
            });
            watch(look);
        }
    });
    *drawn.borrow()
}

/// Looks from now on, for as long as the page lives.
fn watch(look: Rc<dyn Fn(bool)>) {
    for event in ["visibilitychange", "pageshow", "focus", "resume"] {
        let look = look.clone();
        let handler = Closure::<dyn Fn()>::new(move || {
            if !visibility::is_hidden() {
                look(true);
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback_and_bool(event, handler.as_ref().unchecked_ref(), true);
        }
        handler.forget();
    }
    Interval::new(EVERY, move || look(false)).forget();
}
