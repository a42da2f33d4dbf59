//! One place of a letter that is filled in.

use crate::{
    app::{Edit, FollowUpEdit},
    concern::FormId,
    process::LetterField,
    web::{
        kit::{Button, ButtonKind, TextArea},
        parts::upper_first,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`LetterFieldInput`] fills in.
#[derive(Properties, PartialEq)]
pub struct LetterFieldInputProps {
    /// The letter on the record.
    pub letter: FormId,
    /// The field.
    pub field: LetterField,
    /// What the record gives for it today.
    pub given: Option<AttrValue>,
}

/// The field with its value, marked where it stands as the record gives it; where the record says something else by now, that
/// is offered. It listens to its own value alone.
#[component]
pub fn LetterFieldInput(props: &LetterFieldInputProps) -> Html {
    let (letter, name) = (props.letter, props.field.id.clone());
    let store = use_store();
    let value = use_selector({
        let name = name.clone();
        move |state| state.record()?.follow_up.letter(letter)?.state.values.get(&name).cloned()
    });
    let oninput = use_callback((store, name.clone()), move |text: String, (store, name)| {
        store.edit(Edit::FollowUp(FollowUpEdit::FillLetter(letter, name.clone(), text)));
    });
    let value = value.unwrap_or_default();
    let as_given = props.given.as_ref().is_some_and(|given| given.trim() == value.trim());
    let offered = props.given.clone().filter(|_| !as_given);
    let take = {
        let (oninput, given) = (oninput.clone(), offered.clone());
        Callback::from(move |()| oninput.emit(given.as_deref().unwrap_or_default().to_owned()))
    };
    let label = upper_first(&props.field.label);
    html! {
        <div class="pc-letter__field">
            <TextArea id={field_id(&name)} label={label.clone()} rows={1} {value} {oninput}
                hint={props.given.as_ref().map(|_| AttrValue::from(if as_given { "From the record." } else { "The record says something else." }))} />
            if let Some(given) = offered {
                <div class="pc-letter__offer">
                    <p class="govuk-body pc-words">{"The record says: "}{given}</p>
                    <Button kind={ButtonKind::Secondary} onclick={take}>
                        {"Use the record’s words"}<span class="govuk-visually-hidden">{format!(": {label}")}</span>
                    </Button>
                </div>
            }
        </div>
    }
}

/// The id of a field’s control.
pub fn field_id(field: &str) -> String {
    format!("fill-{field}")
}
