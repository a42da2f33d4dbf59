//! Asks how records should be kept, before the first one is saved.

use crate::{
    drafts::VaultError,
    web::{
        edge::{focus, vault},
        kit::{Button, Page as Layout, PageError, RadioOption, Radios, warning_text},
        parts::{PassphraseInput, message_for, passphrase_in_words, problems_of_new},
        store::{Store, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const PROTECT: &str = "protect";
const IN_CLEAR: &str = "in-clear";

/// Two ways, plainly told. The page that the person was on its way to follows.
#[component]
pub fn Protect() -> Html {
    let store = use_store();
    let choice = use_state(|| None::<AttrValue>);
    let passphrase = use_state(String::new);
    let again = use_state(String::new);
    let errors = use_state(Vec::<PageError>::new);
    let busy = use_state(|| false);
    let onchoice = {
        let choice = choice.clone();
        Callback::from(move |value: AttrValue| choice.set(Some(value)))
    };
    let go_on = {
        let (choice, passphrase, again) = (choice.clone(), passphrase.clone(), again.clone());
        let (errors, busy, store) = (errors.clone(), busy.clone(), store.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            match choice.as_deref() {
                Some(PROTECT) => {
                    let found = problems_of_new("passphrase", &passphrase, &again);
                    if found.is_empty() {
                        busy.set(true);
                        spawn_local(protect(store.clone(), (*passphrase).clone(), errors.clone(), busy.clone()));
                    }
                    errors.set(found);
                    focus::soon("error-summary".to_owned());
                }
                // A choice that cannot be kept holds as long as the page; that nothing can be kept is said on every page.
                Some(_) => drop(vault::choose_in_clear(&store)),
                None => {
                    errors.set(vec![PageError::new("protection", "Choose how records should be kept on this device")])
                }
            }
        })
    };
    let options = vec![
        RadioOption::new(PROTECT, "Protected with a passphrase (recommended)").hint(
            "Whoever finds this device or uses it after you cannot read them. You type the passphrase when you come back, and when nobody has touched the page for five minutes.",
        ),
        RadioOption::new(IN_CLEAR, "Without a passphrase")
            .hint("Anybody who can use this browser on this device can read them."),
    ];
    html! {
        <Layout title="How should records be kept on this device?" errors={(*errors).clone()}>
            <p class="govuk-body">
                {"Everything stays in this browser on this device either way. You are asked once, and can change it later under “This device”."}
            </p>
            <p class="govuk-body" id="not-here">
                {"In a private or incognito window everything is gone when you close it: use an ordinary one. The app on the Home Screen keeps its own records, apart from the browser’s."}
            </p>
            <form onsubmit={go_on}>
            <Radios id="protection" legend="Keep records" legend_size="m" {options} value={(*choice).clone()} onchange={onchoice}
                error={message_for(&errors, "protection")} />
            if choice.as_deref() == Some(PROTECT) {
                {warning_text(html! {
                    {"Nobody can recover a forgotten passphrase, and nobody can read the records without it. Export what must not be lost: “This device” makes a protected file of everything as a spare."}
                })}
                <PassphraseInput id="passphrase" label="Passphrase" error={message_for(&errors, "passphrase")}
                    hint={Some(AttrValue::from("12 characters or more. Four words that do not belong together are easy to remember and hard to guess."))}
                    value={(*passphrase).clone()} oninput={tell(&passphrase)}
                    repeated={Some(((*again).clone().into(), tell(&again), message_for(&errors, "passphrase-again")))} />
            }
            if choice.as_deref() == Some(IN_CLEAR) {
                {warning_text(html! {
                    {"On a shared device the next person can open this page and read what you wrote about people."}
                })}
            }
            <Button label={if *busy { "Protecting…" } else { "Continue" }} submit={true} id="choose-protection" disabled={*busy} />
            </form>
            if *busy { <p class="govuk-body" role="status">{"Making the key. It takes a moment on purpose: that makes it slow to guess."}</p> }
        </Layout>
    }
}

fn tell(state: &UseStateHandle<String>) -> Callback<String> {
    let state = state.clone();
    Callback::from(move |text| state.set(text))
}

async fn protect(store: Store, passphrase: String, errors: UseStateHandle<Vec<PageError>>, busy: UseStateHandle<bool>) {
    let done: Result<(), VaultError> = vault::protect(store, passphrase).await;
    busy.set(false);
    if let Err(error) = done {
        errors.set(vec![PageError::new("passphrase", passphrase_in_words(&error))]);
        focus::soon("error-summary".to_owned());
    }
}
