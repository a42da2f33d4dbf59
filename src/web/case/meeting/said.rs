//! What was said, item by item.

use super::{at::PartAt, item::Item};
use crate::{
    app::PartEdit,
    concern::Minute,
    web::{
        edge::focus,
        kit::{Button, ButtonKind, tool_default},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What [`Said`] shows.
#[derive(Properties, PartialEq)]
pub struct SaidProps {
    /// The part.
    pub at: PartAt,
    /// The agenda by the policy.
    pub agenda: Rc<Vec<String>>,
    /// What the policy has on the agenda of the other part, where it has nothing for this one.
    pub other: Rc<Vec<String>>,
}

/// The items, and the way to add one. It listens to how many there are.
#[component]
pub fn Said(props: &SaidProps) -> Html {
    let at = props.at;
    let store = use_store();
    let moved = use_state(|| 0_u32);
    let rows = use_selector(move |state| at.look(state, |part| Some(part.minutes.len()))).unwrap_or_default();
    let add = use_callback((store.clone(), rows), move |(), (store, rows)| {
        at.change(store, PartEdit::AddMinutes(vec![Minute::default()]));
        focus::soon(at.element(&format!("item-{rows}")));
    });
    let take = {
        let (store, other) = (store.clone(), props.other.clone());
        Callback::from(move |()| {
            let items = other.iter().map(|item| Minute { item: item.clone(), says: String::new() });
            at.change(&store, PartEdit::AddMinutes(items.collect()));
            focus::soon(at.element("item-0"));
        })
    };
    let remove = use_callback((store, moved.clone()), move |row: usize, (store, moved)| {
        at.change(store, PartEdit::RemoveMinute(row));
        moved.set(**moved + 1);
        focus::soon(at.element("item-add"));
    });
    let heading = at.element("said");
    html! {
        <div class="pc-meeting__group" role="group" aria-labelledby={heading.clone()}>
            <h3 class="govuk-heading-s" id={heading}>{"What was said and decided"}</h3>
            { for (0..rows).map(|row| html! {
                <Item key={format!("{}-{row}", *moved)} {at} {row} agenda={props.agenda.clone()} remove={remove.clone()} />
            }) }
            if rows == 0 && !props.other.is_empty() {
                <p class="govuk-body">{"The policy names what this meeting speaks of, and does not say in which part. Take those items in, or write down your own."}</p>
                <Button label="Take the policy’s items in" kind={ButtonKind::Secondary} onclick={take} />
            } else if rows == 0 && props.agenda.is_empty() {
                {tool_default(html! { {"The policy sets no agenda here. Add the items that were spoken of."} })}
            }
            <Button id={at.element("item-add")} kind={ButtonKind::Secondary} onclick={add}>
                {"Add an item"}<span class="govuk-visually-hidden">{format!(" to {}", at.word())}</span>
            </Button>
        </div>
    }
}
