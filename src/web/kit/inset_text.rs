//! Text set apart from the rest.

use yew::prelude::*;

/// Text set apart from the rest, such as a quotation or an example.
pub fn inset_text(text: Html) -> Html {
    html! { <div class="govuk-inset-text">{text}</div> }
}
