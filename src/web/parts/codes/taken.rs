//! A text taken in from another device: by the camera, from pictures, or pasted.

use super::{
    in_words::{NO_CODE_IN_PICTURE, NO_CODES, NO_PICTURE},
    scanner::Scanner,
};
use crate::{
    training::frames::{Collector, FrameError, Progress},
    web::{
        edge::{camera, focus, pictures, qr::Codes},
        kit::{Button, ButtonKind, FileInput, TextArea},
    },
};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`FramesTaken`] tells.
#[derive(Properties, PartialEq)]
pub struct FramesTakenProps {
    /// Hears the whole text, once. For another text, show the component anew, with another `key`.
    pub ontaken: Callback<String>,
}

/// By which way something came, so that what is wrong with it stands there.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Camera,
    Picture,
    Paste,
}

impl Way {
    /// The field to go back to when something was wrong with it.
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Camera => None,
            Self::Picture => Some(PICTURE),
            Self::Paste => Some(TEXT),
        }
    }
}

const PICTURE: &str = "codes-picture";
const TEXT: &str = "codes-text";

/// What is on screen beside the three ways.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    progress: Option<Progress>,
    wrong: Option<(Way, AttrValue)>,
    done: bool,
}

impl Shown {
    fn wrong(&self, way: Way) -> Option<AttrValue> {
        self.wrong.as_ref().filter(|(at, _)| *at == way).map(|(_, says)| says.clone())
    }
}

/// Three ways to take in a text, which all add to the same progress. The camera is offered where the browser has one.
#[component]
pub fn FramesTaken(props: &FramesTakenProps) -> Html {
    let collector = use_memo((), |()| RefCell::new(Collector::default()));
    let shown = use_state_eq(Shown::default);
    let typed = use_state_eq(|| AttrValue::from(""));
    let take = {
        let (shown, typed, ontaken) = (shown.clone(), typed.clone(), props.ontaken.clone());
        Callback::from(move |(way, text): (Way, Result<String, &'static str>)| {
            let found = text.map_err(AttrValue::from).and_then(|text| add(&collector, &text));
            let next = match found {
                Ok((progress, whole)) => {
                    let wrong = progress.refused.as_ref().map(|error| (way, error.to_string().into()));
                    if way == Way::Paste {
                        typed.set("".into());
                    }
                    let done = whole.is_some();
                    if let Some(text) = whole {
                        ontaken.emit(text);
                    }
                    Shown { progress: Some(progress), wrong: wrong.filter(|_| !done), done }
                }
                Err(says) => {
                    // Codes that did not fit together are dropped, and with them what was said of them.
                    let progress = shown.progress.clone().filter(|_| !collector.borrow().missing().is_empty());
                    if let Some(field) = way.field() {
                        focus::soon(field.to_owned());
                    }
                    Shown { progress, wrong: Some((way, says)), done: false }
                }
            };
            shown.set(next);
        })
    };
    if shown.done {
        return html! { <p class="govuk-body" role="status">{shown.progress.as_ref().map(Progress::to_string)}</p> };
    }
    let ontext = take.reform(|text| (Way::Camera, Ok(text)));
    let onfile = {
        let take = take.clone();
        Callback::from(move |file| {
            let take = take.clone();
            spawn_local(async move { take.emit((Way::Picture, look_through(&file).await)) });
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    let use_text = {
        let typed = typed.clone();
        take.reform(move |()| (Way::Paste, Ok(typed.to_string())))
    };
    html! {
        <div class="pc-frames">
            {progress(&shown)}
            if camera::is_offered() { <Scanner {ontext} /> }
            <FileInput id={PICTURE} label="Choose a picture of a code"
                hint={Some(AttrValue::from("A screenshot or a photo, with one code. Where there are several codes, choose one picture after another."))}
                accept="image/png,image/jpeg,image/webp" {onfile} error={shown.wrong(Way::Picture)} />
            <TextArea id={TEXT} label="Paste the text" rows={3} spellcheck={Some(false)} value={(*typed).clone()} {oninput}
                hint={Some(AttrValue::from("What the other device gives under “Copy the text instead”, or the content of its file."))}
                error={shown.wrong(Way::Paste)} />
            <Button id="codes-use-text" label="Use the text" kind={ButtonKind::Secondary} onclick={use_text} />
        </div>
    }
}

/// How far it has come, and what was wrong with the last code that the camera saw.
fn progress(shown: &Shown) -> Html {
    let bar = shown.progress.as_ref().filter(|progress| progress.of > 1);
    html! {
        <>
            <div role="status" class="pc-frames__progress">
                if let Some(progress) = &shown.progress {
                    if progress.another {
                        <p class="govuk-body">{"This code belongs to something else, which is counted by itself. What was read before is kept."}</p>
                    }
                    <p class="govuk-body govuk-!-font-weight-bold">{progress.to_string()}</p>
                }
                if let Some(says) = shown.wrong(Way::Camera) { <p class="govuk-body pc-note">{says}</p> }
            </div>
            if let Some(progress) = bar {
                <progress class="pc-frames__bar" aria-label="Codes read" max={progress.of.to_string()} value={progress.read.to_string()} />
            }
        </>
    }
}

/// Adds what one of the ways brought, and gives the whole text once it is there.
fn add(collector: &RefCell<Collector>, text: &str) -> Result<(Progress, Option<String>), AttrValue> {
    let in_words = |error: FrameError| AttrValue::from(error.to_string());
    let mut collector = collector.borrow_mut();
    let progress = collector.add(text).map_err(in_words)?;
    let whole = progress.is_complete().then(|| collector.finish()).transpose().map_err(in_words)?;
    Ok((progress, whole))
}

/// What the code in a chosen picture holds.
async fn look_through(file: &web_sys::File) -> Result<String, &'static str> {
    let picture = pictures::of_file(file).await.map_err(|_| NO_PICTURE)?;
    let codes = Codes::start().map_err(|_| NO_CODES)?;
    codes.read(picture, true).await.map_err(|_| NO_CODES)?.ok_or(NO_CODE_IN_PICTURE)
}
