//! One agreed action.

use super::{at::PartAt, taken::Taken};
use crate::{
    app::PartEdit,
    concern::{AgreedAction, RecordId},
    web::{
        kit::{TextArea, TextInput},
        parts::{ConfirmButton, DateInput},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What an [`Agreed`] action shows.
#[derive(Properties, PartialEq)]
pub struct AgreedProps {
    /// The part.
    pub at: PartAt,
    /// The action’s place, from 0.
    pub row: usize,
    /// The record.
    pub record: RecordId,
    /// Hears that the action is to be taken out.
    pub remove: Callback<usize>,
}

/// What is to be done, by whom and by when, and whether it is in the plan. It listens to itself alone.
#[component]
pub fn Agreed(props: &AgreedProps) -> Html {
    let (at, row) = (props.at, props.row);
    let store = use_store();
    let action = use_selector(move |state| at.look(state, |part| part.actions.get(row).cloned()));
    let onwhat = use_callback(store.clone(), move |text, store| at.change(store, PartEdit::ActionWhat(row, text)));
    let onwho = use_callback(store.clone(), move |text, store| at.change(store, PartEdit::ActionWho(row, text)));
    let onby = use_callback(store, move |text: String, store| {
        at.change(store, PartEdit::ActionBy(row, text.parse().ok()));
    });
    let Some(action) = action else { return Html::default() };
    let filled = action != AgreedAction::default();
    let id = |field: &str| at.element(&format!("action-{row}-{field}"));
    let number = row + 1;
    let by = action.by.map(|by| by.to_string()).unwrap_or_default();
    let remove = props.remove.reform(move |()| row);
    html! {
        <div class="pc-card pc-meeting__row" role="group" aria-label={format!("Action {number}, {}", at.word())}>
            <TextArea id={id("what")} label={format!("{number}. What is to be done")} rows={2} value={action.what} oninput={onwhat} />
            <div class="pc-meeting__cells">
                <TextInput id={id("who")} label="Who does it" value={action.who} oninput={onwho} />
                <DateInput id={id("by")} label="By when" value={by} oninput={onby} />
            </div>
            <Taken {at} {row} record={props.record} />
            <ConfirmButton label={format!("Take out action {number}")} asks={filled} onconfirm={remove}
                lost="It will be gone from the minutes for good. If it is in the plan, it stays there." />
        </div>
    }
}
