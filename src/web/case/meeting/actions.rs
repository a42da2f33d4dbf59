//! What was agreed at a part of a meeting.

use super::{agreed::Agreed, at::PartAt};
use crate::{
    app::PartEdit,
    concern::RecordId,
    web::{
        edge::focus,
        kit::{Button, ButtonKind},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Actions`] shows.
#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    /// The part.
    pub at: PartAt,
    /// The record.
    pub record: RecordId,
}

/// The agreed actions, and the way to add one. It listens to how many there are.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let at = props.at;
    let store = use_store();
    let moved = use_state(|| 0_u32);
    let rows = use_selector(move |state| at.look(state, |part| Some(part.actions.len()))).unwrap_or_default();
    let add = use_callback((store.clone(), rows), move |(), (store, rows)| {
        at.change(store, PartEdit::AddAction);
        focus::soon(at.element(&format!("action-{rows}-what")));
    });
    let remove = use_callback((store, moved.clone()), move |row: usize, (store, moved)| {
        at.change(store, PartEdit::RemoveAction(row));
        moved.set(**moved + 1);
        focus::soon(at.element("action-add"));
    });
    let heading = at.element("actions");
    html! {
        <div class="pc-meeting__group" role="group" aria-labelledby={heading.clone()}>
            <h3 class="govuk-heading-s" id={heading}>{"Actions agreed"}</h3>
            { for (0..rows).map(|row| html! {
                <Agreed key={format!("{}-{row}", *moved)} {at} {row} record={props.record} remove={remove.clone()} />
            }) }
            <Button id={at.element("action-add")} kind={ButtonKind::Secondary} onclick={add}>
                {"Add an action"}<span class="govuk-visually-hidden">{format!(" to {}", at.word())}</span>
            </Button>
        </div>
    }
}
