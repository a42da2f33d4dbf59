//! The whole screen, where the browser gives it.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks for the whole screen. A browser that has no such thing, or refuses, changes nothing: what is shown fits the window too.
pub fn take() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        call(&root, "requestFullscreen");
    }
}

/// Gives the screen back, if it was taken.
pub fn give_back() {
    if is_taken()
        && let Some(document) = document()
    {
        call(&document, "exitFullscreen");
    }
}

/// Whether the app has the whole screen.
pub fn is_taken() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Calls a function that older browsers do not have, and takes its refusal as an answer.
fn call(of: &JsValue, name: &str) {
    let function =
        js_sys::Reflect::get(of, &name.into()).ok().and_then(|found| found.dyn_into::<js_sys::Function>().ok());
    let Some(Ok(promise)) = function.map(|function| function.call0(of)) else { return };
    if let Ok(promise) = promise.dyn_into::<js_sys::Promise>() {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
