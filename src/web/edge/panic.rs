//! What happens when the app itself fails.

/// The event that the page's own script waits for: it then shows what happened and the way to rescue what is on the device,
/// and sees to it that nothing is written any more. `src/web/boot/events.js` has the same name.
const EVENT: &str = "provider-concerns:panic";

/// From now on, a panic is written to the console and told to the page. The stored drafts stay as they are.
pub fn watch() {
    // Through Yew, which would otherwise put a hook of its own in the place of ours when it renders.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let said = panic.to_string();
        web_sys::console::error_1(&said.as_str().into());
        let about = web_sys::CustomEventInit::new();
        about.set_detail(&said.into());
        let event = web_sys::CustomEvent::new_with_event_init_dict(EVENT, &about);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
