//! The record: from the first page to the issues. The way to the first answer is there from the start; the other pages come right after it.

mod home;
mod issue;
mod issues;
mod remove;
mod remove_issue;
mod safety;
mod section;
mod service;
mod tasks;
mod visit;

use crate::{
    app::{Page, Route},
    web::shell::not_found::NotFound,
};
use yew::prelude::*;

pub use home::{Home, bring_record_list};

/// Draws a page on the way to the first answer; `None` where it is none of them.
pub fn draw_first(route: &Route) -> Option<Html> {
    Some(match route {
        Route::Home | Route::NewVisit | Route::NewConcern | Route::Example => html! { <Home /> },
        Route::Record(_, Page::Visit(visit)) => html! { <visit::VisitPage visit={*visit} /> },
        Route::Record(_, Page::Section(visit, section, _)) => {
            html! { <section::SectionPage visit={*visit} section={section.clone()} /> }
        }
        _ => return None,
    })
}

/// Draws another page of this wing.
pub fn draw(route: &Route) -> Html {
    let Route::Record(_, page) = route else { return html! { <NotFound /> } };
    match page.clone() {
        Page::Safety => html! { <safety::Safety /> },
        Page::Tasks => html! { <tasks::Tasks /> },
        Page::Service => html! { <service::ServicePage /> },
        Page::Issues => html! { <issues::Issues /> },
        Page::Issue(issue) => html! { <issue::IssuePage {issue} /> },
        Page::RemoveIssue(issue) => html! { <remove_issue::RemoveIssue {issue} /> },
        Page::Remove => html! { <remove::Remove /> },
        _ => html! { <NotFound /> },
    }
}
