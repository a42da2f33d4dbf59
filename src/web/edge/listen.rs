//! Hearing the document's events for as long as something is shown.

use wasm_bindgen::{JsCast, closure::Closure};

/// Hears one kind of event until it is dropped.
pub struct Listening {
    event: &'static str,
    handler: Closure<dyn Fn(web_sys::Event)>,
}

impl Listening {
    /// Calls back at every event of this name, wherever on the page it happens.
    pub fn to(event: &'static str, heard: impl Fn(web_sys::Event) + 'static) -> Self {
        let handler = Closure::<dyn Fn(web_sys::Event)>::new(heard);
        if let Some(document) = document() {
            let _ = document.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        }
        Self { event, handler }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(document) = document() {
            let _ = document.remove_event_listener_with_callback(self.event, self.handler.as_ref().unchecked_ref());
        }
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
