//! Workers: scripts of the site's own that run beside the page. `src/web/boot.js` knows their addresses and starts them.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Starts the worker that the page's script offers under this name. Whoever starts one ends it.
pub fn start(name: &str) -> Option<web_sys::Worker> {
    let starts: Function = Reflect::get(&js_sys::global(), &name.into()).ok()?.dyn_into().ok()?;
    starts.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()
}

/// Asks a worker one thing, one after another, and gives its answer; nothing if it could not be loaded or failed. What is
/// given over is the worker's from then on.
pub async fn ask(worker: &web_sys::Worker, question: &JsValue, given_over: &Array) -> Option<JsValue> {
    let mut listening = None;
    let answered = Promise::new(&mut |resolve: Function, reject: Function| {
        let answer = Closure::<dyn FnMut(_)>::new(move |event: web_sys::MessageEvent| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &event.data());
        });
        worker.set_onmessage(Some(answer.as_ref().unchecked_ref()));
        let failed = Closure::<dyn FnMut(_)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            let _ = reject.call0(&JsValue::UNDEFINED);
        });
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        // An answer that cannot be handed over is none.
        worker.set_onmessageerror(Some(failed.as_ref().unchecked_ref()));
        listening = Some((answer, failed));
    });
    let sent = worker.post_message_with_transfer(question, given_over);
    let answer = if sent.is_ok() { JsFuture::from(answered).await.ok() } else { None };
    worker.set_onmessage(None);
    worker.set_onerror(None);
    worker.set_onmessageerror(None);
    drop(listening);
    answer
}
