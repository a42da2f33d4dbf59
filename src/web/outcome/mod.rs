//! From the issues to the level and its reasons, and what is checked and sent.

mod check;
mod judge;
mod level;
mod weigh;

use crate::{
    app::{Page, Route},
    web::shell::not_found::NotFound,
};
use yew::prelude::*;

/// Draws a page of this wing.
pub fn draw(route: &Route) -> Html {
    let Route::Record(_, page) = route else { return html! { <NotFound /> } };
    match page.clone() {
        Page::Weigh(issue) => html! { <weigh::Weigh {issue} /> },
        Page::Level => html! { <level::Level /> },
        Page::Judge(framework) => html! { <judge::Judge {framework} /> },
        Page::Check => html! { <check::Check /> },
        _ => html! { <NotFound /> },
    }
}
