//! Keys of passphrases. Making one takes memory and time on purpose, so a worker does it: the page goes on, and when the
//! worker ends, its memory with everything in it is given back to the system.

use super::worker;
use crate::{
    drafts::VaultError,
    seal::{Key, SealError, SealedFile, Wrapping, derive_key, spellings},
};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use zeroize::Zeroizing;

/// What `boot.js` offers to start a worker with.
const STARTS: &str = "providerConcernsKeyWorker";

/// The key of a passphrase.
///
/// # Errors
/// [`SealError::Failed`] if the worker could not be started, loaded, or given the memory.
pub async fn derive(passphrase: &str, made: Wrapping) -> Result<Key, SealError> {
    let worker = worker::start(STARTS).ok_or(SealError::Failed)?;
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

/// A new passphrase, as its key is made of it: without spaces at its ends, which keyboards add unasked.
pub fn chosen(passphrase: &str) -> Zeroizing<String> {
    normalised(passphrase.trim())
}

/// Opens one of these with a passphrase as it is typed: with a space at its ends that may be the keyboard's or its own.
///
/// # Errors
/// What the last one answered, [`SealError::WrongKeyOrDamaged`] where there is none; [`SealError::Failed`] as for [`derive`].
pub async fn open_with<T>(
    locks: &[SealedFile],
    passphrase: &str,
    open: impl Fn(&SealedFile, &Key) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let typed = normalised(passphrase);
    let mut wrong = VaultError::Seal(SealError::WrongKeyOrDamaged);
    for spelling in spellings(&typed) {
        for lock in locks {
            let key = derive(spelling, lock.wrapping()?).await?;
            match open(lock, &key) {
                Ok(opened) => return Ok(opened),
                Err(error) => wrong = error,
            }
        }
    }
    Err(wrong)
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
    let answer = worker::ask(worker, &question, &Array::new()).await?;
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
