//! Training that is not on this device, or does not open.

use crate::{
    app::{Route, TrainingPage},
    web::{components::Page as Layout, store::use_selector},
};
use yew::prelude::*;

/// Says why training does not open, and where to go.
#[component]
pub fn NotOpened() -> Html {
    let why = use_selector(|state| state.training.not_opened.as_ref().map(|(_, error)| error.to_string()));
    html! {
        <Layout title="This training cannot be opened">
            <p class="govuk-body">{why.unwrap_or_else(|| "It is not on this device.".to_owned())}</p>
            <p class="govuk-body">
                <a class="govuk-link" href={Route::Training(TrainingPage::Start).href()}>{"Go to the training on this device"}</a>
            </p>
        </Layout>
    }
}
