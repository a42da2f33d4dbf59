//! A record that could not be opened.

use crate::{
    app::Route,
    concern::RecordId,
    drafts::{DraftError, Drafts},
    web::{
        edge::{drafts, files},
        kit::{Button, ButtonKind, Page as Layout, button_group, link_button, secondary_link_button},
        store::use_selector,
    },
};
use yew::prelude::*;

/// What [`NotOpened`] shows.
#[derive(Properties, PartialEq)]
pub struct NotOpenedProps {
    /// The record.
    pub id: RecordId,
}

/// Why a record does not open, and what to do.
#[component]
pub fn NotOpened(props: &NotOpenedProps) -> Html {
    let id = props.id;
    let error = use_selector(move |state| {
        state.not_opened.as_ref().filter(|(not_opened, _)| *not_opened == id).map(|(_, error)| error.clone())
    });
    let error = error.unwrap_or(DraftError::Missing);
    let (title, says) = match &error {
        DraftError::Missing => (
            "This record is not on this device",
            "Nothing was written in it yet, it was removed, or it was written on another device or in another browser. If you have it as a file, open the file.",
        ),
        DraftError::TooNew(_) => (
            "This record was saved by a newer version of this app",
            "It is kept as it is. Reload the page to get the newer version, then open the record again.",
        ),
        DraftError::Unavailable(_) => (
            "This browser does not let the page read what is kept on the device",
            "A private window, or a setting that blocks site data, is the usual cause. Change the setting and load the page again.",
        ),
        DraftError::NotHere => (
            "This record is still on its way",
            "The part of the tool that reads records has not loaded yet. Load this page again.",
        ),
        DraftError::Locked => {
            ("The records on this device are locked", "Load this page again and unlock it with the passphrase.")
        }
        _ => (
            "This record cannot be opened",
            "What is stored is damaged. It is kept exactly as it is, and you can download it raw: it may still be possible to rescue what was written.",
        ),
    };
    let damaged =
        !matches!(error, DraftError::Missing | DraftError::Unavailable(_) | DraftError::Locked | DraftError::NotHere);
    let raw = Callback::from(move |()| {
        let key = Drafts::<()>::key(id);
        if let Ok(text) = drafts::drafts().raw(&key) {
            let _ = files::download(&format!("damaged-record-{id}.json"), &text);
        }
    });
    html! {
        <Layout {title} back={Some((AttrValue::from(Route::Home.href()), "First page".into()))}>
            <p class="govuk-body">{says}</p>
            if let DraftError::Corrupt(why) = &error { <p class="govuk-body">{format!("What was found: {why}.")}</p> }
            {button_group(html! { <>{link_button(Route::Home.href(), "Go to the first page")}
                if damaged {
                    <Button label="Download its raw text" kind={ButtonKind::Secondary} onclick={raw} />
                } else {
                    {secondary_link_button(Route::OpenFile.href(), "Open a file")}
                }</> })}
        </Layout>
    }
}
