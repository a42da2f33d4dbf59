//! The policies: reading, choosing and comparing them, and checking files by them.

mod check_file;
mod choose;
mod compare;
mod framework_view;
mod frameworks;
mod open_file;
mod pattern;
mod readings;

use crate::{
    app::{Page, Route},
    web::shell::not_found::NotFound,
};
use yew::prelude::*;

/// Draws a page of this wing.
pub fn draw(route: &Route) -> Html {
    match route {
        Route::Frameworks => html! { <frameworks::Frameworks /> },
        Route::Readings => html! { <readings::Readings /> },
        Route::Framework(reference) => html! { <framework_view::FrameworkView reference={reference.clone()} /> },
        Route::OpenFile => html! { <open_file::OpenFile /> },
        Route::CheckFile => html! { <check_file::CheckFile /> },
        Route::Record(_, Page::Choose) => html! { <choose::Choose /> },
        Route::Record(_, Page::Compare) => html! { <compare::Compare /> },
        Route::Record(_, Page::Pattern) => html! { <pattern::PatternPage /> },
        _ => html! { <NotFound /> },
    }
}
