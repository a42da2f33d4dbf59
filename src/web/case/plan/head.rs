//! How far the plan is, on top of it.

use crate::{
    app::PlanCount,
    web::{
        kit::{TagColour, status_tag},
        parts::count,
    },
};
use yew::prelude::*;

/// How many actions are open, late, done and not needed, and how many nobody is named for.
pub fn how_far(count_of: PlanCount) -> Html {
    let PlanCount { all, open, late, without_owner, done, not_needed } = count_of;
    if all == 0 {
        return html! { <p class="govuk-body">{"The plan has no action yet. Add what the policy names below, or an action of your own."}</p> };
    }
    let tag =
        |number: usize, words: &str, colour| (number > 0).then(|| status_tag(format!("{number} {words}"), colour));
    html! {
        <>
            <p class="pc-plan__far">
                {status_tag(format!("{open} open"), TagColour::Blue)}
                {for tag(late, "late", TagColour::Red)}
                {for tag(done, "done", TagColour::Green)}
                {for tag(not_needed, "not needed", TagColour::Grey)}
            </p>
            if without_owner > 0 {
                <p class="govuk-body">{format!(
                    "{} no owner yet. An action that nobody owns is easily left undone.",
                    if without_owner == 1 { "1 open action has".to_owned() } else { count(without_owner, "open action has", "open actions have") }
                )}</p>
            }
        </>
    }
}
