//! Whether anybody can see the page.

use wasm_bindgen::{JsCast, closure::Closure};

/// Whether the page is out of sight.
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// A listener, which stops listening with this.
pub struct Watch(Closure<dyn Fn()>);

/// Calls back whenever the page goes out of sight: another tab, another app, a locked screen.
pub fn on_hidden(then: impl Fn() + 'static) -> Watch {
    let handler = Closure::<dyn Fn()>::new(move || {
        if is_hidden() {
            then();
        }
    });
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback("visibilitychange", handler.as_ref().unchecked_ref());
    }
    Watch(handler)
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let _ = document.remove_event_listener_with_callback("visibilitychange", self.0.as_ref().unchecked_ref());
        }
    }
}
