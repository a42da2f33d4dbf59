//! What the first page shows of what is on this device. It comes with what reads records; before, there is nothing to show.

use super::{carry_on_link::CarryOnLink, record_list::RecordList};
use crate::{
    drafts::{Damaged, DraftError, Drafts, Listing, Summary},
    late::{Late, late},
    web::{
        edge::{drafts, files, navigation},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner},
        parts::{EarlierRecords, ReadingsNotice, RecordCard},
        store::{Store, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What draws it.
#[derive(Clone, Copy)]
struct Drawn {
    carry_on: fn(&Rc<Listing>) -> Html,
    notices: fn() -> Html,
    list: fn(&Rc<Listing>) -> Html,
}

static DRAWN: Late<Drawn> = late!(THE_LIST);

const THE_LIST: Drawn = Drawn { carry_on: draw_carry_on, notices: draw_notices, list: draw_list };

/// Brings what draws it.
pub fn bring_record_list() {
    DRAWN.bring(THE_LIST);
}

/// The way back into what was begun.
pub fn carry_on(listing: &Rc<Listing>) -> Html {
    DRAWN.get().map(|drawn| (drawn.carry_on)(listing)).unwrap_or_default()
}

/// What is told of what is on this device, above it.
pub fn notices() -> Html {
    DRAWN.get().map(|drawn| (drawn.notices)()).unwrap_or_default()
}

/// The records, and what cannot be read of them.
pub fn list(listing: &Rc<Listing>) -> Html {
    DRAWN.get().map(|drawn| (drawn.list)(listing)).unwrap_or_default()
}

fn draw_carry_on(listing: &Rc<Listing>) -> Html {
    html! { <CarryOnLink listing={listing.clone()} /> }
}

fn draw_notices() -> Html {
    html! { <><ReadingsNotice /><EarlierRecords /></> }
}

fn draw_list(listing: &Rc<Listing>) -> Html {
    html! {
        <>
            if !listing.drafts.is_empty() { <RecordList listing={listing.clone()} /> }
            { for listing.damaged.iter().map(|damaged| html! { <DamagedDraft key={damaged.key.clone()} damaged={damaged.clone()} /> }) }
        </>
    }
}

/// One draft, as a card.
pub(super) fn draft(summary: &Summary) -> Html {
    html! { <RecordCard key={summary.id.to_string()} summary={summary.clone()} /> }
}

/// What a [`DamagedDraft`] shows.
#[derive(Properties, PartialEq)]
struct DamagedDraftProps {
    damaged: Damaged,
}

/// A draft that does not open: why, its raw text as a file, and its removal, asked twice.
#[component]
fn DamagedDraft(props: &DamagedDraftProps) -> Html {
    let store = use_store();
    let asked = use_state(|| false);
    let key = props.damaged.key.clone();
    let short: String = Drafts::<()>::id_of(&key).chars().take(6).collect::<String>().to_uppercase();
    let (title, says) = match &props.damaged.error {
        DraftError::TooNew(_) => (
            "Record of a newer version",
            "A newer version of this app saved it, and it is kept exactly as it is. Reload this page to get that version, then open the record again.".to_owned(),
        ),
        error => ("Damaged record", format!("It does not open, and is kept exactly as it is: {error}.")),
    };
    let raw = {
        let key = key.clone();
        Callback::from(move |()| {
            if let Ok(text) = drafts::drafts().raw(&key) {
                let _ = files::download(&format!("damaged-record-{}.json", Drafts::<()>::id_of(&key)), &text);
            }
        })
    };
    let ask = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(true))
    };
    let keep = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(false))
    };
    let remove = Callback::from(move |()| remove(&store, &key));
    html! {
        <NotificationBanner {title} kind={BannerKind::Problem} id={format!("damaged-{short}")}>
            <p class="govuk-notification-banner__heading">{format!("A record ({short}) cannot be opened")}</p>
            <p class="govuk-body">{says}</p>
            if *asked {
                <p class="govuk-body govuk-!-font-weight-bold" role="status">
                    {"Removing cannot be taken back. Download the raw text first: it may still be possible to rescue what was written."}
                </p>
            }
            <div class="govuk-button-group">
                <Button label="Download its raw text" onclick={raw} />
                if *asked {
                    <Button label="Remove it for ever" kind={ButtonKind::Warning} onclick={remove} />
                    <Button label="Keep it" kind={ButtonKind::Secondary} onclick={keep} />
                } else {
                    <Button label="Remove it…" kind={ButtonKind::Secondary} onclick={ask} />
                }
            </div>
        </NotificationBanner>
    }
}

fn remove(store: &Store, key: &str) {
    // A refusal shows at once: the record is listed again.
    let _ = drafts::drafts().remove(key);
    navigation::list(store);
}
