//! What the policy says of an action, in the words of this tool.

use crate::{
    process::Suggested,
    web::{
        case::plan::who,
        kit::{citation, inset_text},
    },
};
use yew::prelude::*;

/// The row that an action follows from, with where it is written; or that it is the person’s own.
pub fn from_policy(row: Option<&Suggested<'_>>) -> Html {
    let Some(row) = row else {
        return html! { <p class="govuk-body">{"An action of your own: no row of the policy stands behind it."}</p> };
    };
    inset_text(html! {
        <>
            <p class="pc-cite">{"What the policy says, in our words"}</p>
            <p class="pc-plan__who">{who(row)}</p>
            <p class="govuk-body">
                {row.what}
                if !row.when.is_empty() { {format!(" This applies {}.", row.when)} }
            </p>
            {citation(row.cite.clone())}
        </>
    })
}
