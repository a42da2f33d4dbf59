//! Stands where QR codes and the scanner will: the same text, to be copied there and pasted here.

use crate::{
    training::frames::{Collector, ON_A_SCREEN, split},
    web::components::{Button, ButtonKind, TextArea},
};
use std::cell::RefCell;
use yew::prelude::*;

/// What [`FramesShown`] shows.
#[derive(Properties, PartialEq)]
pub struct FramesShownProps {
    /// The text that the other device is to have.
    pub payload: AttrValue,
}

/// The text to copy.
#[component]
pub fn FramesShown(props: &FramesShownProps) -> Html {
    match split(&props.payload, ON_A_SCREEN) {
        Ok(frames) => html! { <p class="govuk-body"><code class="pc-code">{frames.join("\n")}</code></p> },
        Err(error) => html! { <p class="govuk-body">{error.to_string()}</p> },
    }
}

/// What [`FramesTaken`] tells.
#[derive(Properties, PartialEq)]
pub struct FramesTakenProps {
    /// Hears the whole text, once.
    pub ontaken: Callback<String>,
}

/// A field to paste into.
#[component]
pub fn FramesTaken(props: &FramesTakenProps) -> Html {
    let collector = use_memo((), |()| RefCell::new(Collector::default()));
    let typed = use_state_eq(|| AttrValue::from(""));
    let wrong = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    let use_text = {
        let (typed, wrong, ontaken) = (typed.clone(), wrong.clone(), props.ontaken.clone());
        Callback::from(move |()| {
            let mut collector = collector.borrow_mut();
            match collector.add(&typed).and_then(|_| collector.finish()) {
                Ok(text) => ontaken.emit(text),
                Err(error) => wrong.set(Some(error.to_string().into())),
            }
        })
    };
    html! {
        <>
            <TextArea id="codes-text" label="Paste the text" rows={3} spellcheck={Some(false)} value={(*typed).clone()} {oninput} error={(*wrong).clone()} />
            <Button id="codes-use-text" label="Use the text" kind={ButtonKind::Secondary} onclick={use_text} />
        </>
    }
}
