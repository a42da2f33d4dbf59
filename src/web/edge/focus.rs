//! Where the focus goes, and what the window is called.

use super::location;
use crate::app::Route;
use std::cell::RefCell;
use wasm_bindgen::JsCast;

thread_local! {
    /// The field that a link on another page leads to, and the page that has it.
    static ASKED_FOR: RefCell<Option<(Route, String)>> = const { RefCell::new(None) };
}

/// Has the next page arrive at one of its fields, where the address has no word for it.
pub fn ask_for(page: Route, field: String) {
    ASKED_FOR.set(Some((page, field)));
}

/// The field that was asked for, once it is there; a page that still waits for its part has it later.
fn asked_for() -> Option<String> {
    let (page, field) = ASKED_FOR.take()?;
    if location::current() != page {
        return None;
    }
    if element(&field).is_none() {
        ASKED_FOR.set(Some((page, field)));
        return None;
    }
    Some(field)
}

fn element(id: &str) -> Option<web_sys::HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}

/// Names the window after the page's heading.
pub fn name_window() {
    let heading = element("page-heading").and_then(|heading| heading.text_content()).unwrap_or_default();
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&if heading.is_empty() {
            "Provider Concerns".to_owned()
        } else {
            format!("{heading} – Provider Concerns")
        });
    }
}

/// Brings a new page into view: its top, with the focus on the heading, so that a screen reader reads it; or the field that was
/// asked for.
pub fn arrive() {
    if let Some(field) = asked_for() {
        return_to(&field);
        // What cannot be changed takes no focus.
        if element(&field).is_some_and(|place| has_focus_within(&place)) {
            return;
        }
        if let Some(heading) = element("page-heading") {
            let _ = heading.focus();
        }
        return;
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Some(heading) = element("page-heading") {
        let _ = heading.focus();
    }
}

/// The same for a page whose heading has changed while its address stayed, once the next rendering has brought it.
pub fn arrive_soon() {
    gloo_timers::callback::Timeout::new(0, || {
        name_window();
        arrive();
    })
    .forget();
}

/// The same where a page comes in the place of one that had to wait for it. Whoever has moved on from the heading stays where they
/// are, unless they had asked for the page: `asked`.
pub fn arrive_instead(asked: bool) {
    let was_brought = asked || element_in_focus().is_some_and(|id| id == "page-heading");
    gloo_timers::callback::Timeout::new(0, move || {
        name_window();
        // The heading that waited is gone, and the focus with it; where it is anywhere else, somebody was quicker.
        let is_free = element_in_focus().is_none_or(|id| id == "page-heading");
        if was_brought && is_free {
            arrive();
        }
    })
    .forget();
}

fn has_focus_within(place: &web_sys::Element) -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.is_some_and(|active| place.contains(Some(&active)))
}

/// The id of the element that has the focus, where any has: the page itself counts as none.
fn element_in_focus() -> Option<String> {
    let active = web_sys::window()?.document()?.active_element()?;
    (active.tag_name() != "BODY").then(|| active.id())
}

/// Moves the focus to an element that the next rendering brings, where the pressed button goes away.
pub fn soon(id: String) {
    soon_or_later(id, TURNS);
}

/// So many turns of the browser's loop a rendering is waited for that a busy device puts off.
const TURNS: u32 = 20;

fn soon_or_later(id: String, turns: u32) {
    let wait = if turns == TURNS { 0 } else { 16 };
    gloo_timers::callback::Timeout::new(wait, move || match element(&id) {
        Some(place) => {
            let _ = place.focus();
        }
        // Whoever has gone on meanwhile stays where they are.
        None if turns > 0 && element_in_focus().is_none() => soon_or_later(id, turns - 1),
        None => {}
    })
    .forget();
}

/// Moves the focus to the first link or button of an entry of a list, counted from 0, that the next rendering brings.
pub fn entry_soon(list: &'static str, number: usize) {
    gloo_timers::callback::Timeout::new(0, move || {
        let entry = u32::try_from(number).ok().and_then(|number| element(list)?.children().item(number));
        let target = entry.and_then(|entry| entry.query_selector("a, button").ok().flatten());
        if let Some(target) = target.and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = target.focus();
        }
    })
    .forget();
}

/// The same as [`return_to`], once the next rendering has taken the pressed button away.
pub fn back_soon(id: String) {
    gloo_timers::callback::Timeout::new(0, move || return_to(&id)).forget();
}

/// Brings an element into view, with the focus on its first field, button or itself.
pub fn return_to(id: &str) {
    let Some(place) = element(id) else { return };
    // What is folded away takes no focus.
    while let Some(folded) = place.closest("details:not([open])").ok().flatten() {
        if folded.set_attribute("open", "").is_err() {
            break;
        }
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    place.scroll_into_view_with_scroll_into_view_options(&options);
    // The answer that is given, before the first that could be.
    let find = |what| place.query_selector(what).ok().flatten();
    let field = find("input:checked").or_else(|| find("input, textarea, button, a"));
    let target = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()).unwrap_or(place);
    let _ = target.focus();
}
