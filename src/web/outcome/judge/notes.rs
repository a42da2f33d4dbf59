//! How a framework decides, and how unclear wordings are read.

use crate::{
    app::Route,
    framework::{Framework, cited},
    web::{
        kit::{Details, citation},
        parts::quoted,
    },
};
use yew::prelude::*;

/// How the framework decides, and what to know about that.
pub fn method(framework: &Framework) -> Html {
    let Some(method) = &framework.method else { return Html::default() };
    html! {
        <Details summary="How this framework decides">
            <p class="govuk-body">{&method.says}</p>
            {citation(cited(&method.cite))}
            {notes(framework, "method")}
            <p class="govuk-body">
                <a class="govuk-link" href={Route::Framework(framework.reference.clone()).href()}>{"Everything in this framework"}</a>
            </p>
        </Details>
    }
}

/// The notes beside a row, each with its source.
pub fn notes(framework: &Framework, beside: &str) -> Html {
    html! {
        { for framework.notes_beside(beside).map(|note| html! {
            <div key={note.id.clone()}>
                <p class="govuk-body">{&note.says}</p>
                {quoted(cited(&note.cite), note.tool_default)}
            </div>
        }) }
    }
}
