//! What stands beside a row: its source, and how its wording is read.

use crate::{
    framework::{Citation, Framework, cited},
    web::parts::quoted,
};
use yew::prelude::*;

/// Where something stands.
pub fn source(cite: &[Citation]) -> Html {
    quoted(cited(cite), false)
}

/// The notes that stand beside a row.
pub fn notes(framework: &Framework, beside: &str) -> Html {
    let note = |note: &crate::framework::ReadingNote| {
        html! {
            <div class="pc-beside" key={note.id.clone()}>
                <p class="govuk-body"><strong>{"Note: "}</strong>{&note.says}</p>
                {quoted(cited(&note.cite), note.tool_default)}
            </div>
        }
    };
    html! { { for framework.notes_beside(beside).map(note) } }
}
