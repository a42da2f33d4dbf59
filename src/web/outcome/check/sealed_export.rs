//! The record as a file under a passphrase of its own.

use crate::{
    concern::Timestamp,
    web::{
        edge::focus,
        edge::send,
        kit::{Button, ButtonKind, Details, PageError},
        parts::{PassphraseInput, message_for, passphrase_in_words, problems_of_new},
        store::use_store,
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`SealedExport`] tells.
#[derive(Properties, PartialEq)]
pub struct SealedExportProps {
    /// The moment of the file.
    pub at: Timestamp,
    /// Hears what was exported.
    pub onsent: Callback<String>,
}

/// For sending by a way that others can read, such as e-mail.
#[component]
pub fn SealedExport(props: &SealedExportProps) -> Html {
    let store = use_store();
    let passphrase = use_state(String::new);
    let again = use_state(String::new);
    let errors = use_state(Vec::<PageError>::new);
    let busy = use_state(|| false);
    let go = {
        let (passphrase, again, errors, busy) = (passphrase.clone(), again.clone(), errors.clone(), busy.clone());
        let (onsent, at) = (props.onsent.clone(), props.at);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let found = problems_of_new("file-passphrase", &passphrase, &again);
            let wrong = found.first().map(|problem| problem.field_id.to_string());
            errors.set(found);
            if let Some(field) = &wrong {
                focus::soon(field.clone());
            }
            if wrong.is_some() || *busy {
                return;
            }
            busy.set(true);
            let (store, typed, onsent) = (store.clone(), (*passphrase).clone(), onsent.clone());
            let (passphrase, again, errors, busy) = (passphrase.clone(), again.clone(), errors.clone(), busy.clone());
            spawn_local(async move {
                let done = send::download_sealed(store, at, typed).await;
                busy.set(false);
                match done {
                    Ok(name) => {
                        passphrase.set(String::new());
                        again.set(String::new());
                        onsent.emit(format!(
                            "Exported as {name}. Tell the passphrase in another way than you send the file."
                        ));
                    }
                    Err(error) => {
                        errors.set(vec![PageError::new("file-passphrase", passphrase_in_words(&error.into()))]);
                    }
                }
            });
        })
    };
    let tell = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text| state.set(text))
    };
    html! {
        <Details summary="Export with a passphrase, to send by e-mail">
            <p class="govuk-body">
                {"Whoever receives it opens it in this tool with the same passphrase. Tell them the passphrase in another way, such as by telephone. Nobody can recover it."}
            </p>
            <form onsubmit={go}>
            <PassphraseInput id="file-passphrase" label="Passphrase for this file" value={(*passphrase).clone()} oninput={tell(&passphrase)}
                error={message_for(&errors, "file-passphrase")}
                hint={Some(AttrValue::from("12 characters or more, such as four words that do not belong together. Not the one of this device."))}
                repeated={Some(((*again).clone().into(), tell(&again), message_for(&errors, "file-passphrase-again")))} />
            <Button label={if *busy { "Exporting…" } else { "Export with this passphrase" }} kind={ButtonKind::Secondary} submit={true}
                id="export-sealed" disabled={*busy} />
            </form>
        </Details>
    }
}
