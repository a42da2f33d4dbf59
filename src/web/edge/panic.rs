//! What happens when the app itself fails.

/// The event that the page's own script waits for: it then shows the way to rescue what is on the device.
const EVENT: &str = "provider-concerns:panic";

/// From now on, a panic is written to the console and told to the page. The stored drafts stay as they are.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new(EVENT)) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
