//! The page of a locked device.

use crate::{
    app::{Protection, Route},
    drafts::VaultError,
    web::{
        device::no_lock::NoLock,
        edge::everything,
        edge::{focus, vault},
        kit::{Button, ButtonKind, Details, Page as Layout, PageError, inset_text, secondary_link_button},
        parts::{PassphraseInput, count, message_for, passphrase_in_words},
        store::{use_selector, use_store},
    },
};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Asks for the passphrase; says what to do without it.
#[component]
pub fn Unlock() -> Html {
    let store = use_store();
    let (stuck, aside) = use_selector(|state| {
        let stuck = match &state.protection {
            Protection::Stuck(error) => Some(error.clone()),
            _ => None,
        };
        (stuck, state.device.aside)
    });
    let passphrase = use_state(String::new);
    let errors = use_state(Vec::<PageError>::new);
    let busy = use_state(|| false);
    let wait = use_state(vault::wait);
    use_effect_with(*wait > 0, {
        let wait = wait.clone();
        move |waiting| {
            let ticking = waiting.then(|| Interval::new(1_000, move || wait.set(vault::wait())));
            move || drop(ticking)
        }
    });
    let unlock = {
        let (passphrase, errors, busy, wait) = (passphrase.clone(), errors.clone(), busy.clone(), wait.clone());
        Callback::from(move |()| {
            if *busy || vault::wait() > 0 {
                return;
            }
            if passphrase.is_empty() {
                errors.set(vec![PageError::new("passphrase", "Enter the passphrase of this device")]);
                return;
            }
            busy.set(true);
            errors.set(Vec::new());
            let (store, typed) = (store.clone(), (*passphrase).clone());
            let (passphrase, errors, busy, wait) = (passphrase.clone(), errors.clone(), busy.clone(), wait.clone());
            spawn_local(async move {
                if let Err(error) = vault::unlock(store, typed).await {
                    busy.set(false);
                    passphrase.set(String::new());
                    wait.set(vault::wait());
                    errors.set(vec![PageError::new("passphrase", passphrase_in_words(&error))]);
                    focus::soon("error-summary".to_owned());
                }
            });
        })
    };
    let onsubmit = {
        let unlock = unlock.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            unlock.emit(());
        })
    };
    let oninput = {
        let passphrase = passphrase.clone();
        Callback::from(move |text| passphrase.set(text))
    };
    match stuck {
        Some(VaultError::NoLock(number)) => return html! { <NoLock {number} /> },
        Some(why) => return cannot_be_unlocked(&why.to_string()),
        None => {}
    }
    html! {
        <Layout title="The records on this device are locked" errors={(*errors).clone()}>
            if aside > 0 {
                {inset_text(html! {
                    {format!("{} could not be saved before the device was locked, and only waits in this page. Do not close it: unlock, and save or download.",
                        count(aside, "piece of work", "pieces of work"))}
                })}
            }
            <form {onsubmit}>
                <PassphraseInput id="passphrase" label="Passphrase" value={(*passphrase).clone()} {oninput}
                    error={message_for(&errors, "passphrase")} />
                <Button label={if *busy { "Unlocking…" } else { "Unlock" }} submit={true} id="unlock" disabled={*busy || *wait > 0} />
            </form>
            <p class="govuk-body" role="status">
                if *wait > 0 {
                    {"After several wrong tries the next one has to wait."}
                } else if *busy {
                    {"Making the key. It takes a moment on purpose: that makes it slow to guess."}
                }
            </p>
            // Counted down outside of what is read out, which would interrupt every second.
            if *wait > 0 { <p class="govuk-body" id="wait">{format!("{} to go.", count(*wait as usize, "second", "seconds"))}</p> }
            <p class="govuk-body">
                {"If anyone is in immediate danger, call 999 now. You do not need this tool for that."}
            </p>
            <Details summary="You do not know the passphrase">
                <p class="govuk-body">
                    {"Nobody can recover it, and nobody can read the records without it. If a colleague protected this device, ask them. You can take the protected records away as a file, to be opened once the passphrase is found, and then remove everything to start afresh."}
                </p>
                <Rescue />
            </Details>
        </Layout>
    }
}

/// What is stored of the protection is damaged, or of a newer version: nothing is touched.
fn cannot_be_unlocked(why: &str) -> Html {
    html! {
        <Layout title="The records on this device cannot be unlocked">
            <p class="govuk-body">
                {format!("What is stored of the protection cannot be read: {why}. Everything is left exactly as it is.")}
            </p>
            <p class="govuk-body">
                {"Load the page again first: a newer version of the tool may be able to read it. If that does not help, take everything away as a file and give it to whoever looks after the tool."}
            </p>
            <Rescue />
        </Layout>
    }
}

/// Everything as a file, as it stands; and the way to a fresh start.
#[component]
pub fn Rescue() -> Html {
    let told = use_state(String::new);
    let take_away = {
        let told = told.clone();
        Callback::from(move |()| told.set(everything::told(everything::download())))
    };
    html! {
        <>
            <div class="govuk-button-group">
                <Button label="Download everything as it is" kind={ButtonKind::Secondary} onclick={take_away} id="take-away" />
                {secondary_link_button(Route::RemoveAll.href(), "Remove everything…")}
            </div>
            <p class="govuk-body" role="status">{&*told}</p>
        </>
    }
}
