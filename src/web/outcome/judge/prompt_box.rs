//! What the record suggests as the answer to a question, and what became of it. It never answers by itself.

use super::evidence::ShownIssue;
use crate::{
    app::Page,
    assess::Prompt,
    concern::{Finding, FindingAnswer, RecordId},
    web::{
        kit::{Button, ButtonKind, tool_default},
        shell::frame::address,
    },
};
use yew::prelude::*;

/// What a box of suggestions goes by.
pub struct Suggested<'a> {
    /// The record.
    pub record: RecordId,
    /// The question as a short statement, for who does not see the card.
    pub short: &'a str,
    /// The reasons to answer Yes.
    pub prompts: &'a [Prompt],
    /// The record's issues.
    pub issues: &'a [ShownIssue],
    /// What is kept on the question.
    pub finding: &'a Finding,
}

impl Suggested<'_> {
    /// Whether there is a reason to answer Yes that did not stand on screen when the question was answered.
    pub fn is_new(&self) -> bool {
        let known = |prompt: &Prompt| self.finding.suggested.contains(&prompt.says);
        match self.finding.answer {
            None => !self.prompts.is_empty(),
            Some(FindingAnswer::Yes) => false,
            Some(FindingAnswer::No | FindingAnswer::NotKnown) => !self.prompts.iter().all(known),
        }
    }

    /// The suggestion with its reasons; `confirm` hears that it is so, `keep` that it is not.
    pub fn view(&self, confirm: Callback<()>, keep: Callback<()>) -> Html {
        let (title, yes, no) = match self.finding.answer {
            None => ("The record suggests: Yes", "Confirm: Yes", "Reject: No".to_owned()),
            Some(answer) => {
                ("Since you answered, the record suggests: Yes", "Change to: Yes", format!("Keep: {}", answer.label()))
            }
        };
        let attaches = self.prompts.iter().any(|prompt| !prompt.issues.is_empty());
        let hidden = || html! { <span class="govuk-visually-hidden">{format!(" ({})", self.short)}</span> };
        html! {
            <div class="pc-prompt">
                <p class="pc-prompt__title">{title}</p>
                <ul class="govuk-list govuk-list--bullet">
                    { for self.prompts.iter().map(|prompt| html! { <li>{&prompt.says}{self.links(prompt)}</li> }) }
                </ul>
                {tool_default(html! { <>{if attaches { "You decide. Confirming attaches these issues as evidence." } else { "You decide." }}</> })}
                <div class="govuk-button-group">
                    <Button kind={ButtonKind::Secondary} onclick={confirm}>{yes}{hidden()}</Button>
                    <Button kind={ButtonKind::Secondary} onclick={keep}>{no}{hidden()}</Button>
                </div>
            </div>
        }
    }

    /// The issues that a reason rests on.
    fn links(&self, prompt: &Prompt) -> Html {
        let found = prompt.issues.iter().filter_map(|id| self.issues.iter().find(|issue| issue.id == *id));
        let links: Vec<Html> = found
            .map(|issue| {
                let href = address(self.record, Page::Issue(issue.id));
                html! {
                    <li>
                        <a class="govuk-link" {href}>{format!("Issue {}", issue.number)}</a>{format!(": {}", issue.about)}
                    </li>
                }
            })
            .collect();
        if links.is_empty() {
            return Html::default();
        }
        html! { <ul class="pc-prompt__issues">{for links}</ul> }
    }
}

/// What was suggested when the question was answered, and that the person decided.
pub fn decided(finding: &Finding, id: String) -> Html {
    let Some(answer) = finding.answer else { return Html::default() };
    if finding.suggested.is_empty() {
        return Html::default();
    }
    let reasons = finding.suggested.join(". ");
    let what = match answer {
        FindingAnswer::Yes => "You confirmed it.".to_owned(),
        answer => format!("You decided: {}. Both are kept.", answer.label()),
    };
    html! {
        <p class="pc-card__help pc-prompt__decided" {id} tabindex="-1">
            {format!("The tool suggested Yes. {reasons}. ")}<strong>{what}</strong>
        </p>
    }
}
