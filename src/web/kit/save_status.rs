//! Whether it is saved, always in sight.

use yew::prelude::*;

/// How saving goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveTone {
    /// It is saved.
    #[default]
    Ok,
    /// It is being saved.
    Busy,
    /// It is not saved, and the text says what to do.
    Problem,
}

/// What a [`SaveStatus`] shows.
#[derive(Properties, PartialEq)]
pub struct SaveStatusProps {
    /// The state in words: "Saved on this device, 14:05".
    pub text: AttrValue,
    /// How saving goes.
    #[prop_or_default]
    pub tone: SaveTone,
    /// The way on, within reach of the thumb.
    #[prop_or_default]
    pub children: Html,
}

/// A slim bar at the bottom of the screen. A screen reader hears the outcome, not the busy moments in between. Other words are
/// another element, which no translator can hold back.
#[component]
pub fn SaveStatus(props: &SaveStatusProps) -> Html {
    let tone = match props.tone {
        SaveTone::Ok => "pc-savebar__text",
        SaveTone::Busy => "pc-savebar__text pc-savebar__text--busy",
        SaveTone::Problem => "pc-savebar__text pc-savebar__text--problem",
    };
    let busy = (props.tone == SaveTone::Busy).then_some("true");
    html! {
        <div class="pc-savebar">
            <div class="govuk-width-container pc-savebar__inner">
                <p class={tone} role="status" aria-live="polite" aria-busy={busy}><span key={props.text.as_str()}>{&props.text}</span></p>
                <div class="pc-savebar__next">{props.children.clone()}</div>
            </div>
        </div>
    }
}
