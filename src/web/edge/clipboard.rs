//! The system's clipboard, written at a press and never read.

use wasm_bindgen::JsCast;

/// Copies what stands in a field; whether the browser did. It is selected either way, so that the person can copy it.
///
/// This is the way that needs no right beyond the press itself: the site gives none to its pages, not even this.
pub fn copy(field: &web_sys::HtmlTextAreaElement) -> bool {
    let _ = field.focus();
    field.select();
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
