//! What stands below a field: where its words are from, why it is asked, and where that stands.

use super::answering::{Place, Standing};
use crate::{
    process::{Field, FieldKind, Form, FormAnswer, Required, RowsFrom},
    web::{
        edge::focus,
        kit::{TagColour, citation, status_tag, tool_default},
        parts::{ConfirmButton, date_words},
        store::Store,
    },
};
use yew::prelude::*;

/// Where the words are from, with the way back to the record’s.
pub fn source(store: &Store, place: Place, standing: &Standing, control: String) -> Html {
    let Some(given) = &standing.given else { return Html::default() };
    let Some(own) = &standing.own else {
        let rows = match place.field.rows_from {
            Some(RowsFrom::Issues) => " One row for each issue. Change one, and the table is yours.",
            Some(RowsFrom::NextActions) => " One row for each next action. Change one, and the table is yours.",
            Some(RowsFrom::Attendees | RowsFrom::Apologies) => {
                " One row for each person. Change one, and the table is yours."
            }
            Some(RowsFrom::AgreedActions) => " One row for each agreed action. Change one, and the table is yours.",
            None => "",
        };
        return html! {
            <p class="pc-form__from">{status_tag(from(place), TagColour::Teal)}{rows}</p>
        };
    };
    // The day of the meeting is kept when the form is begun, and is still what the minutes say.
    if place.field.is_from_minutes() && own == given {
        return html! { <p class="pc-form__from">{status_tag(from(place), TagColour::Teal)}</p> };
    }
    let give_back = {
        let store = store.clone();
        Callback::from(move |()| {
            place.put(&store, None);
            focus::soon(control.clone());
        })
    };
    let says = match given {
        FormAnswer::Text(text) if !text.contains('\n') && text.chars().count() <= 120 => Some(text.clone()),
        FormAnswer::Date(date) => Some(date_words(*date)),
        _ => None,
    };
    html! {
        <div class="pc-form__from">
            <p class="pc-form__yours">
                {status_tag("Changed here", TagColour::Yellow)}
                if let Some(says) = says { {" The record says: "}<span class="pc-words">{says}</span> }
            </p>
            <ConfirmButton label={format!("Use the record’s words again: {}", place.field.label)}
                lost="What you wrote here will be gone for good." asks={!own.is_blank()} onconfirm={give_back} />
        </div>
    }
}

/// Where the words are from.
fn from(place: Place) -> &'static str {
    if place.field.is_from_minutes() { "From minutes" } else { "From the record" }
}

/// Why a field is asked, and where it stands; nothing where its section says it already.
pub fn reasons(form: &Form, field: &Field, cite: &AttrValue, in_default: bool) -> Html {
    let rules: Vec<String> = field.required_if.iter().filter_map(|rule| needed_if(form, rule)).collect();
    html! {
        <>
            if !rules.is_empty() { <p class="pc-form__rule">{format!("Needed if {}.", rules.join(", or if "))}</p> }
            if field.required == Required::ByTool {
                {tool_default(html! { {"Needed so that the form says something."} })}
            }
            if field.tool_default && !in_default { {tool_default(html! { {"Not on the paper."} })} }
            if !cite.is_empty() { {citation(cite.clone())} }
        </>
    }
}

/// When a field must be filled in, in words.
fn needed_if(form: &Form, rule: &crate::process::RequiredIf) -> Option<String> {
    let other = form.field(&rule.field.id)?;
    let label = &other.label;
    Some(match (&other.kind, rule.is.as_str()) {
        (_, "filled") => format!("“{label}” is filled in"),
        (FieldKind::YesNo, "yes") => format!("you answer Yes to “{label}”"),
        (FieldKind::YesNo, _) => format!("you answer No to “{label}”"),
        (_, id) => {
            let option = other.choices().iter().find(|choice| choice.id == id)?;
            format!("you choose “{}”", option.named())
        }
    })
}
