//! How a framework comes to its outcome: its method, levels, outcomes and designations.

use super::{View, beside::source, criteria::criteria};
use crate::{
    framework::{Condition, ImpactScale, OutcomeRule, Rules, ScoredRules, cited},
    web::{
        kit::{Details, tool_default},
        parts::{beside, quoted, upper_first},
    },
};
use yew::prelude::*;

/// How it decides, in words.
pub fn method(view: View<'_>) -> Option<Html> {
    let method = view.framework.method.as_ref()?;
    Some(html! {
        <>
            <p class="govuk-body">{&method.says}</p>
            <p class="govuk-body">{&method.differs}</p>
            {source(&method.cite)}
            {beside(view.framework, "method")}
        </>
    })
}

/// The levels of a table of scores, or of the described impact.
pub fn levels(view: View<'_>) -> Option<Html> {
    match view.framework.rules.as_ref()? {
        Rules::Scored(rules) => Some(scored(view, rules, view.open)),
        Rules::Described(impact) => Some(described(view, impact)),
        Rules::Triggers(_) => None,
    }
}

fn scored(view: View<'_>, rules: &ScoredRules, open: bool) -> Html {
    let conditions = |words: &'static str, conditions: &[Condition]| {
        html! {
            if !conditions.is_empty() {
                if conditions.len() > 1 { <p class="govuk-body govuk-!-margin-bottom-2">{words}</p> }
                <ul class="govuk-list govuk-list--bullet">
                    { for conditions.iter().map(|one| html! { <li>{upper_first(&one.words())}</li> }) }
                </ul>
            }
        }
    };
    html! {
        <>
            <p class="govuk-body">{&rules.scores.says}</p>
            {source(&rules.scores.cite)}
            <p class="govuk-body">{"The rows are tried from the top; the first that holds gives the level."}</p>
            { for rules.levels.iter().map(|row| html! {
                <div class="pc-card" key={row.level.key()}>
                    <h3 class="pc-card__title">{row.level.name()}</h3>
                    {conditions("At least one of these:", &row.any)}
                    if !row.any.is_empty() && !row.all.is_empty() {
                        <p class="govuk-body govuk-!-margin-bottom-2">{"And:"}</p>
                    }
                    {conditions("All of these:", &row.all)}
                    {source(&row.cite)}
                </div>
            }) }
            { for rules.overlaps.iter().map(|row| html! {
                <div class="pc-beside">
                    <p class="govuk-body"><strong>{format!("{} and {}: ", row.levels.0, row.levels.1)}</strong>{&row.says}</p>
                    {source(&row.cite)}
                </div>
            }) }
            { for rules.readings.iter().map(|row| html! {
                <div class="pc-beside" key={row.id.clone()}>
                    <p class="govuk-body"><strong>{format!("{}: ", row.level)}</strong>{&row.says}</p>
                    {source(&row.cite)}
                </div>
            }) }
            <h3 class="govuk-heading-s">{"Judgement"}</h3>
            <p class="govuk-body">{&rules.judgement.says}</p>
            {source(&rules.judgement.cite)}
            {beside(view.framework, "judgement")}
            if !rules.anchors.is_empty() {
                <Details summary="What the scores mean" {open}>
                    <dl class="govuk-body pc-anchors">
                        { for rules.anchors.iter().map(|row| html! {
                            <div><dt>{row.score.to_string()}</dt><dd>{&row.says}{quoted(cited(&row.cite), false)}</dd></div>
                        }) }
                    </dl>
                    if rules.anchors.iter().any(|row| row.tool_default) { {tool_default(Html::default())} }
                </Details>
            }
            if !rules.circumstances.is_empty() {
                <Details summary="When the process may be warranted, whatever the score" {open}>
                    <ul class="govuk-list govuk-list--bullet">
                        { for rules.circumstances.iter().map(|row| html! {
                            <li key={row.id.clone()}>{&row.says}{source(&row.cite)}</li>
                        }) }
                    </ul>
                </Details>
            }
        </>
    }
}

fn described(view: View<'_>, impact: &ImpactScale) -> Html {
    html! {
        <>
            <p class="govuk-body">{format!("It asks: {}", impact.asks)}</p>
            if !impact.says.is_empty() { <p class="govuk-body">{&impact.says}</p> }
            {source(&impact.cite)}
            { for impact.levels.iter().map(|row| html! {
                <div class="pc-card" key={row.level.key()}>
                    <h3 class="pc-card__title">{row.level.name()}</h3>
                    <p class="govuk-body">{&row.says}</p>
                    {source(&row.cite)}
                    {beside(view.framework, &format!("impact-{}", row.level.key()))}
                </div>
            }) }
        </>
    }
}

/// The rows of a framework of triggers, the most serious first.
pub fn outcomes(view: View<'_>) -> Option<Html> {
    let rows = view.framework.outcomes();
    (!rows.is_empty()).then(|| {
        html! {
            <>
                <p class="govuk-body">{"They are tried from the top; the first that holds is the outcome. An answer that is not known never counts as No."}</p>
                { for rows.iter().map(|row| card(view, row)) }
            </>
        }
    })
}

/// What is decided beside the outcome.
pub fn designations(view: View<'_>) -> Option<Html> {
    let rows = &view.framework.designations;
    (!rows.is_empty()).then(|| html! { <>{ for rows.iter().map(|row| card(view, row)) }</> })
}

fn card(view: View<'_>, row: &OutcomeRule) -> Html {
    html! {
        <div class="pc-card" key={row.id.clone()}>
            <h3 class="pc-card__title">{&row.title}</h3>
            <p class="govuk-body">{&row.says}</p>
            <h4 class="govuk-heading-s">{"When"}</h4>
            {criteria(view.framework, row)}
            if !row.no_says.is_empty() {
                <p class="govuk-body"><strong>{"When it definitely does not hold: "}</strong>{&row.no_says}</p>
            }
            {source(&row.cite)}
            {beside(view.framework, &row.id)}
        </div>
    }
}
