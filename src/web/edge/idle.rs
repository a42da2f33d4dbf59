//! Locks the device when nobody has touched it for a while.

use super::{clock, vault};
use crate::{
    app::{Idle, Idling, Protection},
    web::store::Store,
};
use gloo_timers::callback::Interval;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

/// How often the time is looked at, in milliseconds.
const EVERY: u32 = 5_000;

/// What somebody does to the device.
const TOUCHES: [&str; 10] = [
    "pointerdown",
    "mousedown",
    "click",
    "keydown",
    "beforeinput",
    "input",
    "compositionstart",
    "paste",
    "drop",
    "wheel",
];

/// What follows from a touch and is no business of the page's to stop: the browser has done it already.
const EFFECTS: [&str; 2] = ["scroll", "focusin"];

/// What comes with a touch, or before it, and is none: a hand that moves the mouse away has read nothing.
const AROUND: [&str; 8] =
    ["pointermove", "pointerup", "mousemove", "mouseup", "touchstart", "touchend", "keypress", "keyup"];

/// What tells how the page stands, and often comes first when a device wakes: timers stand still while it sleeps.
const SIGNS: [&str; 7] = ["focus", "visibilitychange", "pageshow", "resume", "online", "hashchange", "popstate"];

/// For how long what belongs to the touch that woke the device is still on its way, in milliseconds: a finger is lifted, a key
/// let go, a click follows.
const WAKING: i64 = 1_500;

thread_local! {
    /// When somebody last did something to the device, in [`clock::ticks`].
    static TOUCHED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// How long ago somebody last did something to the device, in milliseconds.
pub fn touched_ago() -> f64 {
    clock::ticks() - TOUCHED.get()
}

/// Watches the page from now on. The first thing that happens after a device slept for too long locks it. A tap or a key goes
/// no further then: it was meant for a page that whoever touches the device now may never have seen.
pub fn watch(store: &Store) {
    let idle = Rc::new(Cell::new(Idle::since(clock::millis())));
    let woken = Rc::new(Cell::new(None));
    let kinds = [(&TOUCHES[..], true, true), (&EFFECTS, true, false), (&AROUND, false, true), (&SIGNS, false, false)];
    for (events, is_touch, can_be_stopped) in kinds {
        for kind in events {
            let (store, idle, woken) = (store.clone(), idle.clone(), woken.clone());
            // Browsers do not let a window stop these, so that scrolling never waits, and complain.
            let is_passive = matches!(*kind, "wheel" | "touchstart");
            listen(kind, move |event| {
                let now = clock::millis();
                if is_touch {
                    TOUCHED.set(clock::ticks());
                }
                let belongs = can_be_stopped && still_waking(&woken, &event, now);
                if !belongs && happened(&store, &idle, now, is_touch) == Idling::Stay {
                    return;
                }
                if can_be_stopped {
                    if is_begun(&event) {
                        woken.set(Some(now));
                    }
                    event.stop_immediate_propagation();
                    if !is_passive {
                        event.prevent_default();
                    }
                }
            });
        }
    }
    let store = store.clone();
    Interval::new(EVERY, move || {
        happened(&store, &idle, clock::millis(), false);
    })
    .forget();
}

/// Looks at the time, and locks the device if it is due.
fn happened(store: &Store, idle: &Cell<Idle>, now: i64, is_touch: bool) -> Idling {
    let (open, minutes) =
        store.read(|state| (state.protection == Protection::Open, state.device.settings.idle_minutes));
    if !open {
        idle.set(Idle::since(now));
        return Idling::Stay;
    }
    let mut touched = idle.get();
    let idling = if is_touch { touched.touch(now, minutes) } else { touched.look(now, minutes) };
    idle.set(touched);
    if idling == Idling::Lock {
        vault::lock(store);
    }
    idling
}

/// Whether an event is one with which a person begins something, of which more follows.
fn is_begun(event: &web_sys::Event) -> bool {
    matches!(event.type_().as_str(), "pointerdown" | "mousedown" | "touchstart" | "keydown")
}

/// Whether an event belongs to the touch that woke the device. The next one that begins, not a key that is held down, is
/// meant for the locked page.
fn still_waking(woken: &Cell<Option<i64>>, event: &web_sys::Event, now: i64) -> bool {
    let Some(at) = woken.get() else { return false };
    let kind = event.type_();
    let is_held = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(web_sys::KeyboardEvent::repeat);
    let is_next = kind == "pointerdown" || (kind == "keydown" && !is_held);
    if is_next || !(0..WAKING).contains(&(now - at)) {
        woken.set(None);
        return false;
    }
    // Words without a key or a finger come from a password manager, by dictation or by paste: they are meant for what is shown.
    !matches!(kind.as_str(), "beforeinput" | "input" | "compositionstart" | "paste" | "drop")
}

/// Hears an event before anything else on the page does.
fn listen(event: &str, then: impl Fn(web_sys::Event) + 'static) {
    let handler = Closure::<dyn Fn(web_sys::Event)>::new(then);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback_and_bool(event, handler.as_ref().unchecked_ref(), true);
    }
    handler.forget();
}
