//! What has to be known before anything else: storage that fails, conflicts, notices.

use crate::{
    app::{Message, Notice, Page, Route, SaveState},
    concern::RecordId,
    drafts::DraftError,
    web::{
        edge::send,
        edge::{autosave, clock, drafts, location, navigation, random, tabs},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, button_group},
        parts::{ConfirmButton, count},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// The alerts above the page.
#[component]
pub fn Alerts() -> Html {
    let store = use_store();
    let failure = use_selector(|state| match state.draft.as_ref().map(|draft| &draft.saved) {
        Some(SaveState::Failed(error)) => Some(error.clone()),
        _ => None,
    });
    let notices = use_selector(|state| state.notices.clone());
    let elsewhere = use_selector(|state| {
        let draft = state.draft.as_ref().filter(|draft| draft.elsewhere)?;
        Some((draft.record.id, draft.needs_saving()))
    });
    let on_record = use_selector(|state| {
        state.route.record().is_some() && state.route.record() == state.record().map(|record| record.id)
    });
    let dismiss = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Message::DismissNotices))
    };
    let in_clear = use_selector(|state| state.device.in_clear);
    if in_clear == 0 && notices.is_empty() && ((failure.is_none() && elsewhere.is_none()) || !on_record) {
        return Html::default();
    }
    html! {
        <div class="govuk-width-container pc-alerts pc-noprint">
            if in_clear > 0 {
                <NotificationBanner title="Not protected yet" kind={BannerKind::Problem} id="in-clear">
                    <p class="govuk-notification-banner__heading">
                        {format!("{} on this device can still be read without the passphrase", count(in_clear, "entry", "entries"))}
                    </p>
                    <p class="govuk-body">
                        {"There is no room left to protect everything. Export and remove a record that you no longer need here, then lock and unlock: the rest is then protected."}
                    </p>
                </NotificationBanner>
            }
            if let (Some((id, unsaved)), true) = (elsewhere, on_record) { {read_only(&store, id, unsaved)} }
            if let (Some(error), true) = (failure, on_record) { {failed(&store, &error)} }
            if !notices.is_empty() {
                <NotificationBanner title="Important" id="notices">
                    { for notices.iter().map(told) }
                    <Button label="Hide this message" kind={ButtonKind::Secondary} onclick={dismiss} />
                </NotificationBanner>
            }
        </div>
    }
}

/// One notice: what it is about, where that has to be said, and its sentences.
fn told(notice: &Notice) -> Html {
    if notice.about.is_empty() {
        return html! { { for notice.says.iter().map(|says| html! { <p class="govuk-notification-banner__heading">{says}</p> }) } };
    }
    html! {
        <>
            <p class="govuk-notification-banner__heading pc-breaks">{&notice.about}</p>
            { for notice.says.iter().map(|says| html! { <p class="govuk-body">{says}</p> }) }
        </>
    }
}

/// Another tab has the record open: it is read here, and can be taken over.
fn read_only(store: &Store, id: RecordId, unsaved: bool) -> Html {
    let take_over = {
        let store = store.clone();
        Callback::from(move |()| tabs::take_over(&store, id))
    };
    html! {
        <NotificationBanner title="Read only" id="elsewhere" role="status">
            <p class="govuk-notification-banner__heading">{"This record is open in another tab or window"}</p>
            <p class="govuk-body">
                if unsaved {
                    {"What was changed here and is not saved yet stays here. Take the record over to go on with it."}
                } else {
                    {"You can read it here. To write here, take it over: the other tab saves what it has and then only reads."}
                }
            </p>
            <Button label="Take over here" onclick={take_over} id="take-over" />
        </NotificationBanner>
    }
}

/// Saving failed: why, that work goes on, and what to do.
fn failed(store: &Store, error: &DraftError) -> Html {
    let (heading, says) = match error {
        DraftError::Full => (
            "There is no room left on this device for this record",
            "You can go on: what you type is kept while this page stays open. Download the record now, then remove records you no longer need on the first page.",
        ),
        DraftError::Unavailable(_) => (
            "This browser does not let the page keep anything",
            "You can go on: what you type is kept while this page stays open. Download the record before you close it. A private window, or a setting that blocks site data, is the usual cause.",
        ),
        DraftError::Conflict => (
            "This record was changed or removed in another tab",
            "Nothing here has been lost and nothing there has been overwritten. Keep what stands here as a separate copy, or let it go and open the other version.",
        ),
        DraftError::TooNew(_) => (
            "A newer version of this app has saved this record",
            "It is left as it is. Keep what stands here as a separate copy, or download it.",
        ),
        DraftError::Locked => (
            "The records on this device were locked while this one was open",
            "What stands here is kept while this page stays open. Download it, or load the page again and unlock it.",
        ),
        DraftError::Missing => (
            "This record was removed in another tab",
            "What stands here is the only version left. Keep it as a separate copy, or download it.",
        ),
        DraftError::NotHere => (
            "The part of the tool that reads records has not loaded yet",
            "What stands here is kept while this page stays open. Try again when there is a connection, or download the record.",
        ),
        DraftError::Corrupt(_) => (
            "What is stored for this record cannot be read",
            "It is left as it is, and listed as damaged on the first page. Keep what stands here as a separate copy.",
        ),
    };
    let again = matches!(error, DraftError::Full | DraftError::Unavailable(_) | DraftError::NotHere);
    html! {
        <NotificationBanner title="Not saved" kind={BannerKind::Problem} role="alert" id="not-saved">
            <p class="govuk-notification-banner__heading">{heading}</p>
            <p class="govuk-body">{says}</p>
            {button_group(html! { <><Button label="Download this record" onclick={act(store, |store| { send::download_anyhow(store, clock::now()); })} />
                if again {
                    <Button label="Try to save again" kind={ButtonKind::Secondary} onclick={act(store, autosave::save_now)} />
                } else {
                    <Button label="Keep this as a separate copy" kind={ButtonKind::Secondary} onclick={act(store, split)} />
                }
                if matches!(error, DraftError::Conflict) {
                    <ConfirmButton label="Open the other version" asks={true} onconfirm={act(store, reread)}
                        lost="What was changed here since will be gone. Download it first if you may need it." />
                }</> })}
        </NotificationBanner>
    }
}

fn act(store: &Store, then: fn(&Store)) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| then(&store))
}

/// Goes on with what is on screen under a new id.
fn split(store: &Store) {
    let id = RecordId::from_random(random::ten_bytes());
    let before = store.read(|state| state.draft.as_ref().map(|draft| (draft.record.id, draft.revision)));
    store.dispatch(Message::SplitCopy(id));
    autosave::save_now(store);
    if store.read(|state| state.draft.as_ref().is_some_and(|draft| !draft.needs_saving())) {
        give_up(before);
    }
    let page = store.read(|state| match &state.route {
        Route::Record(_, page) => page.clone(),
        _ => Page::Tasks,
    });
    let route = Route::Record(id, page);
    location::replace(&route);
    store.dispatch(Message::Navigate(route));
    tabs::hold(store, id);
}

/// Removes what was saved here at the same moment as the version that counts now, once it is kept elsewhere or given up.
fn give_up(version: Option<(RecordId, u64)>) {
    if let Some((id, revision)) = version {
        // Were it not to be removed, it would become a record of its own.
        let _ = drafts::drafts().let_go(id, revision);
    }
}

/// Lets go of what is on screen and reads the stored version.
fn reread(store: &Store) {
    let Some((id, revision)) = store.read(|state| state.draft.as_ref().map(|draft| (draft.record.id, draft.revision)))
    else {
        return;
    };
    match drafts::drafts().open(id) {
        Ok(_) => {
            give_up(Some((id, revision)));
            store.dispatch(Message::Close);
            navigation::arrive(store, Route::Record(id, Page::Tasks));
            location::replace(&Route::Record(id, Page::Tasks));
        }
        // Removed in the other tab: what stands here is the only version left, so it is not let go.
        Err(error) => store.dispatch(Message::ReportSave(error)),
    }
}
