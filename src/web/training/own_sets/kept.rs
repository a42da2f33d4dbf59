//! The own scenario files on this device, and their removal, asked twice.

use super::{TOML, listed};
use crate::{
    app::{OwnSetShown, Route, TrainingPage},
    training::scenario::{SHORT, SetError},
    web::{
        edge::{files, training},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, button_group},
        parts::ConfirmButton,
        store::Store,
    },
};
use yew::prelude::*;

/// The files that are kept here, then those that cannot be used.
pub fn kept(store: &Store, own: &[OwnSetShown]) -> Html {
    let usable = own.iter().filter_map(|one| Some(file(store, &one.key, one.set.as_ref().ok()?)));
    let damaged = own.iter().filter_map(|one| Some(damaged(store, &one.key, one.set.as_ref().err()?)));
    html! {
        <>
            <h2 class="govuk-heading-m" id="own-kept" tabindex="-1">{"Files on this device"}</h2>
            if own.is_empty() { <p class="govuk-body">{"There are none yet."}</p> }
            <ul class="pc-drafts">{for usable}</ul>
            {for damaged}
        </>
    }
}

fn file(store: &Store, key: &str, (title, digest): &(String, String)) -> Html {
    let digits: String = digest.chars().take(SHORT).collect();
    let href = Route::Training(TrainingPage::Set(digits.clone())).href();
    let version = store.read(|state| {
        let set = state.training.sets.with_digest(digest)?;
        Some(format!("Version {}, by {}. Digest ", set.reference.version, set.author))
    });
    html! {
        <li key={key.to_owned()}>
            <h3 class="pc-drafts__title"><a class="govuk-link" {href}>{title}</a></h3>
            <p class="pc-drafts__meta">{version.unwrap_or_default()}<code class="pc-code">{&digits}</code>{"…"}</p>
            <div class="pc-kept">
                <Button kind={ButtonKind::Secondary} onclick={download(key, format!("{digits}.toml"))}>
                    {"Download"}<span class="govuk-visually-hidden">{format!(" {title}")}</span>
                </Button>
                <ConfirmButton label={format!("Remove {title}")} asks={true} onconfirm={remove(store, key)}
                    lost="Training with these scenarios stays, but cannot be shown on this device until the file is loaded again. Download it first if you may need it." />
            </div>
        </li>
    }
}

/// A file that cannot be used: why, its text, and its removal.
fn damaged(store: &Store, key: &str, why: &SetError) -> Html {
    let short: String = key.rsplit(':').next().unwrap_or_default().chars().take(SHORT).collect();
    html! {
        <NotificationBanner key={key.to_owned()} title="Damaged file" kind={BannerKind::Problem} id={format!("damaged-{short}")}>
            <p class="govuk-notification-banner__heading">{format!("A scenario file ({short}) cannot be used")}</p>
            <p class="govuk-body">
                {"It is kept exactly as it is. "}
                if why.0.is_empty() {
                    {"What is stored of it cannot be read."}
                } else {
                    {"It was fine when it was loaded. Mend these places and load it again:"}
                }
            </p>
            {listed(why, None)}
            {button_group(html! { <><Button kind={ButtonKind::Secondary} onclick={download(key, format!("damaged-scenarios-{short}.txt"))}>
                    {"Download its raw text"}<span class="govuk-visually-hidden">{format!(": {short}")}</span>
                </Button>
                <ConfirmButton label={format!("Remove {short}")} asks={true} onconfirm={remove(store, key)}
                    lost="Removing cannot be taken back. Download the raw text first: it may still be possible to rescue what is in it." /></> })}
        </NotificationBanner>
    }
}

/// Gives a file back as it came; where it cannot be read, as it is stored.
fn download(key: &str, name: String) -> Callback<()> {
    let key = key.to_owned();
    Callback::from(move |()| {
        let own = training::own_sets();
        let entries = own.list().unwrap_or_default();
        let text = entries.into_iter().find(|entry| entry.key == key).and_then(|entry| entry.text.ok());
        if let Some(text) = text.or_else(|| own.raw(&key).ok()) {
            let _ = files::download_as(&name, &text, TOML);
        }
    })
}

fn remove(store: &Store, key: &str) -> Callback<()> {
    let (store, key) = (store.clone(), key.to_owned());
    Callback::from(move |()| training::remove_set(&store, &key))
}
