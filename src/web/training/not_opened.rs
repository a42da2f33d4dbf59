//! Training that is not on this device, or does not open.

use super::{at::to_start, trouble::trouble};
use crate::web::{
    kit::{Page as Layout, link_button},
    store::use_selector,
};
use yew::prelude::*;

/// Says why training does not open, and where to go.
#[component]
pub fn NotOpened() -> Html {
    let why = use_selector(|state| state.training.not_opened.as_ref().map(|(_, error)| error.clone()));
    let says = trouble(&why.unwrap_or(crate::drafts::DraftError::Missing));
    html! {
        <Layout title="This training cannot be opened" back={Some(to_start())}>
            <p class="govuk-body">{says}</p>
            {link_button(to_start().0, "Go to the training on this device")}
        </Layout>
    }
}
