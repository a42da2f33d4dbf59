//! The score, with what its numbers mean.

use crate::{
    app::{Edit, IssueEdit, IssueField, WeighEdit},
    concern::{Issue, RiskScore},
    framework::{Framework, ScoredExample, cited},
    web::{
        kit::{AnswerRow, Details, RadioOption, TextArea, citation, tool_default},
        parts::count,
    },
};
use yew::prelude::*;

/// The score from 1 to 5 against its anchors, with its reason.
pub fn score(edit: &Callback<Edit>, scoring: &Framework, counts: bool, issue: &Issue) -> Html {
    let Some(rules) = scoring.scored() else { return Html::default() };
    let id = issue.id;
    let onchange = edit.reform(move |key: Option<AttrValue>| {
        let score = key.and_then(|key| key.parse::<i64>().ok()).and_then(|number| RiskScore::try_from(number).ok());
        Edit::Weigh(WeighEdit::Score(id, score))
    });
    let onreason = edit.reform(move |text| Edit::Issue(IssueEdit::Write(id, IssueField::ScoreReason, text)));
    let options =
        RiskScore::all().map(|score| RadioOption::new(score.to_string(), score.to_string())).collect::<Vec<_>>();
    html! {
        <>
            <h2 class="govuk-heading-m" id="score-heading">{"How serious is the risk?"}</h2>
            <p class="govuk-body" id="score-help">{&rules.scores.says}</p>
            {citation(cited(&rules.scores.cite))}
            if !counts {
                <p class="govuk-body">
                    {format!("The framework of this record does not go by scores. A score serves the comparison with {} only.", scoring.authority)}
                </p>
            }
            <AnswerRow id="score" legend="Score from 1 to 5" labelled_by="score-heading" described_by="score-help" {options}
                value={issue.score.map(|score| AttrValue::from(score.to_string()))} {onchange} />
            <Details summary="What the numbers mean">
                <dl class="govuk-body pc-anchors">
                    { for rules.anchors.iter().map(|anchor| html! { <div><dt>{anchor.score.to_string()}</dt><dd>{&anchor.says}</dd></div> }) }
                </dl>
                if scoring.examples.is_empty() {
                    <p class="govuk-body">
                        {"The council’s own table of examples with their scores (Appendix 3) is not in the published text, so a score is your own."}
                    </p>
                }
                {tool_default(Html::default())}
            </Details>
            {examples(scoring, issue)}
            if issue.score.is_some() {
                <TextArea id="score-reason" label="Why this score?" rows={2} value={issue.score_reason.clone()} oninput={onreason} />
            }
        </>
    }
}

/// The authority's own examples with their scores, where its file has some: those of the issue's theme in sight.
fn examples(scoring: &Framework, issue: &Issue) -> Html {
    if scoring.examples.is_empty() {
        return Html::default();
    }
    let of_theme = |example: &&ScoredExample| issue.theme.is_some() && example.theme == issue.theme;
    let list = |examples: Vec<&ScoredExample>| {
        html! {
            <ul class="govuk-list govuk-list--bullet">
                { for examples.into_iter().map(|example| html! {
                    <li><strong>{format!("{}: ", example.score)}</strong>{&example.says}{citation(cited(&example.cite))}</li>
                }) }
            </ul>
        }
    };
    let (near, others): (Vec<_>, Vec<_>) = scoring.examples.iter().partition(of_theme);
    html! {
        <>
            <h3 class="govuk-heading-s">{format!("Examples with their scores: {}", scoring.title)}</h3>
            <p class="govuk-body">{"Compare your issue with these. They are a guide, not every situation."}</p>
            if near.is_empty() {
                <p class="govuk-body">{"The table has no example of this theme."}</p>
            } else {
                {list(near)}
            }
            if !others.is_empty() {
                <Details summary={format!("{} of other themes", count(others.len(), "example", "examples"))}>{list(others)}</Details>
            }
        </>
    }
}
