//! Whether the provider has been told, where the policy asks for it.

use super::super::{frame::here, told::words};
use crate::{
    app::FollowUpPage,
    concern::{ProviderTold, RecordId},
    framework::cited,
    process::{Meeting as Kind, built_in},
    web::{components::inset_text, parts::quoted, store::use_selector},
};
use yew::prelude::*;

/// What [`Telling`] looks at.
#[derive(Properties, PartialEq)]
pub struct TellingProps {
    /// The record.
    pub record: RecordId,
    /// The kind of meeting.
    pub kind: &'static Kind,
}

/// Where a stage of this meeting asks that the provider was told, or the reason for the delay written down: what is noted, and
/// the way to note it.
#[component]
pub fn Telling(props: &TellingProps) -> Html {
    let shown = use_selector(|state| {
        let process = state.record()?.follow_up.process()?;
        Some((process.process().clone(), process.told().last().cloned()))
    });
    let Some((process, last)) = shown else { return Html::default() };
    let stages = built_in().exactly(&process).map(|definition| definition.stages.iter()).into_iter().flatten();
    let mut stages = stages.filter(|stage| stage.meetings.iter().any(|name| name.id == props.kind.id));
    let Some(stage) = stages.find(|stage| stage.provider_told) else { return Html::default() };
    let link = |label: &'static str| {
        html! { <a class="govuk-link" href={here(props.record, FollowUpPage::Told)}>{label}</a> }
    };
    let (says, link) = match &last {
        None => (
            "The policy asks that the provider is told of the concerns, or that the reason for the delay is written down. Nothing is noted yet.".to_owned(),
            link("Note that it was told, or why not yet"),
        ),
        Some(told @ ProviderTold::Waiting { .. }) => (words(told), link("Note when it was told")),
        Some(told @ ProviderTold::Told { .. }) => (words(told), link("See what is noted")),
    };
    inset_text(html! {
        <>
            <h2 class="govuk-heading-s">{"Telling the provider"}</h2>
            <p class="govuk-body pc-words">{says}{" "}{link}</p>
            {quoted(cited(&stage.cite), false)}
        </>
    })
}
