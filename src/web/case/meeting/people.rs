//! Who was at a part of a meeting, or sent apologies.

use super::{at::PartAt, person::Person};
use crate::{
    app::{PartEdit, People},
    concern::Attendee,
    web::{
        edge::focus,
        kit::{Button, ButtonKind},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`PeopleList`] shows.
#[derive(Properties, PartialEq)]
pub struct PeopleListProps {
    /// The part.
    pub at: PartAt,
    /// Which people.
    pub people: People,
    /// What stands between heading and rows.
    #[prop_or_default]
    pub children: Html,
}

/// The people, row by row. It listens to how many there are; each row listens to itself.
#[component]
pub fn PeopleList(props: &PeopleListProps) -> Html {
    let (at, which) = (props.at, props.people);
    let store = use_store();
    // Rows that move up get controls of their own.
    let moved = use_state(|| 0_u32);
    let rows = use_selector(move |state| {
        at.look(state, |part| Some(if which == People::Present { part.attendees.len() } else { part.apologies.len() }))
    });
    let rows = rows.unwrap_or_default();
    let (title, name, adds) = match which {
        People::Present => ("Present", "present", "Add somebody"),
        People::Apologies => ("Apologies", "apologies", "Add an apology"),
    };
    let add = use_callback((store.clone(), rows), move |(), (store, rows)| {
        at.change(store, PartEdit::AddPerson(which, Attendee::default()));
        focus::soon(at.element(&format!("{name}-{rows}-name")));
    });
    let remove = use_callback((store, moved.clone()), move |row: usize, (store, moved)| {
        at.change(store, PartEdit::RemovePerson(which, row));
        moved.set(**moved + 1);
        focus::soon(at.element(&format!("{name}-add")));
    });
    let heading = at.element(name);
    html! {
        <div class="pc-meeting__group" role="group" aria-labelledby={heading.clone()}>
            <h3 class="govuk-heading-s" id={heading}>{title}</h3>
            {props.children.clone()}
            { for (0..rows).map(|row| html! {
                <Person key={format!("{}-{row}", *moved)} {at} people={which} {row} {name} remove={remove.clone()} />
            }) }
            <Button id={at.element(&format!("{name}-add"))} kind={ButtonKind::Secondary} onclick={add}>
                {adds}<span class="govuk-visually-hidden">{format!(" to {}", at.word())}</span>
            </Button>
        </div>
    }
}
