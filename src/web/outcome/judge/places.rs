//! The parts of the page with what is still open in each, and the outcome, in sight while the page scrolls.

use crate::{
    app::State,
    assess::assess,
    concern::{FrameworkRef, Record, Share},
    framework::{Framework, Group},
    web::{
        edge::clock,
        kit::focus_on,
        parts::outcome_word,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The id of the heading over the measures.
pub const MEASURES: &str = "measures";

/// The id of the heading over the impact.
pub const IMPACT: &str = "impact-heading";

/// The id of the heading over the outcome.
pub const OUTCOME: &str = "outcome";

/// The id of a group's heading.
pub fn group_id(group: &str) -> String {
    format!("group-{group}")
}

/// What [`Places`] shows.
#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    /// The framework.
    pub framework: FrameworkRef,
}

/// One place to go to: the heading's id, its title, and what stands there in a few words.
#[derive(Clone, PartialEq)]
struct Place {
    id: String,
    title: String,
    says: String,
    done: bool,
}

/// The way to each part of the page.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let store = use_store();
    let places = use_selector({
        let reference = props.framework.clone();
        move |state: &State| {
            let frameworks = store.frameworks();
            let places = state.record().zip(frameworks.exactly(&reference));
            places.map(|(record, framework)| places_of(record, framework)).unwrap_or_default()
        }
    });
    let button = |place: &Place| {
        let id = place.id.clone();
        let class = if place.done { "pc-sections__count pc-sections__count--done" } else { "pc-sections__count" };
        html! {
            <li key={place.id.clone()}>
                <button type="button" class="pc-sections__link pc-places__button" onclick={move |_| focus_on(&id)}>
                    {&place.title}
                    <span {class}>{&place.says}</span>
                </button>
            </li>
        }
    };
    html! {
        <nav class="pc-sections pc-places" aria-label="Parts of this page">
            <ul class="pc-sections__list">{for places.iter().map(button)}</ul>
        </nav>
    }
}

fn places_of(record: &Record, framework: &Framework) -> Vec<Place> {
    let says = assess(framework, record, clock::today()).map(|assessment| outcome_word(&assessment));
    // The outcome comes first although it stands last: it is what one wants in sight while the strip is too narrow for all.
    let mut places = vec![Place {
        id: OUTCOME.to_owned(),
        title: "Outcome".to_owned(),
        says: says.unwrap_or_default(),
        done: false,
    }];
    if framework.impact().is_some() {
        places.push(place(IMPACT.to_owned(), "Impact on people", usize::from(record.impact.answer.is_none())));
    }
    for group in &framework.groups {
        places.push(place(group_id(&group.id), &group.title, open(record, framework, group)));
    }
    if !framework.measures.is_empty() {
        let known = |share: Option<&Share>| share.is_some_and(|share| !share.words().is_empty());
        let shares = framework.measures.iter().map(|row| record.shares.get(&framework.reference_of(&row.id)));
        places.push(place(MEASURES.to_owned(), "Size of the provider", shares.filter(|share| !known(*share)).count()));
    }
    places
}

fn place(id: String, title: &str, open: usize) -> Place {
    let says = if open == 0 { "all answered".to_owned() } else { format!("{open} open") };
    Place { id, title: title.to_owned(), says, done: open == 0 }
}

/// How many questions of a group are not answered. "Not known" is an answer: the person has asked.
fn open(record: &Record, framework: &Framework, group: &Group) -> usize {
    group.questions.iter().filter(|row| record.answer(&framework.reference_of(&row.id)).is_none()).count()
}
