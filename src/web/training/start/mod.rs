//! Where training begins.

mod kept;

use super::at::set_href;
use crate::{
    app::{Route, TrainingPage},
    training::scenario::ScenarioSet,
    web::{
        kit::{Page as Layout, focus_on},
        parts::count,
        store::use_selector,
    },
};
use std::sync::Arc;
use yew::prelude::*;

/// Where training begins: alone, in a room, and what is kept here.
#[component]
pub fn Start() -> Html {
    let training = use_selector(|state| {
        let training = &state.training;
        (training.looked, training.list.clone(), training.sets.clone(), kept::in_memory_only(state))
    });
    let store = crate::web::store::use_store();
    let (looked, list, sets, unsaved) = training;
    let sets: Vec<Arc<ScenarioSet>> = sets.all().cloned().collect();
    html! {
        <Layout title="Training on thresholds" back={Some((AttrValue::from(Route::Home.href()), "First page".into()))}>
            <p class="govuk-body-l">{"Judge invented scenarios first. Then see how the policy reasons, and where people differ."}</p>
            <ul class="pc-choices">
                {choice("Work on your own", "Ten minutes are enough for a few scenarios. Stop when you like: it waits for you here.")}
                {choice("Run a session for a group", "You choose the scenarios, people answer on their own devices or on one that goes round, and you show the room where it disagrees. It works without a network.")}
                <li>
                    <h2 class="pc-choices__title">
                        <a class="govuk-link pc-choices__link" href={Route::Training(TrainingPage::Join).href()}>{"Join a session"}</a>
                    </h2>
                    <p>{"Your trainer has a file or a code for you. You need not give your name."}</p>
                </li>
            </ul>
            {kept::not_saved(&unsaved)}
            {kept::kept(&store, looked, &list, &sets)}
            <h2 class="govuk-heading-m" id="sets" tabindex="-1">{"Choose the scenarios"}</h2>
            <ul class="pc-drafts">{ for sets.iter().map(|set| one_set(set)) }</ul>
            <p class="govuk-body">
                <a class="govuk-link" href={Route::Training(TrainingPage::OwnSets).href()}>{"Your own scenarios"}</a>
            </p>
        </Layout>
    }
}

/// A choice that goes on with choosing the scenarios, further down.
fn choice(title: &'static str, says: &'static str) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        focus_on("sets");
    };
    html! {
        <li>
            <h2 class="pc-choices__title"><a class="govuk-link pc-choices__link" href="#sets" {onclick}>{title}</a></h2>
            <p>{says}</p>
        </li>
    }
}

fn one_set(set: &ScenarioSet) -> Html {
    html! {
        <li key={set.reference.digest.clone()}>
            <h3 class="pc-drafts__title"><a class="govuk-link" href={set_href(set)}>{&set.title}</a></h3>
            <p class="pc-drafts__meta">
                {format!("{}, about {} minutes. {}", count(set.scenarios.len(), "scenario", "scenarios"), set.minutes, set.says)}
            </p>
        </li>
    }
}
