//! Buttons and links side by side.

use yew::prelude::*;

/// Buttons and links side by side; one below the other on a phone.
pub fn button_group(buttons: Html) -> Html {
    html! { <div class="govuk-button-group">{buttons}</div> }
}
