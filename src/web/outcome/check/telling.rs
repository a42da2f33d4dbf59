//! What may tell who somebody is, before the record leaves.

use crate::{
    app::Route,
    concern::Record,
    framework::Registry,
    submission::Find,
    web::{
        kit::{responsive_table, tool_default, warning_text},
        parts::count,
    },
};
use yew::prelude::*;

/// Everything that was found, where it stands, and what to put in its place. It never stops an export.
pub fn telling(record: &Record, finds: &[Find], frameworks: &Registry) -> Html {
    if finds.is_empty() {
        return warning_text(html! {
            <>{"Read it once more for names, addresses and anything else that tells who an adult is. The tool found none in what was typed, and it does not know every one. The file and the print hold the whole record."}</>
        });
    }
    let rows = finds.iter().map(|find| {
        let href = Route::to_place(record, &find.place, frameworks).href();
        vec![
            html! { <span class="pc-found">{&find.found}</span> },
            html! { <>{find.kind.label()}<span class="pc-small">{find.kind.instead()}</span></> },
            html! { <a class="govuk-link pc-tall" {href}>{&find.field}</a> },
        ]
    });
    let head = ["Found", "What it is, and what to write", "Where"].map(AttrValue::from).to_vec();
    html! {
        <section aria-labelledby="telling">
            <h3 class="govuk-heading-s" id="telling">
                {format!("{} may tell who somebody is", count(finds.len(), "thing", "things"))}
            </h3>
            <p class="govuk-body">
                {"Look at each and decide. You can export the record as it is: a name may be right where it stands."}
            </p>
            {responsive_table("What was found in what was typed", "s", head, rows.collect())}
            {tool_default(html! { <>{"What is looked for is a default of the tool: usual names, and numbers by their form."}</> })}
            {warning_text(html! { <>{"Read it once more for names, addresses and anything else that tells who an adult is: the tool does not know every one. The file and the print hold the whole record."}</> })}
        </section>
    }
}
