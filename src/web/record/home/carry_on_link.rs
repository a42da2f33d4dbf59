//! Back into what was begun, with one tap.

use crate::{
    app::{Route, carry_on},
    drafts::Listing,
    web::{
        edge::drafts,
        kit::link_button,
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What a [`CarryOnLink`] goes by.
#[derive(Properties, PartialEq)]
pub struct CarryOnLinkProps {
    /// The records on the device, the one saved last first.
    pub listing: Rc<Listing>,
}

/// The way back to where the person was in the record that was saved last, unless nothing has changed since it was exported.
#[component]
pub fn CarryOnLink(props: &CarryOnLinkProps) -> Html {
    let store = use_store();
    let own_files = use_selector(|state| state.own.as_ref().map_or(0, Vec::len));
    let found = use_memo((props.listing.clone(), own_files), |(listing, _)| {
        let summary = listing.drafts.iter().find(|summary| !summary.example)?;
        let envelope = drafts::at_once().open(summary.id).ok()?;
        let place: Route = summary.place.parse().unwrap_or(Route::Home);
        carry_on(&envelope.record, &place, summary.changed_at, summary.exported_at, &store.frameworks())
    });
    match &*found {
        Some(found) => html! {
            <p class="pc-carry-on" id="carry-on">{link_button(found.route.href(), format!("Carry on: {}", found.says))}</p>
        },
        None => Html::default(),
    }
}
