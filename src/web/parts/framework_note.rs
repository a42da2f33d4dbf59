//! Which framework a record is judged under, and why that one.

use crate::{
    app::{Page, Route},
    concern::{Record, RecordId},
    framework::{Chosen, Registry},
    web::{
        components::inset_text,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`FrameworkNote`] goes by.
#[derive(Properties, PartialEq)]
pub struct FrameworkNoteProps {
    /// The open record.
    pub record: RecordId,
}

/// Says which framework judges the record and why, where that needs saying, and links to choosing another.
#[component]
pub fn FrameworkNote(props: &FrameworkNoteProps) -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let says = why(&store.frameworks(), &record);
    let choose = Route::Record(props.record, Page::Choose).href();
    html! {
        <>
            if let Some(says) = says { {inset_text(html! { <>{says}</> })} }
            <p class="govuk-body pc-noprint">
                <a class="govuk-link" href={choose}>{"Choose the framework for this record"}</a>
            </p>
        </>
    }
}

/// Why it is this framework; nothing where it is that of the service's own authority.
pub fn why(frameworks: &Registry, record: &Record) -> Option<String> {
    let authority = record.service.local_authority.trim();
    match frameworks.chosen(record)? {
        Chosen::ByAuthority(_) => None,
        Chosen::ByHand(framework) if framework.is_of(authority) => None,
        Chosen::ByHand(framework) if authority.is_empty() => Some(format!(
            "You chose {}. The local authority of the service is not named yet.",
            framework.title
        )),
        Chosen::ByHand(framework) => Some(format!(
            "You chose {}. The service is in {authority}: go by {authority}’s own policy for what happens next.",
            framework.title
        )),
        Chosen::ByDefault(_) if authority.is_empty() => Some(
            "The local authority of the service is not named yet. This level, and whom to tell, are by Lambeth’s policy; \
             elsewhere the local authority’s own policy decides."
                .to_owned(),
        ),
        Chosen::ByDefault(_) => Some(format!(
            "The service is in {authority}. This level, and whom to tell, are by Lambeth’s policy: use them as a comparison, \
             and go by {authority}’s own policy for what happens next."
        )),
        Chosen::Missing(reference) => Some(format!(
            "The framework chosen for this record, {} version {}, is not on this device. Nothing else is put in its place: \
             load its file again, or choose another.",
            reference.id, reference.version
        )),
    }
}
