//! The ways to the action before and the one after, and back to the plan.

use crate::{
    app::FollowUpPage,
    concern::{ActionId, RecordId},
    web::{case::frame::here, kit::link_button, store::use_selector},
};
use yew::prelude::*;

/// What [`Neighbours`] stands between.
#[derive(Properties, PartialEq)]
pub struct NeighboursProps {
    /// The record.
    pub record: RecordId,
    /// The action shown.
    pub id: ActionId,
}

/// Leads to the neighbours in the order of the plan.
#[component]
pub fn Neighbours(props: &NeighboursProps) -> Html {
    let id = props.id;
    let found = use_selector(move |state| {
        let shown = state.record()?.follow_up.process()?.plan.shown();
        let place = shown.iter().position(|action| action.id == id)?;
        let of = |place: Option<usize>| place.and_then(|place| shown.get(place)).map(|action| action.id);
        Some((place + 1, shown.len(), of(place.checked_sub(1)), of(place.checked_add(1))))
    });
    let Some((place, all, before, after)) = found else { return Html::default() };
    let link = |to: Option<ActionId>, words: &'static str| {
        to.map(|to| html! { <a class="govuk-link" href={here(props.record, FollowUpPage::Action(to))}>{words}</a> })
    };
    html! {
        <nav class="pc-plan__neighbours pc-noprint" aria-label="Actions of the plan">
            {link_button(here(props.record, FollowUpPage::Plan), "Back to the plan")}
            <p class="govuk-body">
                <span>{format!("Action {place} of {all}")}</span>
                {for link(before, "Action before")}
                {for link(after, "Next action")}
            </p>
        </nav>
    }
}
