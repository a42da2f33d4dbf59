//! What is still to be written down of a meeting, on top of it.

use super::which::title_of;
use crate::{
    app::{MeetingPart, MinutesPlace, OpenPlace, minutes_on, open_places},
    concern::MeetingId,
    process::Meeting as Kind,
    web::{
        kit::{Button, ButtonKind, focus_on, tool_default},
        store::use_selector,
    },
};
use yew::prelude::*;

/// What [`Open`] looks through.
#[derive(Properties, PartialEq)]
pub struct OpenProps {
    /// The meeting.
    pub id: MeetingId,
    /// Its kind.
    pub kind: &'static Kind,
}

/// How many places are open, and each as a way to it. Nothing stops anybody from leaving one open.
#[component]
pub fn Open(props: &OpenProps) -> Html {
    let (id, kind) = (props.id, props.kind);
    let open = use_selector(move |state| Some(open_places(kind, minutes_on(state.record()?, id)?.minutes)));
    let Some(open) = open else { return Html::default() };
    if open.is_empty() {
        return html! { <p class="govuk-body" role="status" id="open-places">{"Everything is written down."}</p> };
    }
    let jump = |open: &OpenPlace| {
        let to = element_of(open.place);
        let onclick = Callback::from(move |()| focus_on(&to));
        html! { <li><Button kind={ButtonKind::Secondary} label={open.words.clone()} {onclick} /></li> }
    };
    let title = match open.len() {
        1 => "1 place is open".to_owned(),
        number => format!("{number} places are open"),
    };
    html! {
        <section class="pc-letter__open pc-noprint" aria-labelledby="open-places">
            <div role="status"><h2 class="govuk-heading-s" id="open-places">{title}</h2></div>
            <ul class="pc-chips">{ for open.iter().map(jump) }</ul>
            if open.iter().any(|open| open.tool_default) {
                {tool_default(html! { {"Minutes commonly say who chaired, who was there, what was said on each item, and who does what by when."} })}
            }
        </section>
    }
}

/// The id of the element where a place is filled in.
fn element_of(place: MinutesPlace) -> String {
    let prefix = |part| match part {
        MeetingPart::One => "one",
        MeetingPart::Two => "two",
    };
    match place {
        MinutesPlace::Parts => "which-title".to_owned(),
        MinutesPlace::WhyNotHeld => "why-not-held".to_owned(),
        MinutesPlace::Part(part) => title_of(part).to_owned(),
        MinutesPlace::Chair(part) => format!("{}-chair", prefix(part)),
        MinutesPlace::Present(part) => format!("{}-present-add", prefix(part)),
        MinutesPlace::Says(part, row) => format!("{}-says-{row}", prefix(part)),
        MinutesPlace::Action(part, row) => format!("{}-action-{row}-what", prefix(part)),
    }
}
