//! Which framework a record is judged under, and why that one.

use crate::{
    app::{Edit, LevelEdit, Page, Route},
    concern::{FrameworkRef, Record, RecordId},
    framework::{Chosen, Registry},
    web::{
        kit::{Button, ButtonKind, inset_text},
        parts::authority_meant,
        store::{Store, use_selector, use_store},
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
    let frameworks = store.frameworks();
    let says = why(&frameworks, &record);
    let chosen = frameworks.chosen(&record).and_then(Chosen::framework);
    let reviewed = chosen.into_iter().flat_map(|framework| &framework.documents).filter(|one| !one.review.is_empty());
    let earlier =
        record.framework.as_ref().and_then(|chosen| Some((chosen, &frameworks.superseded_by(chosen)?.reference)));
    let choose = Route::Record(props.record, Page::Choose).href();
    html! {
        <>
            if let Some(says) = says { {inset_text(html! { <>{says}</> })} }
            { for reviewed.map(|document| html! {
                <p class="govuk-body" id="may-be-superseded"><strong>{format!("The text names {} for its own review. ", document.review)}</strong>{format!("A newer text than “{}” may have taken its place: ask before you rely on it.", document.title)}</p>
            }) }
            {authority_meant(&store, &frameworks, &record)}
            if let Some((chosen, newer)) = earlier { {corrected(&store, chosen, newer)} }
            <p class="govuk-body pc-noprint">
                <a class="govuk-link" href={choose}>{"Choose the framework for this record"}</a>
            </p>
        </>
    }
}

/// That the chosen framework is an earlier reading, and the way to the corrected one. Nothing changes by itself.
fn corrected(store: &Store, chosen: &FrameworkRef, newer: &FrameworkRef) -> Html {
    let onclick = {
        let (store, to) = (store.clone(), newer.clone());
        Callback::from(move |()| store.edit(Edit::Level(LevelEdit::ChooseFramework(Some(to.clone())))))
    };
    inset_text(html! {
        <div id="earlier-reading">
            <p class="govuk-body">
                {format!("You chose version {}. Its reading was corrected since, and the record goes on by the one you chose. ", chosen.version)}
                <a class="govuk-link" href={Route::Readings.href()}>{"See what changed, and whom it touches"}</a>
            </p>
            <Button kind={ButtonKind::Secondary} label={format!("Go by the corrected reading, version {}", newer.version)} {onclick} />
        </div>
    })
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
        Chosen::Several(own) => Some(format!(
            "{} files on this device are own files of {authority}: {}. None is picked for you. Choose the one that counts \
             for this record.",
            own.len(),
            own.iter().map(|one| format!("{}, version {}", one.title, one.reference.version)).collect::<Vec<_>>().join("; ")
        )),
        Chosen::Missing(reference) if frameworks.unusable_as(&reference).is_some() => Some(format!(
            "This record goes by an own file that this version of the app cannot use: {} version {}. No other policy is put \
             in its place. The page Frameworks lists what is the matter with the file: mend it and load it again, or choose \
             another policy here.",
            reference.id, reference.version
        )),
        Chosen::Missing(reference) => Some(format!(
            "The framework chosen for this record, {} version {}, is not on this device. Nothing else is put in its place: \
             load its file again, or choose another.",
            reference.id, reference.version
        )),
    }
}
