//! Files: out by download or the system's share sheet, in by choosing one.

use crate::drafts::LARGEST_BACKUP;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Gives a record, or what was stored for one, to the person as a file to keep.
///
/// # Errors
/// [`Refused`] if the browser cannot make the file.
pub fn download(name: &str, text: &str) -> Result<(), Refused> {
    download_as(name, text, "application/json")
}

/// Gives a text of any kind to the person as a file to keep.
///
/// # Errors
/// [`Refused`] if the browser cannot make the file.
pub fn download_as(name: &str, text: &str, mime: &str) -> Result<(), Refused> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    save(name, &web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?)
}

/// Gives bytes of any kind to the person as a file to keep.
///
/// # Errors
/// [`Refused`] if the browser cannot make the file.
pub fn download_bytes(name: &str, bytes: &[u8], mime: &str) -> Result<(), Refused> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes).into());
    save(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

fn save(name: &str, blob: &web_sys::Blob) -> Result<(), Refused> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(Refused)?;
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| Refused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser takes the file soon; a minute is ample even on a slow device.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

fn to_share(name: &str, text: &str) -> Option<(web_sys::Navigator, web_sys::ShareData)> {
    let navigator = web_sys::window()?.navigator();
    // Older browsers have neither; asking for the property first keeps a missing one from being called.
    if !js_sys::Reflect::has(&navigator, &"canShare".into()).unwrap_or(false) {
        return None;
    }
    let options = web_sys::FilePropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    let file = web_sys::File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    data.set_title(name);
    navigator.can_share_with_data(&data).then_some((navigator, data))
}

/// Whether the browser can share files.
pub fn can_share() -> bool {
    to_share("record.json", "{}").is_some()
}

/// What became of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// It was shared.
    Done,
    /// The person closed the share sheet.
    ChangedMind,
    /// The browser or the system did not take the file.
    Refused,
}

/// Offers a text as a file on the system's share sheet.
pub async fn share(name: &str, text: &str) -> Shared {
    let Some((navigator, data)) = to_share(name, text) else { return Shared::Refused };
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Shared::Done,
        Err(error) => match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
            Some("AbortError") => Shared::ChangedMind,
            _ => Shared::Refused,
        },
    }
}

/// The bytes of a file that a person chose. A file larger than any this app makes is not read: its size is told instead.
///
/// # Errors
/// [`ReadError`].
pub async fn read(file: &web_sys::File) -> Result<Vec<u8>, ReadError> {
    let size = file.size();
    if size > LARGEST_BACKUP as f64 {
        return Err(ReadError::TooLarge(size as usize));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| ReadError::Refused)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Why a chosen file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than any file of this app: so many bytes.
    TooLarge(usize),
    /// The browser could not read it: it may have been moved or removed.
    Refused,
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
