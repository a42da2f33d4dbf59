//! Beginning, changing and ending protection, on the page of the device.

use crate::{
    app::Protection,
    drafts::VaultError,
    web::{
        edge::{focus, vault},
        kit::{BannerKind, Button, ButtonKind, Details, ErrorSummary, NotificationBanner, PageError, warning_text},
        parts::{PassphraseInput, message_for, passphrase_in_words, problems_of_new},
        store::{Store, use_store},
    },
};
use std::{future::Future, pin::Pin};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`PassphraseForms`] offers.
#[derive(Properties, PartialEq)]
pub struct PassphraseFormsProps {
    /// How records are kept now.
    pub protection: Protection,
}

/// What belongs to how records are kept now.
#[component]
pub fn PassphraseForms(props: &PassphraseFormsProps) -> Html {
    match props.protection {
        Protection::Open => html! {
            <>
                <p class="govuk-body">{"Records on this device are protected with a passphrase."}</p>
                <Details key="change" summary="Change the passphrase">
                    <Form kind={Kind::Change} />
                </Details>
                <Details key="unprotect" summary="Stop protecting the records">
                    {warning_text(html! { {"Anybody who can use this browser will be able to read the records."} })}
                    <Form kind={Kind::Unprotect} />
                </Details>
            </>
        },
        _ => html! {
            <>
                <p class="govuk-body">
                    if props.protection == Protection::Undecided {
                        {"It is not settled yet how records are kept on this device. You are asked when you begin the first one, or protect them now."}
                    } else {
                        {"Records on this device are kept without a passphrase: anybody who can use this browser can read them."}
                    }
                </p>
                <Details key="protect" summary="Protect the records with a passphrase">
                    {warning_text(html! {
                        {"Nobody can recover a forgotten passphrase, and nobody can read the records without it."}
                    })}
                    <Form kind={Kind::Protect} />
                </Details>
            </>
        },
    }
}

/// Said when a key that is not this device's stood beside its own.
const FOREIGN_KEY: &str = " Somebody had put the key of another device beside the key of this one. It was put aside. \
    No record was changed by it.";

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Protect,
    Change,
    Unprotect,
}

impl Kind {
    fn id(self) -> &'static str {
        match self {
            Self::Protect => "protect",
            Self::Change => "change",
            Self::Unprotect => "unprotect",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Protect => "Protect the records",
            Self::Change => "Change the passphrase",
            Self::Unprotect => "Stop protecting",
        }
    }

    fn done(self) -> &'static str {
        match self {
            Self::Protect => "The records on this device are protected from now on.",
            Self::Change => "The passphrase was changed. Files that were exported before open with the old one.",
            Self::Unprotect => "The records on this device are kept without a passphrase from now on.",
        }
    }

    fn asks_old(self) -> bool {
        self != Self::Protect
    }

    fn asks_new(self) -> bool {
        self != Self::Unprotect
    }

    /// Does it, and answers what more there is to say about it.
    fn run(
        self,
        store: Store,
        old: String,
        new: String,
    ) -> Pin<Box<dyn Future<Output = Result<&'static str, VaultError>>>> {
        Box::pin(async move {
            match self {
                Self::Protect => vault::protect(store, new).await?,
                Self::Change => {
                    let put_aside = vault::change(old, new).await?;
                    return Ok(if put_aside > 0 { FOREIGN_KEY } else { "" });
                }
                Self::Unprotect => vault::unprotect(store, old).await?,
            }
            Ok("")
        })
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    kind: Kind,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let store = use_store();
    let kind = props.kind;
    let old = use_state(String::new);
    let new = use_state(String::new);
    let again = use_state(String::new);
    let errors = use_state(Vec::<PageError>::new);
    let busy = use_state(|| false);
    let (old_id, new_id) = (format!("{}-passphrase-now", kind.id()), format!("{}-passphrase", kind.id()));
    let go = {
        let (old, new, again) = (old.clone(), new.clone(), again.clone());
        let (errors, busy) = (errors.clone(), busy.clone());
        let (old_id, new_id) = (old_id.clone(), new_id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            let mut found = Vec::new();
            if kind.asks_old() && old.is_empty() {
                found.push(PageError::new(old_id.clone(), "Enter the passphrase of this device"));
            }
            if kind.asks_new() {
                found.extend(problems_of_new(&new_id, &new, &again));
            }
            if !found.is_empty() {
                errors.set(found);
                focus::soon("error-summary".to_owned());
                return;
            }
            errors.set(Vec::new());
            busy.set(true);
            let work = kind.run(store.clone(), (*old).clone(), (*new).clone());
            let (errors, busy, store) = (errors.clone(), busy.clone(), store.clone());
            let (old, new, again) = (old.clone(), new.clone(), again.clone());
            let at = if kind.asks_old() { old_id.clone() } else { new_id.clone() };
            spawn_local(async move {
                let done = work.await;
                busy.set(false);
                match done {
                    Ok(more) => {
                        for field in [old, new, again] {
                            field.set(String::new());
                        }
                        store.dispatch(crate::app::Message::Notify(format!("{}{more}", kind.done())));
                        // The form goes away, and what it did stands above the page.
                        focus::soon("notices".to_owned());
                    }
                    Err(error) => {
                        errors.set(vec![PageError::new(at, passphrase_in_words(&error))]);
                        focus::soon("error-summary".to_owned());
                    }
                }
            });
        })
    };
    let tell = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text| state.set(text))
    };
    let button = if kind == Kind::Unprotect { ButtonKind::Warning } else { ButtonKind::Primary };
    html! {
        <form onsubmit={go}>
            <ErrorSummary errors={(*errors).clone()} />
            if kind.asks_old() {
                <PassphraseInput id={old_id.clone()} label="Passphrase now" value={(*old).clone()} oninput={tell(&old)}
                    error={message_for(&errors, &old_id)} />
            }
            if kind.asks_new() {
                <PassphraseInput id={new_id.clone()} label="New passphrase" value={(*new).clone()} oninput={tell(&new)}
                    hint={Some(AttrValue::from("12 characters or more, such as four words that do not belong together."))}
                    error={message_for(&errors, &new_id)}
                    repeated={Some(((*again).clone().into(), tell(&again), message_for(&errors, &format!("{new_id}-again"))))} />
            }
            <Button label={if *busy { "Working…" } else { kind.label() }} kind={button} submit={true} id={format!("{}-go", kind.id())}
                disabled={*busy} />
            if *busy {
                <NotificationBanner title="Please wait" kind={BannerKind::Success} role="status">
                    <p class="govuk-notification-banner__heading">{"Making the key. It takes a moment on purpose."}</p>
                </NotificationBanner>
            }
        </form>
    }
}
