//! What is known at one stage of a scenario.

use super::super::{at::AtWork, own_words::judged_rows};
use crate::{
    framework::Registry,
    training::{scenario::Stage, work::Place},
    web::kit::{Details, bare_summary_list},
};
use yew::prelude::*;

/// What is known now; in a later stage what is new, and what was known and judged before.
pub fn vignette(at: &AtWork, frameworks: &Registry, place: &Place) -> Html {
    let Some(scenario) = at.set.scenario(&place.scenario) else { return Html::default() };
    let Some(stage) = scenario.stages.get(place.stage) else { return Html::default() };
    let heading = if place.stage == 0 { "What you know" } else { "New information" };
    html! {
        <>
            if place.stage > 0 {
                <Details summary="What you knew before, and what you judged">
                    { for scenario.stages.iter().take(place.stage).enumerate().map(|(number, earlier)| {
                        let before = Place { scenario: place.scenario.clone(), stage: number };
                        html! {
                            <section key={number} aria-label={format!("Stage {}", number + 1)}>
                                <p class="govuk-body govuk-!-font-weight-bold">{format!("Stage {}", number + 1)}</p>
                                {paragraphs(earlier)}
                                <p class="govuk-body govuk-!-font-weight-bold">{"What you judged then"}</p>
                                {bare_summary_list(&judged_rows(&at.set, &at.scale, frameworks, &at.judgement(&before)))}
                            </section>
                        }
                    }) }
                </Details>
            }
            <section class="pc-vignette" aria-labelledby="vignette">
                <h2 class="govuk-heading-m" id="vignette">{heading}</h2>
                <p class="pc-card__meta">{scenario.setting.label()}</p>
                {paragraphs(stage)}
            </section>
        </>
    }
}

/// The paragraphs of one stage.
fn paragraphs(stage: &Stage) -> Html {
    html! { <>{ for stage.paragraphs().map(|text| html! { <p class="govuk-body">{text}</p> }) }</> }
}
