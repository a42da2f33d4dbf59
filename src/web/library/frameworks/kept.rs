//! The own files on this device: what each holds, and its removal, asked twice.

use super::load::{DIGITS, TOML, digits, holds, listed};
use crate::{
    app::{Message, OwnRefusal, OwnShown, Route},
    drafts::DraftError,
    framework::{Framework, Registry},
    web::{
        edge::{files, focus, own_files},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, button_group},
        parts::{ConfirmButton, moment_words},
        store::Store,
    },
};
use yew::prelude::*;

/// The files that are kept here, then those that cannot be used.
pub fn kept(store: &Store, frameworks: &Registry, own: &Result<Vec<OwnShown>, DraftError>) -> Html {
    let own = match own {
        Ok(own) => own,
        Err(error) => {
            return html! {
                <p class="govuk-body">
                    {format!("The files on this device cannot be listed: {error}. The frameworks of the app can be used all the same.")}
                </p>
            };
        }
    };
    html! {
        <>
            <h3 class="govuk-heading-s" id="own-kept" tabindex="-1">{"Files on this device"}</h3>
            if own.is_empty() { <p class="govuk-body">{"There are none yet."}</p> }
            <ul class="pc-drafts">
                { for own.iter().filter_map(|one| {
                    let framework = frameworks.exactly(one.read.as_ref().ok()?)?;
                    Some(file(store, frameworks, one, framework))
                }) }
            </ul>
            { for own.iter().filter_map(|one| Some(damaged(store, one, one.read.as_ref().err()?))) }
        </>
    }
}

/// One file: the framework that it is, where it came from, and what can be done with it.
fn file(store: &Store, frameworks: &Registry, one: &OwnShown, framework: &Framework) -> Html {
    let came = one.added_at.map_or_else(String::new, |at| format!(", loaded {}", moment_words(at)));
    let extends = framework.own.as_ref().and_then(|own| own.extends.as_ref());
    let earlier = extends.and_then(|base| Some((base, &frameworks.superseded_by(base)?.reference)));
    let download = {
        let store = store.clone();
        let key = one.key.clone();
        Callback::from(move |()| download(&store, &key))
    };
    html! {
        <li key={one.key.clone()}>
            <h4 class="pc-drafts__title">{&framework.title}</h4>
            <p class="pc-drafts__meta">
                {format!("{}, version {}.", framework.authority, framework.reference.version)}
                <br />
                <span class="pc-breaks">{format!("From {}", one.name)}</span>{format!("{came}. Digest ")}
                <code class="pc-code">{digits(framework)}</code>{"…"}
                <br />
                {format!("It holds {}.", holds(framework, frameworks).join(", "))}
            </p>
            { for framework.local_authorities.iter().filter(|name| frameworks.own_of(name).len() > 1).take(1).map(|name| html! {
                <p class="govuk-body pc-breaks">
                    <strong>{format!("{} files here are own files of {name}. ", frameworks.own_of(name).len())}</strong>
                    {"None is picked by itself: each record of a service there asks which one it goes by. Remove the files that you no longer use."}
                </p>
            }) }
            if let Some((base, newer)) = earlier {
                <p class="govuk-body">
                    {format!("It extends {base}, an earlier reading that was corrected since. Write version {} under “extends”, and load it again. ", newer.version)}
                    <a class="govuk-link" href={Route::Readings.href()}>{"What changed"}</a>
                </p>
            }
            <div class="pc-drafts__actions">
                <a class="govuk-link" href={Route::Framework(framework.reference.clone()).href()}>
                    {"View"}<span class="govuk-visually-hidden">{format!(" {}", framework.title)}</span>
                </a>
            </div>
            <div class="pc-kept">
                <Button kind={ButtonKind::Secondary} onclick={download}>
                    {"Download"}<span class="govuk-visually-hidden">{format!(" {}", one.name)}</span>
                </Button>
                <ConfirmButton label={format!("Remove {}", one.name)} asks={true} onconfirm={remove(store, &one.key)}
                    lost="Records judged by this file keep its name and version, but cannot be recalculated on this device until it is loaded again. Download it first if you may need it." />
            </div>
        </li>
    }
}

/// A file that cannot be used: why, its raw text, and its removal.
fn damaged(store: &Store, one: &OwnShown, why: &OwnRefusal) -> Html {
    let short: String = one.key.rsplit(':').next().unwrap_or_default().chars().take(DIGITS).collect();
    let (title, name, says) = match why {
        OwnRefusal::Stored(DraftError::TooNew(_)) => (
            "File of a newer version",
            format!("A framework file ({short}) cannot be used"),
            "A newer version of this app stored it, and it is kept exactly as it is. Reload this page to get that version.".to_owned(),
        ),
        OwnRefusal::Stored(DraftError::Corrupt(error)) => (
            "Damaged file",
            format!("A framework file ({short}) does not open"),
            format!("It is kept exactly as it is, and no record is judged by it. What was found: {error}."),
        ),
        OwnRefusal::Problems(_) => (
            "File that cannot be used",
            format!("{} cannot be used by this version of the app", one.name),
            "It was fine when it was loaded; the checks have become stricter since. It is kept exactly as it is. No record is judged by it any more, and none of its authority’s records is judged by another policy in its place: they open, and say so. Download it, mend these places and load it again:".to_owned(),
        ),
        why => ("Damaged file", format!("A framework file ({short}) does not open"), why.to_string()),
    };
    let is_file = matches!(why, OwnRefusal::Problems(_));
    let raw = if is_file {
        let (store, key) = (store.clone(), one.key.clone());
        Callback::from(move |()| download(&store, &key))
    } else {
        let (key, file) = (one.key.clone(), format!("damaged-framework-{short}.json"));
        Callback::from(move |()| {
            if let Ok(text) = own_files::own_files().raw(&key) {
                let _ = files::download(&file, &text);
            }
        })
    };
    html! {
        <NotificationBanner key={one.key.clone()} {title} kind={BannerKind::Problem} id={format!("damaged-{short}")}>
            <p class="govuk-notification-banner__heading">{name}</p>
            <p class="govuk-body pc-breaks">{says}</p>
            if let OwnRefusal::Problems(error) = why { {listed(error, None)} }
            {button_group(html! { <><Button kind={ButtonKind::Secondary} onclick={raw}>
                    {if is_file { "Download the file" } else { "Download its raw text" }}<span class="govuk-visually-hidden">{format!(": {short}")}</span>
                </Button>
                <ConfirmButton label={format!("Remove {short}")} asks={true} onconfirm={remove(store, &one.key)}
                    lost="Removing cannot be taken back. Download the raw text first: it may still be possible to rescue what is in it." /></> })}
        </NotificationBanner>
    }
}

/// Gives a file back as it came.
fn download(store: &Store, key: &str) {
    let entries = own_files::own_files().list().unwrap_or_default();
    let found = entries.into_iter().find(|entry| entry.key == key).and_then(|entry| entry.kept.ok());
    match found {
        Some(kept) => {
            let _ = files::download_as(&kept.name, &kept.text, TOML);
        }
        // Gone or damaged since it was listed: the new list says so.
        None => own_files::load(store),
    }
}

/// Takes a file away, and lists the others anew.
fn remove(store: &Store, key: &str) -> Callback<()> {
    let (store, key) = (store.clone(), key.to_owned());
    Callback::from(move |()| {
        let removed = own_files::own_files().remove(&key);
        own_files::load(&store);
        if let Err(error) = removed {
            store.dispatch(Message::Notify(format!("The file was not removed: {error}.")));
        }
        focus::soon("own-kept".to_owned());
    })
}
