//! A text shown as QR codes, one after another.

use super::{drawing::code_drawing, in_words::NO_CODES};
use crate::{
    training::frames::{ON_A_SCREEN, SplitError, split},
    web::{
        edge::{
            clipboard, motion,
            qr::{Codes, Matrix, NoCodes},
        },
        kit::{Button, ButtonKind, Details, Field, button_group, inset_text},
    },
};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long each code is shown, in milliseconds: a camera sees it several times over.
const EACH: u32 = 700;

/// What [`FramesShown`] shows.
#[derive(Properties, PartialEq)]
pub struct FramesShownProps {
    /// The text that the other device is to have.
    pub payload: AttrValue,
}

/// Codes that were made, and what of.
struct Made {
    of: Rc<Result<Vec<String>, SplitError>>,
    codes: Result<Rc<Vec<Matrix>>, NoCodes>,
}

/// The text as codes that move on by themselves, and as text to copy. Where motion is to be reduced, the person moves them on.
#[component]
pub fn FramesShown(props: &FramesShownProps) -> Html {
    let frames = use_memo(props.payload.clone(), |payload| split(payload, ON_A_SCREEN));
    let made = use_state(|| None::<Made>);
    {
        let made = made.clone();
        use_effect_with(frames.clone(), move |of| {
            let of = of.clone();
            spawn_local(async move {
                let Ok(frames) = &*of else { return };
                let codes = match Codes::start() {
                    Ok(worker) => worker.matrices(frames).await,
                    Err(error) => Err(error),
                };
                made.set(Some(Made { codes: codes.map(Rc::new), of }));
            });
        });
    }
    // Those of another text are not shown for this one.
    let codes = made.as_ref().filter(|made| Rc::ptr_eq(&made.of, &frames)).map(|made| made.codes.clone());
    let frames = match &*frames {
        Ok(frames) => frames,
        Err(error) => return inset_text(html! { <>{error.to_string()}</> }),
    };
    html! {
        <div class="pc-frames">
            {match codes {
                None => html! { <p class="govuk-body" role="status">{"Making the codes…"}</p> },
                Some(Err(NoCodes)) => html! { <p class="govuk-body" role="alert">{NO_CODES}</p> },
                Some(Ok(codes)) => html! { <Show {codes} /> },
            }}
            <AsText text={frames.join("\n")} />
        </div>
    }
}

/// What [`Show`] shows.
#[derive(Properties, PartialEq)]
struct ShowProps {
    codes: Rc<Vec<Matrix>>,
}

/// One code at a time, and what moves them on.
#[component]
fn Show(props: &ShowProps) -> Html {
    let of = props.codes.len();
    let at = use_state(|| 0_usize);
    let moving = use_state(|| of > 1 && !motion::is_reduced());
    {
        let at = at.clone();
        use_effect_with((*moving, *at, of), move |(moving, now, of)| {
            let next = (now + 1) % of.max(&1);
            let timer = moving.then(|| Timeout::new(EACH, move || at.set(next)));
            move || drop(timer)
        });
    }
    let step = |by: usize| {
        let (at, moving) = (at.clone(), moving.clone());
        Callback::from(move |()| {
            moving.set(false);
            at.set((*at + by) % of.max(1));
        })
    };
    let pause = {
        let moving = moving.clone();
        Callback::from(move |()| moving.set(!*moving))
    };
    let Some(code) = props.codes.get(*at % of.max(1)) else { return Html::default() };
    let name: AttrValue = if of == 1 { "The code".into() } else { format!("Code {} of {of}", *at % of + 1).into() };
    html! {
        <>
            <p class="govuk-body">
                {"On the other device, choose “Scan with the camera” and hold it so that the whole code is in its picture."}
                if of > 1 {
                    {format!(" There are {of} codes. Let them run until that device has read them all. If it names some that are missing, show these with “Previous” and “Next”.")}
                }
            </p>
            <figure class="pc-frames__figure">
                {code_drawing(code, name.clone())}
                if of > 1 {
                    // Said when the person moves on; a code a second would drown everything else.
                    <figcaption class="pc-frames__number" aria-live={if *moving { "off" } else { "polite" }}>{name}</figcaption>
                }
            </figure>
            if of > 1 {
                {button_group(html! {
                    <>
                        <Button label={if *moving { "Pause" } else { "Run through the codes" }} onclick={pause} />
                        <Button label="Previous" kind={ButtonKind::Secondary} onclick={step(of - 1)} />
                        <Button label="Next" kind={ButtonKind::Secondary} onclick={step(1)} />
                    </>
                })}
            }
        </>
    }
}

/// What [`AsText`] shows.
#[derive(Properties, PartialEq)]
struct AsTextProps {
    text: AttrValue,
}

/// The same as text, for whoever cannot scan.
#[component]
fn AsText(props: &AsTextProps) -> Html {
    let field = use_node_ref();
    let said = use_state_eq(|| "");
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        Callback::from(move |()| {
            let copied = field.cast().is_some_and(|field| clipboard::copy(&field));
            said.set(if copied {
                "Copied. On the other device, paste it under “Paste the text”."
            } else {
                "The browser did not copy it. The text is selected: copy it yourself."
            });
        })
    };
    html! {
        <Details summary="Copy the text instead">
            <Field id="codes-as-text" label="The codes as text"
                hint={Some(AttrValue::from("Send all of it. It says the same as the codes, and the other device takes it under “Paste the text”."))}>
                <textarea class="govuk-textarea pc-frames__text" id="codes-as-text" rows="4" readonly=true spellcheck="false"
                    autocomplete="off" ref={field} value={props.text.clone()} aria-describedby="codes-as-text-hint" />
            </Field>
            <Button label="Copy the text" kind={ButtonKind::Secondary} onclick={copy} />
            <p class="govuk-body" role="status">{*said}</p>
        </Details>
    }
}
