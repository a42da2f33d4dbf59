//! How the wording of a row is read.

use super::quoted;
use crate::framework::{Framework, ReadingNote, cited};
use yew::prelude::*;

/// The notes that stand beside a row of a framework, each with its source.
pub fn beside(framework: &Framework, row: &str) -> Html {
    let note = |note: &ReadingNote| {
        html! {
            <div class="pc-beside" key={note.id.clone()}>
                <p class="govuk-body"><strong>{"Note: "}</strong>{&note.says}</p>
                {quoted(cited(&note.cite), note.tool_default)}
            </div>
        }
    };
    html! { { for framework.notes_beside(row).map(note) } }
}
