//! The parts of a long form with how far each is, in sight while the page scrolls.

use super::{held::Held, ids::section_id};
use crate::{
    app::{State, filled},
    concern::FormId,
    process::{Definition, Form, FormSection, FormState},
    web::{
        edge::clock,
        kit::focus_on,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// A form with fewer parts, or fewer fields, needs no list of its parts. Tool default, not policy.
const PARTS: usize = 3;
const FIELDS: usize = 10;

/// What [`FormPlaces`] shows.
#[derive(Properties, PartialEq)]
pub struct FormPlacesProps {
    /// The form that was begun.
    pub id: FormId,
    /// The process file that has its layout.
    pub definition: Held<Definition>,
    /// The layout.
    pub form: Held<Form>,
}

/// One part to go to: its heading's id and words, and how many of its fields say something.
#[derive(Clone, PartialEq)]
struct Part {
    id: String,
    title: String,
    answered: usize,
    fields: usize,
}

/// The way to each part of a long form; nothing for a short one.
#[component]
pub fn FormPlaces(props: &FormPlacesProps) -> Html {
    let store = use_store();
    let (id, definition, form) = (props.id, props.definition, props.form);
    let parts = use_selector(move |state: &State| {
        if form.sections.len() < PARTS || form.fields().count() < FIELDS {
            return Vec::new();
        }
        let Some((record, begun)) = state.record().and_then(|record| Some((record, record.follow_up.form(id)?))) else {
            return Vec::new();
        };
        let today = clock::today();
        let whole = filled(&store.frameworks(), (&definition, &form), &begun.state, record, today);
        form.sections.iter().enumerate().map(|(place, section)| part(place, section, &whole)).collect()
    });
    if parts.is_empty() {
        return Html::default();
    }
    let button = |part: &Part| {
        let id = part.id.clone();
        let done = part.answered == part.fields;
        let class = if done { "pc-sections__count pc-sections__count--done" } else { "pc-sections__count" };
        html! {
            <li key={part.id.clone()}>
                <button type="button" class="pc-sections__link pc-places__button" onclick={move |_| focus_on(&id)}>
                    <span class="pc-form__part">{&part.title}</span>
                    <span {class}>{format!("{} of {}", part.answered, part.fields)}</span>
                </button>
            </li>
        }
    };
    html! {
        <nav class="pc-sections pc-places" aria-label="Parts of this form">
            <ul class="pc-sections__list">{for parts.iter().map(button)}</ul>
        </nav>
    }
}

fn part(place: usize, section: &FormSection, whole: &FormState) -> Part {
    let answered = section.fields.iter().filter(|field| whole.answer(&field.id).is_some()).count();
    let title = section_title(place, section);
    Part { id: section_id(&section.id), title, answered, fields: section.fields.len() }
}

/// A part's printed heading; where it has none, what it begins with.
pub fn section_title(place: usize, section: &FormSection) -> String {
    match (section.fields.as_slice(), place) {
        _ if !section.title.is_empty() => section.title.clone(),
        ([only], _) => only.label.clone(),
        (_, 0) => "Head of the form".to_owned(),
        ([first, ..], _) => format!("From “{}”", first.label.trim_end_matches('?')),
        ([], _) => format!("Part {}", place + 1),
    }
}
