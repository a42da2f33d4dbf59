//! The first page.

mod carry_on_link;
mod listed;
mod record_list;

pub use listed::bring_record_list;

use crate::{
    app::{OpenDraft, Page, Route, State, TrainingPage},
    drafts::{DraftError, Listing},
    web::{
        kit::{BannerKind, NotificationBanner, Page as Layout},
        parts::{NewVersionNotice, OfflineLine},
        store::use_selector,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Four plain choices, and what is on this device.
#[component]
pub fn Home() -> Html {
    let listing = use_selector(|state| state.listing.clone());
    let unsaved = use_selector(in_memory_only);
    let may_be_cleared = use_selector(|state| {
        let kept = state.listing.as_ref().is_ok_and(|listing| !listing.drafts.is_empty());
        kept && state.device.persisted != Some(true)
    });
    html! {
        <Layout title="What would you like to do?">
            if let Ok(listing) = &listing { {listed::carry_on(listing)} }
            <ul class="pc-choices">
                {choice(Route::NewVisit, "Record a visit",
                    "Go round the service with a sheet of plain questions and note what you see, as you see it.")}
                {choice(Route::NewConcern, "Assess a concern",
                    "Set down what you know, and see how serious the council’s own printed rules take it to be, and why.")}
                {choice(Route::Example, "See an example",
                    "Look round a finished record of a care home that does not exist.")}
                {choice(Route::Training(TrainingPage::Start), "Train on thresholds",
                    "Judge invented scenarios, on your own or with a group, then see how the policy reasons.")}
            </ul>
            <NewVersionNotice />
            {listed::notices()}
            if !unsaved.is_empty() { {not_saved(&unsaved)} }
            <h2 class="govuk-heading-m" id="on-this-device">{"Records on this device"}</h2>
            {on_device(&listing)}
            if may_be_cleared {
                <p class="govuk-body" id="may-be-cleared">
                    {"The browser has not promised to keep these for long: some delete what a page keeps after days without a visit. Export what must not be lost. "}
                    <a class="govuk-link" href={Route::Device.href()}>{"Room, promises and exporting everything"}</a>
                </p>
            }
            <p class="govuk-body">
                <a class="govuk-link" href={Route::OpenFile.href()}>{"Open a record from a file"}</a>
            </p>
            <p class="govuk-body">
                <a class="govuk-link" href={Route::CheckFile.href()}>{"Check a file"}</a>
            </p>
            <p class="govuk-body">
                <a class="govuk-link" href={Route::Frameworks.href()}>{"Frameworks and your authority’s own file"}</a>
            </p>
            <OfflineLine />
        </Layout>
    }
}

fn choice(route: Route, title: &'static str, says: &'static str) -> Html {
    html! {
        <li>
            <h2 class="pc-choices__title">
                <a class="govuk-link pc-choices__link" href={route.href()}>{title}</a>
            </h2>
            <p>{says}</p>
        </li>
    }
}

/// Title and address of every record that is in memory only.
fn in_memory_only(state: &State) -> Vec<(String, String)> {
    let open = state.draft.iter().filter(|draft| draft.needs_saving());
    state.parked.iter().chain(open).map(in_memory).collect()
}

fn in_memory(draft: &OpenDraft) -> (String, String) {
    let title = draft.record.title().unwrap_or("Service not named yet").to_owned();
    (title, Route::Record(draft.record.id, Page::Tasks).href())
}

fn not_saved(unsaved: &[(String, String)]) -> Html {
    html! {
        <NotificationBanner title="Not saved" kind={BannerKind::Problem} id="unsaved">
            <p class="govuk-notification-banner__heading">
                {"These records are not saved on this device. Open and download them before you close this page."}
            </p>
            <ul class="govuk-list">
                { for unsaved.iter().map(|(title, href)| html! {
                    <li><a class="govuk-notification-banner__link" href={href.clone()}>{title}</a></li>
                }) }
            </ul>
        </NotificationBanner>
    }
}

fn on_device(listing: &Result<Rc<Listing>, DraftError>) -> Html {
    let listing = match listing {
        Ok(listing) => listing,
        Err(error) => {
            return html! {
                <p class="govuk-body">
                    {format!("The records on this device cannot be listed: {error}. You can still work, and download what you write.")}
                </p>
            };
        }
    };
    if listing.drafts.is_empty() && listing.damaged.is_empty() {
        return html! { <p class="govuk-body">{"There are none yet. What you write is kept here as you go."}</p> };
    }
    listed::list(listing)
}
