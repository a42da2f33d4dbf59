//! Asks before a record is removed from the device.

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{Message, Page, Route},
    drafts::{DraftError, Drafts},
    web::{
        edge::{drafts, location, navigation},
        kit::{Button, ButtonKind, Checkboxes, PageError, RadioOption, secondary_link_button},
        parts::{count, moment_words},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// Says what will be lost, whether it was exported, and asks twice: here, and by a box to tick.
#[component]
pub fn Remove() -> Html {
    let store = use_store();
    let sure = use_state(|| false);
    let errors = use_state(Vec::<PageError>::new);
    let shown = use_selector(|state| {
        state.draft.as_ref().map(|draft| {
            (
                draft.record.id,
                draft.record.visits.len(),
                draft.record.issues.len(),
                draft.exported_at,
                draft.record.changed_at(),
                draft.revision,
            )
        })
    });
    let Some((id, visits, issues, exported, changed, revision)) = shown else { return Html::default() };
    let remove = {
        let (sure, errors) = (sure.clone(), errors.clone());
        Callback::from(move |()| {
            if !*sure {
                errors.set(vec![PageError::new("sure", "Tick the box to say that you want to remove the record")]);
                return;
            }
            let stored = drafts::drafts().open(id).map(|envelope| envelope.revision);
            if stored.is_ok_and(|stored| stored != revision) {
                errors.set(vec![PageError::new(
                    "sure",
                    "Another tab has changed this record since it was opened here. Look at it again before you remove it",
                )]);
                return;
            }
            match drafts::drafts().remove(&Drafts::<()>::key(id)) {
                // Where nothing can be kept, there is nothing to remove but what is in memory.
                Ok(()) | Err(DraftError::Unavailable(_)) => {
                    store.dispatch(Message::Close);
                    location::replace(&Route::Home);
                    navigation::arrive(&store, Route::Home);
                }
                Err(error) => errors.set(vec![PageError::new("sure", format!("The record was not removed: {error}"))]),
            }
        })
    };
    let ontick = {
        let sure = sure.clone();
        Callback::from(move |(_, ticked): (AttrValue, bool)| sure.set(ticked))
    };
    let export = match exported {
        Some(at) if at >= changed => format!("It was exported on {}, after the last change.", moment_words(at)),
        Some(at) => format!("It was last exported on {}, and has changed since.", moment_words(at)),
        None => "It has never been exported from this device.".to_owned(),
    };
    let option = RadioOption::new("sure", "I want to remove this record for good");
    let error = errors.first().map(|error| error.message.clone());
    html! {
        <RecordPage title="Remove this record from this device?" back={Some((Page::Tasks, AttrValue::from("All parts")))} tracks={false} errors={(*errors).clone()}>
            <p class="govuk-body">
                {format!("It holds {} and {}. {export} Removing it cannot be taken back.", count(visits, "visit", "visits"), count(issues, "issue", "issues"))}
            </p>
            <p class="govuk-body"><a class="govuk-link" href={address(id, Page::Check)}>{"Export it first"}</a></p>
            <Checkboxes id="sure" legend="Are you sure?" legend_size="m" options={vec![option]} {error}
                values={if *sure { vec![AttrValue::from("sure")] } else { Vec::new() }} onchange={ontick} />
            <div class="govuk-button-group">
                <Button label="Remove the record" kind={ButtonKind::Warning} onclick={remove} />
                {secondary_link_button(address(id, Page::Tasks), "Keep it")}
            </div>
        </RecordPage>
    }
}
