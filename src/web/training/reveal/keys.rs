//! The keys of the reveal, and a presenter's remote control.

use super::Act;
use crate::web::edge::{listen::Listening, screen};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Hears the keys for as long as the page is shown, and leaves the large picture when the screen is given back.
#[hook]
pub fn use_keys(number: usize, large: bool, more: bool, act: &Callback<Act>) {
    let act = act.clone();
    use_effect_with((number, large, more, act), |(number, large, more, act)| {
        let (number, large, more) = (*number, *large, *more);
        let tell = act.clone();
        let keys = Listening::to("keydown", move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || in_a_field(event) {
                return;
            }
            let act = match event.key().as_str() {
                "ArrowRight" => Act::Go(number + 1),
                "ArrowLeft" => Act::Go(number.saturating_sub(1)),
                " " if large && more && !on_a_button(event) => Act::Show,
                // What a presenter's remote control sends.
                "PageDown" if large => {
                    if more {
                        Act::Show
                    } else {
                        Act::Go(number + 1)
                    }
                }
                "PageUp" if large => Act::Go(number.saturating_sub(1)),
                "Escape" if large => Act::Large(false),
                _ => return,
            };
            event.prevent_default();
            tell.emit(act);
        });
        let tell = act.clone();
        let screen = Listening::to("fullscreenchange", move |_| {
            if large && !screen::is_taken() {
                tell.emit(Act::Large(false));
            }
        });
        move || drop((keys, screen))
    });
}

fn tag_of(event: &web_sys::KeyboardEvent) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.map(|element| element.tag_name()).unwrap_or_default()
}

fn in_a_field(event: &web_sys::KeyboardEvent) -> bool {
    ["INPUT", "SELECT", "TEXTAREA"].contains(&tag_of(event).as_str())
}

fn on_a_button(event: &web_sys::KeyboardEvent) -> bool {
    ["BUTTON", "A", "SUMMARY"].contains(&tag_of(event).as_str())
}
