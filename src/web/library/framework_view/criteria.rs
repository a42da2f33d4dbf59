//! What an outcome asks of the answers, in words.

use crate::framework::{Criterion, Framework, OutcomeRule};
use yew::prelude::*;

/// The criteria of a row: those that must all hold, and those of which one is enough.
pub fn criteria(framework: &Framework, rule: &OutcomeRule) -> Html {
    if rule.otherwise {
        return html! { <p class="govuk-body">{"When every outcome above definitely does not hold."}</p> };
    }
    html! {
        <>
            {some(framework, "All of these hold:", &rule.all)}
            if !rule.all.is_empty() && !rule.any.is_empty() { <p class="govuk-body">{"And beside them:"}</p> }
            {some(framework, "At least one of these holds:", &rule.any)}
        </>
    }
}

fn some(framework: &Framework, words: &'static str, criteria: &[Criterion]) -> Html {
    if criteria.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if criteria.len() > 1 { <p class="govuk-body govuk-!-margin-bottom-2">{words}</p> }
            <ul class="govuk-list govuk-list--bullet">{ for criteria.iter().map(|one| item(framework, one)) }</ul>
        </>
    }
}

fn item(framework: &Framework, criterion: &Criterion) -> Html {
    let of_group = |id: &str| {
        framework.group(id).map_or_else(
            || id.to_owned(),
            |group| format!("{} questions under “{}”", group.questions.len(), group.title),
        )
    };
    let nested = |words: &'static str, parts: &[Criterion]| {
        html! {
            <li>
                {words}
                <ul class="govuk-list govuk-list--bullet">{ for parts.iter().map(|part| item(framework, part)) }</ul>
            </li>
        }
    };
    match criterion {
        Criterion::Yes { question, weeks_over } => {
            let short = framework.question(question).map_or(question.as_str(), |row| &row.short);
            let over = weeks_over.map(|weeks| format!(", more than {weeks} weeks ago")).unwrap_or_default();
            html! { <li>{short}{over}</li> }
        }
        Criterion::AnyOf(group) => html! { <li>{format!("Yes to at least one of the {}", of_group(group))}</li> },
        Criterion::AllOf(group) => html! { <li>{format!("Yes to all of the {}", of_group(group))}</li> },
        Criterion::ShareAtLeast { share, percent } => {
            let title = framework.measure(share).map_or(share.as_str(), |row| &row.title);
            html! { <li>{format!("{title}: {percent}% or more")}</li> }
        }
        Criterion::All(parts) => nested("All of these:", parts),
        Criterion::Any(parts) => nested("At least one of these:", parts),
    }
}
