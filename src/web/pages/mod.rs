//! The pages.

mod check;
mod check_file;
mod choose;
mod compare;
mod device;
pub mod everything;
mod follow_up;
mod frame;
mod framework_view;
mod frameworks;
mod home;
mod in_full;
mod issue;
mod issues;
mod judge;
mod level;
mod no_lock;
mod not_found;
mod not_opened;
mod open_file;
mod passphrase_forms;
mod pattern;
mod protect;
mod protected_file;
mod readings;
mod remove;
mod remove_all;
mod remove_issue;
mod safety;
mod section;
pub mod send;
mod service;
mod strangers;
mod tasks;
mod training;
mod unlock;
mod visit;
mod weigh;

use crate::{
    app::{CoursePage, Page, Route, TrainingPage},
    web::store::use_selector,
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
        (true, _) if props.route != Route::RemoveAll => return html! { <unlock::Unlock /> },
        (false, true) => return html! { <protect::Protect /> },
        _ => {}
    }
    // Whoever has the tablet that goes round finds nothing else on it, whatever the address says.
    if let Some(id) = going_round
        && !matches!(&props.route, Route::Training(TrainingPage::Course(of, CoursePage::Judge(_) | CoursePage::Pass)) if *of == id)
    {
        return html! { <training::Pass /> };
    }
    match &props.route {
        Route::Home | Route::NewVisit | Route::NewConcern | Route::Example => html! { <home::Home /> },
        Route::Frameworks => html! { <frameworks::Frameworks /> },
        Route::Readings => html! { <readings::Readings /> },
        Route::Framework(reference) => html! { <framework_view::FrameworkView reference={reference.clone()} /> },
        Route::OpenFile => html! { <open_file::OpenFile /> },
        Route::CheckFile => html! { <check_file::CheckFile /> },
        Route::Device => html! { <device::DevicePage /> },
        Route::RemoveAll => html! { <remove_all::RemoveAll /> },
        Route::Training(page) => html! { <training::TrainingPageOf page={page.clone()} /> },
        Route::NotFound(_) => html! { <not_found::NotFound /> },
        Route::Record(id, _) if open != Some(*id) => html! { <not_opened::NotOpened id={*id} /> },
        Route::Record(_, page) => match page.clone() {
            Page::Tasks => html! { <tasks::Tasks /> },
            Page::Safety => html! { <safety::Safety /> },
            Page::Service => html! { <service::ServicePage /> },
            Page::Visit(visit) => html! { <visit::VisitPage {visit} /> },
            Page::Section(visit, section, _) => html! { <section::SectionPage {visit} {section} /> },
            Page::Issues => html! { <issues::Issues /> },
            Page::Issue(issue) => html! { <issue::IssuePage {issue} /> },
            Page::Weigh(issue) => html! { <weigh::Weigh {issue} /> },
            Page::RemoveIssue(issue) => html! { <remove_issue::RemoveIssue {issue} /> },
            Page::Level => html! { <level::Level /> },
            Page::Judge(framework) => html! { <judge::Judge {framework} /> },
            Page::Choose => html! { <choose::Choose /> },
            Page::Compare => html! { <compare::Compare /> },
            Page::Pattern => html! { <pattern::PatternPage /> },
            Page::FollowUp(page) => html! { <follow_up::FollowUpPageOf {page} /> },
            Page::Check => html! { <check::Check /> },
            Page::Remove => html! { <remove::Remove /> },
        },
    }
}
