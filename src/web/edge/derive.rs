//! Keys of passphrases. Making one takes memory and time on purpose, so a worker does it: the page goes on, and when the
//! worker ends, its memory with everything in it is given back to the system.

use crate::seal::{Key, SealError, Wrapping, derive_key};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use zeroize::Zeroizing;

/// What `boot.js` offers to start a worker with.
const STARTS: &str = "providerConcernsKeyWorker";

/// The key of a passphrase.
///
/// # Errors
/// [`SealError::Failed`] if the worker could not be started, loaded, or given the memory.
pub async fn derive(passphrase: &str, made: Wrapping) -> Result<Key, SealError> {
    let worker = start().ok_or(SealError::Failed)?;
    let answer = ask(&worker, passphrase, made).await;
    worker.terminate();
    let bytes = Zeroizing::new(answer.ok_or(SealError::Failed)?);
    let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| SealError::Failed)?;
    Ok(Key::from_bytes(bytes))
}

/// One Unicode form for one passphrase: keyboards write the same letter in different ways.
pub fn normalised(passphrase: &str) -> Zeroizing<String> {
    let text = js_sys::JsString::from(passphrase);
    Zeroizing::new(text.normalize("NFKC").as_string().unwrap_or_else(|| passphrase.to_owned()))
}

fn start() -> Option<web_sys::Worker> {
    let starts: Function = Reflect::get(&js_sys::global(), &STARTS.into()).ok()?.dyn_into().ok()?;
    starts.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()
}

async fn ask(worker: &web_sys::Worker, passphrase: &str, made: Wrapping) -> Option<Vec<u8>> {
    let question = Object::new();
    let cost = made.cost;
    let parts: [(&str, JsValue); 3] = [
        ("passphrase", passphrase.into()),
        ("salt", Uint8Array::from(made.salt.as_slice()).into()),
        ("cost", [cost.memory_kib, cost.passes, cost.lanes].map(JsValue::from).into_iter().collect::<Array>().into()),
    ];
    for (name, value) in parts {
        Reflect::set(&question, &name.into(), &value).ok()?;
    }
    let answered = Promise::new(&mut |resolve: Function, reject: Function| {
        let answer = Closure::once_into_js(move |event: web_sys::MessageEvent| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &event.data());
        });
        worker.set_onmessage(Some(answer.unchecked_ref()));
        let failed = Closure::once_into_js(move |event: web_sys::Event| {
            event.prevent_default();
            let _ = reject.call0(&JsValue::UNDEFINED);
        });
        worker.set_onerror(Some(failed.unchecked_ref()));
    });
    worker.post_message(&question).ok()?;
    let answer = JsFuture::from(answered).await.ok()?;
    worker.set_onmessage(None);
    worker.set_onerror(None);
    Some(answer.dyn_into::<Uint8Array>().ok()?.to_vec())
}

/// The worker's side: the key of a passphrase, or nothing. `cost` is memory in kibibytes, passes, lanes.
#[wasm_bindgen(js_name = deriveKey)]
pub fn derive_in_worker(passphrase: &str, salt: &[u8], cost: &[u32]) -> Option<Vec<u8>> {
    let &[memory_kib, passes, lanes] = cost else { return None };
    let salt = salt.try_into().ok()?;
    let key = derive_key(passphrase, &salt, crate::seal::Cost { memory_kib, passes, lanes }).ok()?;
    Some(key.to_vec())
}
