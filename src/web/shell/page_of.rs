//! The page of an address, and what comes before it.

use super::{
    not_found::NotFound,
    not_opened::NotOpened,
    protect::Protect,
    wings::{Arriving, Wing},
};
use crate::{
    app::{CoursePage, Page, Route, TrainingPage},
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
    let going_round = use_selector(|state| state.training.going_round());
    match before {
        // Who does not know the passphrase may remove everything all the same.
        (true, _) if props.route != Route::RemoveAll => return html! { <device::Unlock /> },
        (false, true) => return html! { <Protect /> },
        _ => {}
    }
    // Whoever has the tablet that goes round finds nothing else on it, whatever the address says.
    if let Some(id) = going_round
        && !matches!(&props.route, Route::Training(TrainingPage::Course(of, CoursePage::Judge(_) | CoursePage::Pass)) if *of == id)
    {
        let route = Route::Training(TrainingPage::Course(id, CoursePage::Pass));
        return html! { <Arriving wing={Wing::Training} {route} /> };
    }
    let not_opened = props.route.record().filter(|id| open != Some(*id));
    if let Some(id) = not_opened {
        return html! { <NotOpened {id} /> };
    }
    if let Some(wing) = Wing::of(&props.route) {
        return html! { <Arriving {wing} route={props.route.clone()} /> };
    }
    match &props.route {
        Route::Home | Route::NewVisit | Route::NewConcern | Route::Example => html! { <record::Home /> },
        Route::Device => html! { <device::DevicePage /> },
        Route::RemoveAll => html! { <device::RemoveAll /> },
        Route::Record(_, page) => match page.clone() {
            Page::Tasks => html! { <record::Tasks /> },
            Page::Safety => html! { <record::Safety /> },
            Page::Service => html! { <record::ServicePage /> },
            Page::Visit(visit) => html! { <record::VisitPage {visit} /> },
            Page::Section(visit, section, _) => html! { <record::SectionPage {visit} {section} /> },
            Page::Issues => html! { <record::Issues /> },
            Page::Issue(issue) => html! { <record::IssuePage {issue} /> },
            Page::RemoveIssue(issue) => html! { <record::RemoveIssue {issue} /> },
            Page::Remove => html! { <record::Remove /> },
            _ => html! { <NotFound /> },
        },
        _ => html! { <NotFound /> },
    }
}
