//! The camera: only when a person starts it, and off as soon as it is not needed. Its pictures stay in the page's memory.

use super::pictures::Sheet;
use js_sys::{JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, ImageData, MediaDevices, MediaStream, MediaStreamTrack, MediaStreamTrackState};

/// The camera on the back where there is one, with enough lines for a code and no sound.
const WANTED: &str =
    r#"{"audio":false,"video":{"facingMode":{"ideal":"environment"},"width":{"ideal":1280},"height":{"ideal":720}}}"#;

/// Why there are no pictures from the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameraError {
    /// The person or the browser's settings do not allow it.
    Refused,
    /// There is none.
    Missing,
    /// Another program has it, or the system does not give it.
    Busy,
    /// It was taken away while it was on.
    Ended,
    /// The browser says something else, or cannot show it.
    Failed,
}

/// Whether the browser can ask for a camera at all. It cannot where the address is not secure.
pub fn is_offered() -> bool {
    devices().is_some()
}

fn devices() -> Option<MediaDevices> {
    let navigator = web_sys::window()?.navigator();
    let devices = Reflect::get(&navigator, &"mediaDevices".into()).ok()?;
    let asks = Reflect::has(devices.dyn_ref::<js_sys::Object>()?, &"getUserMedia".into()).ok()?;
    asks.then(|| devices.unchecked_into())
}

/// The camera while it is on. It goes off with this.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    sheet: Sheet,
}

impl Camera {
    /// Asks for the camera and shows it in this element. The browser asks the person.
    ///
    /// # Errors
    /// [`CameraError`].
    pub async fn start(video: HtmlVideoElement) -> Result<Self, CameraError> {
        let devices = devices().ok_or(CameraError::Missing)?;
        let sheet = Sheet::new().ok_or(CameraError::Failed)?;
        let wanted = JSON::parse(WANTED).map_err(|_| CameraError::Failed)?;
        let asked = devices.get_user_media_with_constraints(wanted.unchecked_ref()).map_err(|error| why(&error))?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|error| why(&error))?.unchecked_into();
        video.set_muted(true);
        video.set_src_object(Some(&stream));
        // From here on whatever goes wrong switches it off.
        let camera = Self { stream, video, sheet };
        let plays = camera.video.play().map_err(|_| CameraError::Failed)?;
        JsFuture::from(plays).await.map_err(|_| CameraError::Failed)?;
        Ok(camera)
    }

    /// What it sees now; nothing until its first picture is there.
    ///
    /// # Errors
    /// [`CameraError::Ended`].
    pub fn picture(&self) -> Result<Option<ImageData>, CameraError> {
        let on = self.tracks().any(|track| track.ready_state() == MediaStreamTrackState::Live);
        if on { Ok(self.sheet.of_video(&self.video)) } else { Err(CameraError::Ended) }
    }

    fn tracks(&self) -> impl Iterator<Item = MediaStreamTrack> {
        self.stream.get_tracks().to_vec().into_iter().map(JsCast::unchecked_into)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.tracks().for_each(|track| track.stop());
        self.video.set_src_object(None);
    }
}

/// What the browser says, by the names of the Media Capture standard.
fn why(error: &JsValue) -> CameraError {
    match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraError::Missing,
        Some("NotReadableError" | "AbortError") => CameraError::Busy,
        _ => CameraError::Failed,
    }
}
