//! One item of the minutes.

use super::at::PartAt;
use crate::{
    app::PartEdit,
    web::{
        kit::{TextArea, TextInput},
        parts::ConfirmButton,
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What an [`Item`] shows.
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// The part.
    pub at: PartAt,
    /// The item’s place, from 0.
    pub row: usize,
    /// The agenda by the policy.
    pub agenda: Rc<Vec<String>>,
    /// Hears that the item is to be taken out.
    pub remove: Callback<usize>,
}

/// One item with what was said on it. What the policy says stands as it is; an item of one’s own is named here.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let (at, row) = (props.at, props.row);
    let store = use_store();
    let minute = use_selector(move |state| at.look(state, |part| part.minutes.get(row).cloned()));
    let onitem = use_callback(store.clone(), move |text, store| at.change(store, PartEdit::Item(row, text)));
    let onsays = use_callback(store, move |text, store| at.change(store, PartEdit::Says(row, text)));
    // Settled when the row is first shown: typing an item of the policy's, word for word, takes no control away.
    let of_policy = *use_memo((), |()| minute.as_ref().is_some_and(|minute| props.agenda.contains(&minute.item)));
    let Some(minute) = minute else { return Html::default() };
    let number = row + 1;
    let filled = !minute.says.trim().is_empty() || (!of_policy && !minute.item.trim().is_empty());
    let remove = props.remove.reform(move |()| row);
    let says = at.element(&format!("says-{row}"));
    html! {
        <div class="pc-meeting__item" role="group" aria-label={format!("Item {number}, {}", at.word())}>
            if of_policy {
                <TextArea id={says} label={format!("{number}. {}", minute.item)} rows={3} value={minute.says} oninput={onsays} />
            } else {
                <TextInput id={at.element(&format!("item-{row}"))} label={format!("{number}. Item")} value={minute.item} oninput={onitem} />
                <TextArea id={says} label="What was said and decided" rows={3} value={minute.says} oninput={onsays} />
            }
            <ConfirmButton label={format!("Take out item {number}")} asks={filled} onconfirm={remove}
                lost="What was written on this item will be gone for good." />
        </div>
    }
}
