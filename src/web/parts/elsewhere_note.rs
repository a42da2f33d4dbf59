//! Says that the level is worked out by another authority's policy.

use crate::web::components::InsetText;
use yew::prelude::*;

/// What an [`ElsewhereNote`] goes by.
#[derive(Properties, PartialEq)]
pub struct ElsewhereNoteProps {
    /// The local authority where the service is, as typed.
    pub authority: AttrValue,
}

/// A note where the service is not known to be in Lambeth: the levels are Lambeth's, and the host authority's own policy
/// decides.
#[component]
pub fn ElsewhereNote(props: &ElsewhereNoteProps) -> Html {
    let authority = props.authority.trim();
    if authority.to_lowercase().contains("lambeth") {
        return Html::default();
    }
    let says = if authority.is_empty() {
        "The local authority of the service is not named yet. This level, and whom to tell, are by Lambeth’s policy; elsewhere \
         the local authority’s own policy decides."
            .to_owned()
    } else {
        format!(
            "The service is in {authority}. This level, and whom to tell, are by Lambeth’s policy: use them as a comparison, and \
             go by {authority}’s own policy for what happens next."
        )
    };
    html! { <InsetText>{says}</InsetText> }
}
