//! Which rule of the framework makes the outcome.

use super::super::{at::AtWork, own_words::has_levels};
use crate::{
    assess::{Assessment, RowTrace, Truth, assess},
    framework::{Registry, cited},
    training::{
        scenario::{Stage, judged_on, record_of},
        work::{Compared, Judgement, Place},
    },
    web::{
        kit::{Details, TagColour, citation, inset_text, level_banner, status_tag},
        parts::{level_drawing, outcome_tone, outcome_word, quoted},
    },
};
use yew::prelude::*;

/// The outcome by the framework's own rules from the reading's scores and answers: the picture, the rule that decides, and every
/// rule with whether it held.
pub fn rule(at: &AtWork, frameworks: &Registry, place: &Place, stage: &Stage) -> Html {
    let Some(framework) = at.framework(frameworks) else {
        return html! {
            <p class="govuk-body">{format!("The framework of {} is not on this device, so its rules cannot be shown.", at.scale.authority)}</p>
        };
    };
    let scenario = at.set.scenario(&place.scenario);
    let record = scenario.and_then(|scenario| record_of(scenario, place.stage, framework));
    let Some(assessment) = record.and_then(|record| assess(framework, &record, judged_on())) else {
        return html! {
            <p class="govuk-body">{format!("These scenarios have no reading under {}.", at.scale.authority)}</p>
        };
    };
    let label = if has_levels(&at.scale) { "The level by the rules" } else { "The outcome by the rules" };
    let turns = stage.reading.under(framework.asks_as()).map(|under| under.says.clone()).unwrap_or_default();
    html! {
        <section aria-labelledby="rule">
            <h2 class="govuk-heading-m" id="rule">{"Which rule makes the difference"}</h2>
            {level_banner(label, outcome_word(&assessment), outcome_tone(&assessment), html! { <><p class="govuk-body">{&assessment.sentence}</p></> })}
            <p class="govuk-hint">{format!("By {} ({}), from the reading’s own scores and answers", framework.title, framework.authority)}</p>
            if !turns.is_empty() { <p class="govuk-body">{turns}</p> }
            if let Some(deciding) = &assessment.deciding {
                <p class="govuk-body"><strong>{"What decides: "}</strong>{&deciding.says}</p>
                {citation(deciding.cite.clone())}
            }
            if let Some(rules) = framework.scored() { {level_drawing(rules, &assessment)} }
            {every_rule(&assessment)}
        </section>
    }
}

/// Every rule, folded away, and the notes on how the wording is read.
fn every_rule(assessment: &Assessment) -> Html {
    html! {
        <>
            <Details summary="Every rule, and whether it holds">
                { for assessment.trace.iter().map(one) }
                { for assessment.notes.iter().map(|note| inset_text(html! { <>{&note.says}{quoted(note.cite.clone(), note.tool_default)}</> })) }
            </Details>
            if !assessment.next_steps.is_empty() {
                <Details summary="What follows, by the policy">
                    <ul class="govuk-list govuk-list--bullet">
                        { for assessment.next_steps.iter().map(|step| html! { <li>{&step.what}{citation(step.cite.clone())}</li> }) }
                    </ul>
                </Details>
            }
        </>
    }
}

fn one(rule: &RowTrace) -> Html {
    let (tag, colour) = match (rule.won, rule.held) {
        (true, _) => ("Decides", TagColour::Teal),
        (false, Truth::Yes) => ("Holds too", TagColour::Blue),
        (false, Truth::No) => ("Does not hold", TagColour::Grey),
        (false, Truth::Unknown) => ("Not known", TagColour::Yellow),
    };
    html! {
        <div key={rule.id.clone()}>
            <p class="govuk-body govuk-!-margin-bottom-1"><strong>{&rule.title}</strong>{" "}{status_tag(tag, colour)}</p>
            <p class="govuk-body govuk-!-margin-bottom-1">{&rule.why}</p>
            {citation(rule.cite.clone())}
        </div>
    }
}

/// What one's own scores give by the table, where that is not the level that one chose.
pub fn by_own_scores(at: &AtWork, frameworks: &Registry, judgement: &Judgement, compared: &Compared) -> Html {
    let Some(by_scores) = &compared.by_own_scores else { return Html::default() };
    if judgement.level.as_ref() == Some(by_scores) {
        return Html::default();
    }
    let title = |id: &str| at.scale.title(id).unwrap_or(id).to_owned();
    let chosen = judgement.level.as_deref().map(title).unwrap_or_default();
    let judgement_rule = at.framework(frameworks).and_then(|framework| Some(&framework.scored()?.judgement));
    inset_text(html! {
        <div id="by-own-scores">
            {format!("By the table, your own scores give {}. You chose {chosen}.", title(by_scores))}
            if let Some(judgement) = judgement_rule {
                {" "}{&judgement.says}{citation(cited(&judgement.cite))}
            }
        </div>
    })
}
