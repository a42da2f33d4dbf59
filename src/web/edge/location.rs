//! The address in the browser.

use crate::app::Route;

/// The route in the address now.
pub fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    match hash.parse() {
        Ok(route) => route,
        Err(never) => match never {},
    }
}

/// The address of the app itself, for people to open it elsewhere.
pub fn app_address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Goes to a route; the browser then tells that the address changed.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        // A hash can always be set; there is nothing to do about a browser that refuses.
        let _ = window.location().set_hash(&route.to_string());
    }
}

/// Puts a route into the address in place of the present one, so that Back does not lead to it again. The browser does
/// not tell of this, so whoever calls it tells the app.
pub fn replace(route: &Route) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&route.href()));
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
