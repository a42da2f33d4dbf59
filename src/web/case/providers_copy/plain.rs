//! A text to copy.

use crate::web::{
    edge::clipboard,
    kit::{Button, ButtonKind, Field},
};
use yew::prelude::*;

/// What [`Plain`] shows.
#[derive(Properties, PartialEq)]
pub struct PlainProps {
    /// The text.
    pub text: AttrValue,
}

/// The text in a field, and a button that copies it.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let field = use_node_ref();
    let told = use_state(|| None::<bool>);
    let copy = {
        let (field, told) = (field.clone(), told.setter());
        Callback::from(move |()| told.set(Some(field.cast().is_some_and(|field| clipboard::copy(&field)))))
    };
    html! {
        <>
            <Field id="plain" label="The provider’s copy as plain text">
                <textarea class="govuk-textarea" id="plain" rows="12" readonly={true} ref={field} value={props.text.clone()} />
            </Field>
            <Button label="Copy the text" kind={ButtonKind::Secondary} onclick={copy} />
            <p class="govuk-body" role="status">
                { match *told {
                    None => "",
                    Some(true) => "Copied.",
                    Some(false) => "The browser did not copy it. It is selected: copy it yourself.",
                } }
            </p>
        </>
    }
}
