//! Whether the provider has been told, where the policy asks for it.

use super::super::frame::here;
use crate::{
    app::FollowUpPage,
    concern::{ProviderTold, RecordId},
    framework::cited,
    process::{Definition, Meeting as Kind, built_in},
    web::{
        kit::inset_text,
        parts::{quoted, told_words},
        store::use_selector,
    },
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
    let definition = built_in().exactly(&process);
    let stages = definition.map(|definition| definition.stages.iter()).into_iter().flatten();
    let mut stages = stages.filter(|stage| stage.meetings.iter().any(|name| name.id == props.kind.id));
    let Some(stage) = stages.find(|stage| stage.provider_told || stage.provider_told_hint) else {
        return Html::default();
    };
    // Where the policy has no rule about a delay, it is this tool that asks.
    let telling = definition.and_then(|definition| definition.telling.as_ref());
    let by_tool = definition.is_some_and(Definition::tool_asks_of_telling);
    let cite = telling.map_or(&stage.cite, |telling| &telling.cite);
    let link = |label: &'static str| {
        html! { <a class="govuk-link" href={here(props.record, FollowUpPage::Told)}>{label}</a> }
    };
    let (says, link) = match &last {
        None => (
            format!(
                "{} that the provider is told of the concerns, or that the reason for the delay is written down. Nothing is noted yet.",
                if by_tool { "This tool asks" } else { "The policy asks" }
            ),
            link("Note that it was told, or why not yet"),
        ),
        Some(told @ ProviderTold::Waiting { .. }) => (told_words(told), link("Note when it was told")),
        Some(told @ ProviderTold::Told { .. }) => (told_words(told), link("See what is noted")),
    };
    inset_text(html! {
        <>
            <h2 class="govuk-heading-s">{"Telling the provider"}</h2>
            <p class="govuk-body pc-words">{says}{" "}{link}</p>
            {quoted(cited(cite), by_tool)}
        </>
    })
}
