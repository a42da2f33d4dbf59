//! The page of an address, and what comes before it.

use super::{
    not_found::NotFound,
    not_opened::NotOpened,
    protect::Protect,
    wings::{Arriving, Wing},
};
use crate::{
    app::{CoursePage, Route, TrainingPage},
    web::{device, record, store::use_selector},
};
use yew::prelude::*;

/// What [`PageOf`] shows.
#[derive(Properties, PartialEq)]
pub struct PageOfProps {
    /// The route.
    pub route: Route,
}

/// The page of a route; or what has to come before it: unlocking, or choosing how records are kept.
#[component]
pub fn PageOf(props: &PageOfProps) -> Html {
    let open = use_selector(|state| state.record().map(|record| record.id));
    let before = use_selector(|state| (state.protection.is_locked(), state.must_choose_protection()));
    let awaits = use_selector(|state| state.awaits);
    let going_round = use_selector(|state| state.training.going_round());
    // Whoever removes everything needs nothing that reads it, and no passphrase.
    if props.route == Route::RemoveAll {
        return html! { <device::RemoveAll /> };
    }
    if let Some(awaited) = awaits {
        let wing = Wing::awaited(awaited);
        return html! { <Arriving key={wing.name()} {wing} route={props.route.clone()} /> };
    }
    match before {
        (true, _) => {
            return html! { <Arriving key={Wing::Archive.name()} wing={Wing::Archive} route={Route::Device} /> };
        }
        (false, true) => return html! { <Protect /> },
        _ => {}
    }
    // Whoever has the tablet that goes round finds nothing else on it, whatever the address says.
    if let Some(id) = going_round
        && !matches!(&props.route, Route::Training(TrainingPage::Course(of, CoursePage::Judge(_) | CoursePage::Pass)) if *of == id)
    {
        let route = Route::Training(TrainingPage::Course(id, CoursePage::Pass));
        return html! { <Arriving key={Wing::Training.name()} wing={Wing::Training} {route} /> };
    }
    let not_opened = props.route.record().filter(|id| open != Some(*id));
    if let Some(id) = not_opened {
        return html! { <NotOpened {id} /> };
    }
    if let Some(wing) = Wing::of(&props.route) {
        return html! { <Arriving key={wing.name()} {wing} route={props.route.clone()} /> };
    }
    record::draw_first(&props.route).unwrap_or_else(|| html! { <NotFound /> })
}
