//! A link to one field of another page.

use crate::{app::Route, web::edge::focus};
use yew::prelude::*;

/// A link to a page that arrives at one of its fields, with the focus in it; without a field, at its heading.
pub fn field_link(route: &Route, field: Option<&str>, words: impl Into<AttrValue>) -> Html {
    let onclick = field.map(|field| {
        let (route, field) = (route.clone(), field.to_owned());
        Callback::from(move |event: MouseEvent| {
            // Opened in another tab, this one stays where it is.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
                focus::ask_for(route.clone(), field.clone());
            }
        })
    });
    html! { <a class="govuk-link" href={route.href()} {onclick}>{words.into()}</a> }
}
