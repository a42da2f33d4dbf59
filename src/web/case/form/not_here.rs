//! A form whose layout is not on this device.

use crate::{
    process::{FormAnswer, FormState},
    web::{
        kit::{SummaryRow, bare_summary_list, inset_text},
        parts::date_words,
    },
};
use yew::prelude::*;

/// Says so, and shows everything that was written, by the fields' own names in their file.
pub fn not_here(state: &FormState) -> Html {
    let rows: Vec<SummaryRow> = state
        .answers
        .iter()
        .filter(|(_, answer)| !answer.is_blank())
        .map(|(field, answer)| SummaryRow::new(field.clone(), html! { <span class="pc-words">{words(answer)}</span> }))
        .collect();
    html! {
        <>
            {inset_text(html! { <>
                {format!("This form was begun under {}, which is not in this version of the tool. Nothing in it is lost: it stays in the record and leaves with it. Update the tool to fill it in or print it.", state.process)}
            </> })}
            if rows.is_empty() {
                <p class="govuk-body">{"Nothing is written in it yet."}</p>
            } else {
                <h2 class="govuk-heading-m">{"What is written in it"}</h2>
                {bare_summary_list(&rows)}
            }
        </>
    }
}

/// An answer as words, whatever it belongs to.
fn words(answer: &FormAnswer) -> String {
    match answer {
        FormAnswer::Text(text) | FormAnswer::Choice(text) => text.clone(),
        FormAnswer::Date(date) => date_words(*date),
        FormAnswer::YesNo(yes) => (if *yes { "Yes" } else { "No" }).to_owned(),
        FormAnswer::Several(marked) => {
            let one = |(id, details): (&String, &String)| {
                if details.is_empty() { id.clone() } else { format!("{id}: {details}") }
            };
            marked.iter().map(one).collect::<Vec<_>>().join("\n")
        }
        FormAnswer::Table(rows) => {
            let cell = |(column, answer): (&String, &FormAnswer)| format!("{column}: {}", words(answer));
            let row = |cells: &crate::app::Row| cells.iter().map(cell).collect::<Vec<_>>().join("\n");
            rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
        }
    }
}
