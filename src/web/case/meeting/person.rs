//! Somebody at a meeting.

use super::at::PartAt;
use crate::{
    app::{PartEdit, People, PersonField},
    concern::Attendee,
    web::{
        kit::TextInput,
        parts::ConfirmButton,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`Person`] row shows.
#[derive(Properties, PartialEq)]
pub struct PersonProps {
    /// The part.
    pub at: PartAt,
    /// Which people.
    pub people: People,
    /// The row’s place, from 0.
    pub row: usize,
    /// What the ids of the list begin with.
    pub name: &'static str,
    /// Hears that the row is to be taken out.
    pub remove: Callback<usize>,
}

/// One row, in the columns of the policies’ attendance lists. It listens to itself alone.
#[component]
pub fn Person(props: &PersonProps) -> Html {
    let (at, which, row) = (props.at, props.people, props.row);
    let store = use_store();
    let person = use_selector(move |state| {
        at.look(state, |part| {
            let people = if which == People::Present { &part.attendees } else { &part.apologies };
            people.get(row).cloned()
        })
    });
    let write = use_callback(store, move |(field, text): (PersonField, String), store| {
        at.change(store, PartEdit::Person(which, row, field, text));
    });
    let onname = use_callback(write.clone(), |text, write| write.emit((PersonField::Name, text)));
    let onjob = use_callback(write.clone(), |text, write| write.emit((PersonField::JobTitle, text)));
    let onfor = use_callback(write.clone(), |text, write| write.emit((PersonField::Representing, text)));
    let oncontact = use_callback(write, |text, write| write.emit((PersonField::Contact, text)));
    let Some(person) = person else { return Html::default() };
    let id = |field: &str| at.element(&format!("{}-{row}-{field}", props.name));
    let filled = person != Attendee::default();
    let words = [&person.name, &person.representing, &person.job_title];
    let shown = words.into_iter().find(|words| !words.trim().is_empty());
    let who = shown.map_or_else(|| format!("person {}", row + 1), |words| words.trim().to_owned());
    let remove = props.remove.reform(move |()| row);
    html! {
        <div class="pc-card pc-meeting__row" role="group" aria-label={format!("{who}, {}", at.word())}>
            <div class="pc-meeting__cells">
                <TextInput id={id("name")} label="Name" value={person.name} oninput={onname} spellcheck={false} />
                <TextInput id={id("job")} label="Job title" value={person.job_title} oninput={onjob} />
                <TextInput id={id("for")} label="Representing" value={person.representing} oninput={onfor} />
                <TextInput id={id("contact")} label="Contact details" value={person.contact} oninput={oncontact} spellcheck={false} />
            </div>
            <ConfirmButton label={format!("Take out: {who}")} asks={filled} onconfirm={remove}
                lost="What stands in this row will be gone for good." />
        </div>
    }
}
