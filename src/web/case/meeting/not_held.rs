//! A part of a meeting that was not held.

use super::{
    at::PartAt,
    which::{begin_part, title_of},
};
use crate::{
    app::{Edit, FollowUpEdit, MeetingEdit, minutes_on},
    process::{Attends, Meeting as Kind},
    web::{
        edge::focus,
        kit::{Button, ButtonKind, TextArea},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`NotHeld`] asks about.
#[derive(Properties, PartialEq)]
pub struct NotHeldProps {
    /// The part.
    pub at: PartAt,
    /// The kind of meeting.
    pub kind: &'static Kind,
}

/// Says that a part is not there, asks why where the meeting has two parts, and offers to write it down after all.
#[component]
pub fn NotHeld(props: &NotHeldProps) -> Html {
    let (at, kind) = (props.at, props.kind);
    let store = use_store();
    let why = use_selector(move |state| Some(minutes_on(state.record()?, at.id)?.minutes.why_not_held.clone()));
    let oninput = use_callback(store.clone(), move |text, store| {
        store.edit(Edit::FollowUp(FollowUpEdit::ChangeMeeting(at.id, MeetingEdit::WhyNotHeld(text))));
    });
    let begin = Callback::from(move |()| {
        begin_part(&store, at.id, kind, at.part);
        focus::soon(title_of(at.part).to_owned());
    });
    let title = title_of(at.part);
    let hint = (!kind.exception.is_empty()).then(|| AttrValue::from(kind.exception.clone()));
    html! {
        <section class="pc-meeting__part pc-meeting__part--none" aria-labelledby={title}>
            <h2 class="govuk-heading-m" id={title} tabindex="-1">{at.title()}</h2>
            <p class="govuk-body">{"Not held, or not written down."}</p>
            if kind.attends == Attends::TwoParts {
                <TextArea id="why-not-held" label={format!("Why {} was not held", at.word())} {hint} rows={3}
                    value={why.unwrap_or_default()} {oninput} />
                <p class="govuk-body">{"The reason stands in the full minutes, and never in the provider’s copy."}</p>
            }
            <Button label={format!("Write {} down", at.word())} kind={ButtonKind::Secondary} onclick={begin} />
        </section>
    }
}
