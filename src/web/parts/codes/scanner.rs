//! The camera, looking for codes.

use super::in_words::{NO_CODES, WAS_AWAY, of_camera};
use crate::web::{
    edge::{camera::Camera, qr::Codes, visibility},
    kit::{Button, ButtonKind},
};
use gloo_timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The pause between two pictures that are looked through, in milliseconds.
const PAUSE: u32 = 60;

/// What [`Scanner`] tells.
#[derive(Properties, PartialEq)]
pub struct ScannerProps {
    /// Hears what a code holds; the same code again only after another one.
    pub ontext: Callback<String>,
}

/// How it stands with the camera.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    Off,
    Starting,
    On,
}

/// The camera while it is on, and the number of the last start or stop: what an earlier start still brings is not taken.
#[derive(Default)]
struct Held {
    camera: RefCell<Option<Camera>>,
    turn: Cell<u32>,
}

impl Held {
    /// Switches the camera off, and keeps one that is still being asked for from staying on.
    fn stop(&self) -> u32 {
        self.turn.set(self.turn.get().wrapping_add(1));
        drop(self.camera.take());
        self.turn.get()
    }

    fn is_turn(&self, turn: u32) -> bool {
        self.turn.get() == turn
    }
}

/// A button that switches the camera on, and what it sees. It goes off when the person says so, when the page is out of
/// sight, and with this component.
#[component]
pub fn Scanner(props: &ScannerProps) -> Html {
    let stands = use_state_eq(|| Stands::Off);
    let said = use_state_eq(|| "");
    let video = use_node_ref();
    let held = use_memo((), |()| Held::default());
    let stop = {
        let (held, stands, said) = (held.clone(), stands.clone(), said.clone());
        Callback::from(move |why: &'static str| {
            held.stop();
            stands.set(Stands::Off);
            said.set(why);
        })
    };
    let start = {
        let (held, stands, said) = (held.clone(), stands.clone(), said.clone());
        let (video, stop, ontext) = (video.clone(), stop.clone(), props.ontext.clone());
        Callback::from(move |()| {
            let Some(video) = video.cast() else { return };
            let turn = held.stop();
            said.set("");
            stands.set(Stands::Starting);
            let (held, stands, stop, ontext) = (held.clone(), stands.clone(), stop.clone(), ontext.clone());
            spawn_local(async move {
                let (mine, on) = (held.clone(), move || stands.set(Stands::On));
                if let Err(why) = scan(&held, turn, video, on, ontext).await
                    && mine.is_turn(turn)
                {
                    stop.emit(why);
                }
            });
        })
    };
    {
        let (held, stop) = (held.clone(), stop.clone());
        use_effect_with((), move |()| {
            let watched = held.clone();
            let watch = visibility::on_hidden(move || {
                if watched.camera.borrow().is_some() {
                    stop.emit(WAS_AWAY);
                }
            });
            move || {
                drop(watch);
                held.stop();
            }
        });
    }
    let (says, label, kind) = match *stands {
        Stands::Off => ("", "Scan with the camera", ButtonKind::Primary),
        Stands::Starting => {
            let asks = "Starting the camera. The browser may ask you whether this page may use it.";
            (asks, "Stop the camera", ButtonKind::Secondary)
        }
        Stands::On => {
            let how =
                "Hold the camera so that the whole code is in the picture. What it sees is neither kept nor sent.";
            (how, "Stop the camera", ButtonKind::Secondary)
        }
    };
    let is_off = *stands == Stands::Off;
    // One button all the time: it keeps the focus. The element for the camera is there before the camera is.
    html! {
        <div class="pc-scanner">
            <div class="pc-scanner__view" hidden={is_off} aria-hidden="true">
                <video class="pc-scanner__video" playsinline=true ref={video} />
            </div>
            <p class="govuk-body" role="status">{says}</p>
            <Button id="codes-scan" {label} {kind} onclick={if is_off { start } else { stop.reform(|()| "") }} />
            <div role="alert">
                if !said.is_empty() { <p class="govuk-body pc-note">{*said}</p> }
            </div>
        </div>
    }
}

/// Switches the camera on and looks for codes until it is another turn.
async fn scan(
    held: &Held,
    turn: u32,
    video: web_sys::HtmlVideoElement,
    on: impl FnOnce(),
    ontext: Callback<String>,
) -> Result<(), &'static str> {
    let camera = Camera::start(video).await.map_err(of_camera)?;
    if !held.is_turn(turn) {
        return Ok(());
    }
    if visibility::is_hidden() {
        return Err(WAS_AWAY);
    }
    held.camera.replace(Some(camera));
    on();
    let codes = Codes::start().map_err(|_| NO_CODES)?;
    let mut last = None;
    while held.is_turn(turn) {
        TimeoutFuture::new(PAUSE).await;
        let picture = match held.camera.borrow().as_ref().map(Camera::picture) {
            Some(Ok(Some(picture))) => picture,
            Some(Err(error)) => return Err(of_camera(error)),
            _ => continue,
        };
        let text = codes.read(picture, false).await.map_err(|_| NO_CODES)?;
        if held.is_turn(turn) && text.is_some() && text != last {
            last.clone_from(&text);
            ontext.emit(text.unwrap_or_default());
        }
    }
    Ok(())
}
