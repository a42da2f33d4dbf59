//! Making a session of a set.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// What [`NewRoom`] shows.
#[derive(Properties, PartialEq)]
pub struct NewRoomProps {
    /// The first digits of the set's digest.
    pub digest: AttrValue,
}

/// Making a session of a set.
#[component]
pub fn NewRoom(props: &NewRoomProps) -> Html {
    let _ = &props.digest;
    html! { <Layout title="New session" /> }
}
