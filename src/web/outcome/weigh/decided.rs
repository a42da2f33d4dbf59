//! What the tool suggests, and what the person decides.

use crate::{
    app::{Edit, IssueEdit, IssueField, WeighEdit},
    assess::Suggestion,
    concern::{Issue, Outcome, ShownSuggestion},
    framework::{Weighing, cited},
    web::{
        kit::{RadioOption, Radios, TextArea, citation, tool_default, warning_text},
        parts::quoted,
    },
};
use yew::prelude::*;

/// The suggestion with its reasons. It never decides.
pub fn suggested(suggestion: &Suggestion) -> Html {
    html! {
        <section class="pc-card" aria-labelledby="suggestion">
            <h2 class="pc-card__title" id="suggestion">{format!("The tool suggests: {}", suggestion.outcome.label())}</h2>
            if !suggestion.reasons.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    { for suggestion.reasons.iter().map(|reason| html! {
                        <li>
                            {&reason.says}
                            if !reason.cite.is_empty() { {citation(reason.cite.clone())} }
                            if reason.tool_default { {tool_default(html! { {&reason.why} })} }
                        </li>
                    }) }
                </ul>
            }
            if !suggestion.find_out.is_empty() {
                <p class="govuk-body govuk-!-font-weight-bold">{"What to find out"}</p>
                <ul class="govuk-list govuk-list--bullet">
                    { for suggestion.find_out.iter().map(|what| html! { <li>{what}</li> }) }
                </ul>
            }
            {tool_default(html! { <>{"How the answers are put together. You decide."}</> })}
        </section>
    }
}

/// The person's own decision; the safeguarding reminder always stands beside it.
pub fn decision(edit: &Callback<Edit>, weighing: &Weighing<'_>, issue: &Issue, suggestion: Suggestion) -> Html {
    let id = issue.id;
    let shown = ShownSuggestion {
        outcome: suggestion.outcome,
        reasons: suggestion.reasons.into_iter().map(|reason| reason.says).collect(),
    };
    let onchange =
        edit.reform(move |key: AttrValue| Edit::Weigh(WeighEdit::Decide(id, Outcome::from_key(&key), shown.clone())));
    let onreason = edit.reform(move |text| Edit::Issue(IssueEdit::Write(id, IssueField::DecisionReason, text)));
    let options = Outcome::ALL.map(|outcome| RadioOption::new(outcome.key(), outcome.label())).to_vec();
    let decided = &issue.differentiation;
    let differs = decided.suggestion_shown.as_ref().is_some_and(|shown| Some(shown.outcome) != decided.decision);
    let (label, hint) = match decided.decision {
        Some(Outcome::NotEnoughKnown) => ("What is to be found out, and by whom?", None),
        _ => (
            "Your reasons",
            differs.then(|| AttrValue::from("You decided otherwise than the tool suggested. Both are kept.")),
        ),
    };
    html! {
        <>
            <Radios id="decision" legend="What is it, in your judgement?" legend_size="m" {options}
                value={decided.decision.map(|outcome| AttrValue::from(outcome.key()))} {onchange} />
            if decided.decision.is_some() {
                <TextArea id="decision-reason" {label} {hint} rows={3} value={decided.reason.clone()} oninput={onreason} />
            }
            if let Some(poor_care) = weighing.poor_care() {
                {warning_text(html! { <>{&poor_care.reminder}</> })}
                {quoted(cited(&poor_care.cite), poor_care.tool_default)}
            }
        </>
    }
}
