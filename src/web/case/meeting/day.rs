//! The day a meeting was held.

use crate::{
    app::{Edit, FollowUpEdit, MeetingEdit, minutes_on},
    concern::MeetingId,
    web::{
        parts::{DateInput, odd_date},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Day`] asks for.
#[derive(Properties, PartialEq)]
pub struct DayProps {
    /// The meeting.
    pub id: MeetingId,
}

/// The day a meeting was held. An emptied field keeps the last day: minutes are of a day.
#[component]
pub fn Day(props: &DayProps) -> Html {
    let id = props.id;
    let store = use_store();
    let on = use_selector(move |state| Some(minutes_on(state.record()?, id)?.minutes.on));
    let oninput = use_callback(store, move |text: String, store| {
        if let Ok(on) = text.parse() {
            store.edit(Edit::FollowUp(FollowUpEdit::ChangeMeeting(id, MeetingEdit::On(on))));
        }
    });
    let Some(on) = on else { return Html::default() };
    html! {
        <DateInput id="held-on" label="Date of the meeting" label_size="s" value={on.to_string()} {oninput}
            warning={odd_date(on).map(AttrValue::from)} />
    }
}
