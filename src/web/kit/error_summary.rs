//! Everything wrong on a page, above its heading.

use super::field::focus_on;
use yew::prelude::*;

/// One thing wrong on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageError {
    /// The id of the control to put it right.
    pub field_id: AttrValue,
    /// What is wrong and what to do, the same words as beside the control.
    pub message: AttrValue,
}

impl PageError {
    /// An error at a control.
    pub fn new(field_id: impl Into<AttrValue>, message: impl Into<AttrValue>) -> Self {
        Self { field_id: field_id.into(), message: message.into() }
    }
}

/// What an [`ErrorSummary`] lists.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// Everything wrong; nothing is shown when it is empty.
    pub errors: Vec<PageError>,
}

/// Lists what is wrong and takes the focus when it appears. Its links move the focus, never the address:
/// the hash belongs to the routes.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let place = use_node_ref();
    use_effect_with(props.errors.is_empty(), {
        let place = place.clone();
        move |_| {
            if let Some(summary) = place.cast::<web_sys::HtmlElement>() {
                summary.scroll_into_view();
                let _ = summary.focus();
            }
        }
    });
    if props.errors.is_empty() {
        return Html::default();
    }
    html! {
        <div class="govuk-error-summary" id="error-summary" tabindex="-1" ref={place}>
            <div role="alert">
                <h2 class="govuk-error-summary__title">{"There is a problem"}</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">{for props.errors.iter().map(link)}</ul>
                </div>
            </div>
        </div>
    }
}

fn link(error: &PageError) -> Html {
    let id = error.field_id.clone();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        focus_on(&id);
    };
    html! { <li><a href={format!("#{}", error.field_id)} {onclick}>{&error.message}</a></li> }
}
