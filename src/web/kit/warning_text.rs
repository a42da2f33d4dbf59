//! A warning about what follows from something.

use yew::prelude::*;

/// A warning about what follows from something.
pub fn warning_text(warning: Html) -> Html {
    html! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">{"!"}</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{"Warning: "}</span>{warning}
            </strong>
        </div>
    }
}
