//! The page of a device on which something is sealed, and the lock that opens it is missing. Nothing is touched.

use super::unlock::Rescue;
use crate::web::{
    edge::{files, focus, vault},
    kit::{FileInput, Page as Layout, PageError, inset_text},
    parts::{count, upper_first},
    store::use_store,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`NoLock`] shows.
#[derive(Properties, PartialEq)]
pub struct NoLockProps {
    /// How many entries are sealed.
    pub number: usize,
}

/// Says what is the matter; takes the lock from a file that holds it, or gives everything away as it is.
#[component]
pub fn NoLock(props: &NoLockProps) -> Html {
    let store = use_store();
    let error = use_state(|| None::<AttrValue>);
    let onfile = {
        let error = error.clone();
        Callback::from(move |file: web_sys::File| {
            let (store, error) = (store.clone(), error.setter());
            spawn_local(async move {
                let taken = match files::read(&file).await {
                    Ok(bytes) => crate::text::decode(&bytes)
                        .map_err(|why| format!("The file cannot be read: {why}"))
                        .and_then(|text| vault::take_lock(&store, &text)),
                    Err(_) => Err("The file cannot be read, or is too large".to_owned()),
                };
                match taken {
                    // The page that asks for the passphrase takes the place of this one.
                    Ok(()) => focus::arrive_soon(),
                    Err(why) => {
                        error.set(Some(format!("{why}. Nothing was changed").into()));
                        focus::soon("error-summary".to_owned());
                    }
                }
            });
        })
    };
    let in_clear = vault::keep().in_clear().unwrap_or_default();
    let errors: Vec<PageError> = error.iter().map(|error| PageError::new("lock-file", error.clone())).collect();
    html! {
        <Layout title="The lock of this device is missing" {errors}>
            <p class="govuk-body">
                {format!("Records on this device are protected with a passphrase: {} here. What opens them with the passphrase, the lock, is gone. Somebody may have removed it from this browser, or the browser has lost it.",
                    count(props.number, "sealed text is", "sealed texts are"))}
            </p>
            {inset_text(html! {
                {"Without the lock nobody can open them, not even with the right passphrase. Everything is left exactly as it is, and nothing new is kept here."}
            })}
            <h2 class="govuk-heading-m">{"Put the lock back"}</h2>
            <p class="govuk-body">
                {"If the tool is still open and unlocked in another tab or window, press “Lock now” there: that puts the lock back. Then load this page again."}
            </p>
            <FileInput id="lock-file" label="A file with everything of this device" label_size="s" accept="application/json,.json" {onfile}
                error={(*error).clone()}
                hint="One that was exported while the passphrase still opened this device. Only its lock is taken. It opens with the passphrase of that time." />
            <h2 class="govuk-heading-m">{"Keep what is here"}</h2>
            <p class="govuk-body">
                {"Take everything away as a file, so that it can be opened if the lock is found. Do not remove anything before."}
            </p>
            if in_clear > 0 {
                <p class="govuk-body" id="also-in-clear">
                    {format!("{} not sealed, and in that file too. To get at {them}, take the file, remove everything, and open the file: what is not sealed can then be read, and the rest stays sealed.",
                        upper_first(&count(in_clear, "text here is", "texts here are")), them = if in_clear == 1 { "it" } else { "them" })}
                </p>
            }
            <Rescue />
            <p class="govuk-body">
                {"If anyone is in immediate danger, call 999 now. You do not need this tool for that."}
            </p>
        </Layout>
    }
}
