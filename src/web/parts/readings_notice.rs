//! Says once that readings of the policies were corrected.

use crate::{
    app::Route,
    framework::corrected_readings,
    web::{
        components::{Button, ButtonKind, inset_text},
        edge::readings,
        store::use_selector,
    },
};
use yew::prelude::*;

/// What was corrected and whom it touches, where there are records here that it may touch, until the person has seen it.
#[component]
pub fn ReadingsNotice() -> Html {
    let since = corrected_readings().since.as_str();
    let told = use_state(|| readings::told(since));
    let any = use_selector(|state| state.listing.as_ref().is_ok_and(|listing| !listing.drafts.is_empty()));
    if *told || !any {
        return Html::default();
    }
    let seen = Callback::from(move |()| {
        readings::tell_no_more(since);
        told.set(true);
    });
    inset_text(html! {
        <section id="readings-corrected" aria-labelledby="readings-corrected-title">
            <h2 class="govuk-heading-s" id="readings-corrected-title">{"Readings of the policies were corrected"}</h2>
            <p class="govuk-body">
                {"This may touch records here. Where you chose the framework, or a case was begun, the earlier reading goes on until you choose the corrected one; all others go by the corrected one. "}
                <a class="govuk-link" href={Route::Readings.href()}>{"See what changed, and whom it touches"}</a>
            </p>
            <Button label="I have seen this" kind={ButtonKind::Secondary} onclick={seen} />
        </section>
    })
}
