//! Who a paper is for, and what to look at before it goes to them.

use crate::{
    process::Audience,
    submission::Find,
    web::kit::{Details, inset_text, warning_text},
};
use yew::prelude::*;

/// More finds than this are folded away.
const SHOWN: usize = 6;

/// Before a paper leaves the agencies: what in it may tell who a person is, or who told something. It suggests and stops nothing,
/// and is not printed. Of a paper that stays, that it does.
pub fn readers(audience: Audience, found: &[Find]) -> Html {
    let whom = audience.label();
    if !audience.leaves() {
        return html! { <p class="govuk-body pc-noprint" id="paper-for">{format!("This paper is for {whom}.")}</p> };
    }
    if found.is_empty() {
        return html! {
            <p class="govuk-body pc-noprint" id="paper-for">
                {format!("This paper is for {whom}. Nothing was found in it by which somebody may be recognised; read it through all the same.")}
            </p>
        };
    }
    let one = |find: &Find| {
        html! {
            <li key={format!("{}/{}/{}", find.kind.key(), find.field, find.found)}>
                <strong class="pc-words">{format!("“{}”", find.found)}</strong>
                {format!(" ({}): {}. {}", find.field, find.kind.label(), find.kind.instead())}
            </li>
        }
    };
    html! {
        <section class="pc-noprint" id="paper-for" aria-labelledby="paper-for-title">
            <h2 class="govuk-heading-s" id="paper-for-title">{"Somebody may be recognised"}</h2>
            {warning_text(html! { {format!("This paper is for {whom}. Look at this before it goes.")} })}
            {inset_text(html! {
                <Details summary="What was found" open={found.len() <= SHOWN}>
                    <ul class="govuk-list govuk-list--bullet">{ for found.iter().map(one) }</ul>
                </Details>
            })}
        </section>
    }
}
