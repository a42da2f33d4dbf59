//! A warning about what follows from something.

use yew::prelude::*;

/// What a [`WarningText`] shows.
#[derive(Properties, PartialEq)]
pub struct WarningTextProps {
    /// The warning.
    pub children: Html,
}

/// A warning about what follows from something.
#[component]
pub fn WarningText(props: &WarningTextProps) -> Html {
    html! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">{"!"}</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{"Warning: "}</span>{props.children.clone()}
            </strong>
        </div>
    }
}
