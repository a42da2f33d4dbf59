//! Who chaired a part.

use super::at::PartAt;
use crate::{
    app::PartEdit,
    web::{
        kit::TextInput,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Chair`] asks for.
#[derive(Properties, PartialEq)]
pub struct ChairProps {
    /// The part.
    pub at: PartAt,
    /// Who chairs by the policy; may be empty.
    pub policy: AttrValue,
}

/// Who chaired the part, with the policy’s words as a hint.
#[component]
pub fn Chair(props: &ChairProps) -> Html {
    let at = props.at;
    let store = use_store();
    let chair = use_selector(move |state| at.look(state, |part| Some(part.chair.clone())));
    let oninput = use_callback(store, move |text, store| at.change(store, PartEdit::Chair(text)));
    let hint = (!props.policy.is_empty()).then(|| AttrValue::from(format!("By the policy: {}.", props.policy)));
    html! {
        <TextInput id={at.element("chair")} label="Chair" label_size="s" {hint} value={chair.unwrap_or_default()} {oninput} spellcheck={false} />
    }
}
