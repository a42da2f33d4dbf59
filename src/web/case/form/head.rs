//! What a form is, above its fields.

use crate::{
    framework::cited,
    process::{Definition, Form},
    web::{
        kit::{Details, citation, inset_text, tool_default},
        parts::quoted,
    },
};
use yew::prelude::*;

/// What the form is for, whose it is, its marking, where it is returned to, its source, and how it is read.
pub fn head(definition: &Definition, form: &Form) -> Html {
    html! {
        <>
            {about(form)}
            {notes(definition, &form.id)}
            if form.audience.leaves() {
                {inset_text(html! { {"What was told or is an opinion, who reported, visits and your own next actions are not filled in here. Write so that nobody is recognised."} })}
            }
            if form.meeting.is_some() {
                <p class="govuk-body">{"It is filled in from the minutes of the meeting on the day that stands in it. For the provider that is the part with the provider alone."}</p>
            }
            <p class="govuk-body">
                {"What the record says already stands in its place. “needed” marks what the policy asks for; where only this tool does, it says so. Nothing stops you from leaving a field open."}
            </p>
        </>
    }
}

/// The same in short, for a list of forms.
pub fn about(form: &Form) -> Html {
    html! {
        <>
            if !form.says.is_empty() { <p class="govuk-body">{&form.says}</p> }
            <p class="govuk-body">{format!("This paper is for {}.", form.audience.label())}</p>
            if !form.marking.is_empty() {
                {inset_text(html! { <>{"On paper every page is marked "}<strong>{&form.marking}</strong>{"."}</> })}
            }
            if !form.returns_to.is_empty() { <p class="govuk-body">{&form.returns_to}</p> }
            if !form.cite.is_empty() { {citation(cited(&form.cite))} }
            if form.tool_default { {tool_default(html! { {"No source prints this as a form."} })} }
        </>
    }
}

/// How unclear words are read, and what no source says.
pub fn notes(definition: &Definition, beside: &str) -> Html {
    let notes: Vec<_> = definition.notes_beside(beside).collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="How this is read">
            { for notes.into_iter().map(|note| html! {
                <div key={note.id.clone()}>
                    <p class="govuk-body">{&note.says}</p>
                    {quoted(cited(&note.cite), note.tool_default)}
                </div>
            }) }
        </Details>
    }
}
