//! A file that is protected, or that holds everything of a device: asks for its passphrase and takes it in.

use crate::{
    app::{Protection, Route},
    drafts::{Restored, VaultError},
    training::kept::TrainingsRestored,
    web::{
        edge::{
            focus, location,
            restore::{self, Chosen},
        },
        kit::{Button, Page as Layout, PageError, inset_text, secondary_link_button},
        parts::{PassphraseInput, count, message_for, passphrase_in_words},
        shell::protect::Protect,
        store::{use_selector, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`ProtectedFile`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct ProtectedFileProps {
    /// The file's name.
    pub name: AttrValue,
    /// What it is.
    pub chosen: Chosen,
    /// Hears the content of a record.
    pub onrecord: Callback<Vec<u8>>,
    /// Another file is wanted.
    pub oncancel: Callback<()>,
}

/// The page of a protected file.
#[component]
pub fn ProtectedFile(props: &ProtectedFileProps) -> Html {
    let store = use_store();
    let undecided = use_selector(|state| state.protection == Protection::Undecided);
    let passphrase = use_state(String::new);
    let errors = use_state(Vec::<PageError>::new);
    let busy = use_state(|| false);
    let open = {
        let (passphrase, errors, busy) = (passphrase.clone(), errors.clone(), busy.clone());
        let (chosen, onrecord) = (props.chosen.clone(), props.onrecord.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            if chosen.is_protected() && passphrase.is_empty() {
                errors.set(vec![PageError::new("file-passphrase", "Enter the passphrase of this file")]);
                return;
            }
            busy.set(true);
            errors.set(Vec::new());
            let (store, typed, chosen, onrecord) =
                (store.clone(), (*passphrase).clone(), chosen.clone(), onrecord.clone());
            let (errors, busy) = (errors.clone(), busy.clone());
            spawn_local(async move {
                let done: Result<(), VaultError> = match &chosen {
                    Chosen::Record(file) => {
                        restore::open_record(file, &typed).await.map(|content| onrecord.emit(content))
                    }
                    Chosen::Everything(from, locks) => {
                        restore::everything(&store, from.clone(), locks, &typed).await.map(|(restored, trainings)| {
                            store.dispatch(crate::app::Message::NotifyOn(Route::Home, in_words(&restored, trainings)));
                            location::go(&Route::Home);
                        })
                    }
                };
                if let Err(error) = done {
                    busy.set(false);
                    let at = if chosen.is_protected() { "file-passphrase" } else { "take-in" };
                    errors.set(vec![PageError::new(at, passphrase_in_words(&error))]);
                    focus::soon("error-summary".to_owned());
                }
            });
        })
    };
    // The page has changed under the same address.
    use_effect_with((), |()| focus::arrive_soon());
    // What comes out of the file is kept here, so it must be settled how. One record is asked about once it is opened.
    if undecided && matches!(props.chosen, Chosen::Everything(..)) {
        return html! { <Protect /> };
    }
    let (title, says) = match &props.chosen {
        Chosen::Record(_) => (
            "This file is protected",
            "It holds a record under a passphrase. Whoever sent it can tell you the passphrase.",
        ),
        Chosen::Everything(..) => (
            "This file holds everything of a device",
            "Its records, trainings and own files are added to those on this device. Nothing here is replaced: a record that is here in another version gets the file’s version beside it.",
        ),
    };
    let oninput = {
        let passphrase = passphrase.clone();
        Callback::from(move |text| passphrase.set(text))
    };
    let cancel = props.oncancel.reform(|_: MouseEvent| ());
    html! {
        <Layout {title} errors={(*errors).clone()}>
            {inset_text(html! { {&props.name} })}
            <p class="govuk-body">{says}</p>
            <form onsubmit={open}>
                if props.chosen.is_protected() {
                    <PassphraseInput id="file-passphrase" label="Passphrase of the file" value={(*passphrase).clone()} {oninput}
                        hint={matches!(props.chosen, Chosen::Everything(..)).then_some(AttrValue::from("The one that the device had when the file was made."))}
                        error={message_for(&errors, "file-passphrase")} />
                }
                <div class="govuk-button-group">
                    <Button label={if *busy { "Opening…" } else { "Open it" }} submit={true} id="take-in" disabled={*busy} />
                    <button type="button" class="govuk-button govuk-button--secondary" onclick={cancel}>{"Choose another file"}</button>
                    {secondary_link_button(Route::Home.href(), "First page")}
                </div>
            </form>
            if *busy { <p class="govuk-body" role="status">{"Making the key. It takes a moment on purpose."}</p> }
        </Layout>
    }
}

fn in_words(restored: &Restored, trainings: TrainingsRestored) -> String {
    let mut parts = vec![format!("{} added", count(restored.added, "record", "records"))];
    if restored.already > 0 {
        parts.push(format!("{} here already", restored.already));
    }
    if restored.copied > 0 {
        parts.push(format!("{} put beside another version as a copy", restored.copied));
    }
    if restored.frameworks > 0 {
        parts.push(format!("{} added", count(restored.frameworks, "own file", "own files")));
    }
    if trainings.added > 0 {
        parts.push(format!(
            "{} added",
            count(trainings.added, "training or scenario file", "trainings and scenario files")
        ));
    }
    if trainings.kept_as_here > 0 {
        parts.push(format!(
            "{} left as it is here, because it has gone on since",
            count(trainings.kept_as_here, "training", "trainings")
        ));
    }
    if restored.strangers > 0 {
        parts.push(format!(
            "{} put aside, which somebody had put on its device without the passphrase: see “This device”",
            count(restored.strangers, "text", "texts")
        ));
    }
    let unreadable = restored.unreadable + trainings.unreadable;
    if unreadable > 0 {
        parts.push(format!("{} that cannot be read", count(unreadable, "entry", "entries")));
    }
    format!("From the file: {}.", parts.join(", "))
}
