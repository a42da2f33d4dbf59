//! Says once that readings of the policies were corrected.

use crate::{
    app::Route,
    framework::{CorrectedReadings, corrected_readings, corrected_since},
    web::{
        edge::readings,
        kit::{Button, ButtonKind, inset_text},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What was corrected since the person last saw it, where there are records here that it may touch, until they have seen it.
#[component]
pub fn ReadingsNotice() -> Html {
    let store = use_store();
    let seen = use_state(readings::seen);
    let any = use_selector(|state| state.listing.as_ref().is_ok_and(|listing| !listing.drafts.is_empty()));
    if !any {
        return Html::default();
    }
    let new = corrected_since(&seen);
    let Some(newest) = new.last() else { return Html::default() };
    let frameworks = store.frameworks();
    let by_framework = |step: &CorrectedReadings| {
        let all = step.readings.iter().map(|reading| {
            let title = frameworks.newest(&reading.now.id).map_or(reading.now.id.as_str(), |one| one.title.as_str());
            let again = reading.changes.iter().filter(|change| change.look_again).count();
            let words = counted(reading.changes.len(), again);
            html! { <li key={reading.now.to_string()}>{format!("{title}: {words}")}</li> }
        });
        all.collect::<Html>()
    };
    let onclick = {
        let seen = seen.clone();
        Callback::from(move |()| {
            readings::tell_no_more(&newest.since);
            seen.set(newest.since.clone());
        })
    };
    let again = new.len() < corrected_readings().len();
    inset_text(html! {
        <section id="readings-corrected" aria-labelledby="readings-corrected-title">
            <h2 class="govuk-heading-s" id="readings-corrected-title">
                {if again { "More readings of the policies were corrected" } else { "Readings of the policies were corrected" }}
            </h2>
            <ul class="govuk-list govuk-list--bullet">{ for new.iter().rev().map(by_framework) }</ul>
            <p class="govuk-body">
                {"This may touch records here. Where you chose the framework, or a case was begun, the earlier reading goes on until you choose the corrected one; all others go by the corrected one. "}
                <a class="govuk-link" href={Route::Readings.href()}>{"See what changed, and whom it touches"}</a>
            </p>
            <Button label="I have seen this" kind={ButtonKind::Secondary} {onclick} />
        </section>
    })
}

/// How many were corrected, and how many of them have somebody look again.
fn counted(all: usize, again: usize) -> String {
    let all = if all == 1 { "1 correction".to_owned() } else { format!("{all} corrections") };
    if again == 0 { all } else { format!("{all}, {again} to look at again") }
}
