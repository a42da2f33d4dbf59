//! The facilitator's notes of a set.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`Notes`] shows.
#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// The facilitator's notes of a set.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let _ = &props.digest;
    html! { <Layout title="Facilitator’s notes" /> }
}
