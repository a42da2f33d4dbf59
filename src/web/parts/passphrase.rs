//! Passphrases: asking for a new one, asking for the one there is, and saying what went wrong.

use crate::{
    drafts::{KeepError, StoreError, VaultError},
    seal::{SHORTEST_PASSPHRASE, SealError},
    web::{
        kit::{Checkboxes, PageError, RadioOption, TextInput},
        parts::count,
    },
};
use std::collections::BTreeSet;
use yew::prelude::*;

/// What [`PassphraseInput`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct PassphraseInputProps {
    /// The control's id; a second field is named after it.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Help below the label.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What stands in it.
    pub value: AttrValue,
    /// Hears every keystroke.
    pub oninput: Callback<String>,
    /// What stands in the second field, which asks for it once more, and who hears of it; without it there is none.
    #[prop_or_default]
    pub repeated: Option<(AttrValue, Callback<String>, Option<AttrValue>)>,
}

/// A passphrase, hidden unless the person wants to see it. The browser is not asked to remember it: on a shared device it
/// would open the records to everybody.
#[component]
pub fn PassphraseInput(props: &PassphraseInputProps) -> Html {
    let shown = use_state(|| false);
    let input_type = if *shown { "text" } else { "password" };
    let onshow = {
        let shown = shown.clone();
        Callback::from(move |(_, ticked): (AttrValue, bool)| shown.set(ticked))
    };
    let again = props.repeated.as_ref().map(|(value, oninput, error)| {
        html! {
            <TextInput id={format!("{}-again", props.id)} label="The same passphrase again" value={value.clone()}
                oninput={oninput.clone()} error={error.clone()} {input_type} spellcheck={Some(false)} verbatim={true} width={Some(WIDTH)} />
        }
    });
    html! {
        <>
            <TextInput id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
                value={props.value.clone()} oninput={props.oninput.clone()} {input_type} spellcheck={Some(false)} verbatim={true}
                width={Some(WIDTH)} />
            {again.unwrap_or_default()}
            <Checkboxes id={format!("{}-shown", props.id)} legend="While you type" legend_size="hidden" small={true}
                options={vec![RadioOption::new("shown", "Show what I type")]}
                values={if *shown { vec![AttrValue::from("shown")] } else { Vec::new() }} onchange={onshow} />
        </>
    }
}

const WIDTH: &str = "govuk-!-width-two-thirds";

/// What is wrong with a new passphrase, each at its field. Spaces at the ends are no part of it: keyboards add one that is
/// easily overlooked, and not in every field.
pub fn problems_of_new(id: &str, passphrase: &str, again: &str) -> Vec<PageError> {
    let (passphrase, again) = (passphrase.trim(), again.trim());
    let different = passphrase.chars().collect::<BTreeSet<char>>().len();
    let first = if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        Some(format!("Enter a passphrase of {SHORTEST_PASSPHRASE} characters or more, such as four words"))
    } else if different < 5 {
        Some("Enter a passphrase with more different characters".to_owned())
    } else {
        None
    };
    match first {
        Some(message) => vec![PageError::new(id.to_owned(), message)],
        None if passphrase != again => {
            vec![PageError::new(format!("{id}-again"), "Enter the same passphrase in both fields")]
        }
        None => Vec::new(),
    }
}

/// The message for a field, if one of the problems is its.
pub fn message_for(problems: &[PageError], id: &str) -> Option<AttrValue> {
    problems.iter().find(|problem| problem.field_id == id).map(|problem| problem.message.clone())
}

/// What went wrong, and what to do.
pub fn in_words(error: &VaultError) -> String {
    match error {
        VaultError::Seal(SealError::WrongKeyOrDamaged) => {
            "This is not the passphrase, or what is stored is damaged. The two cannot be told apart. Nothing was changed: try again".to_owned()
        }
        VaultError::Seal(SealError::Failed) => {
            "The key could not be made. The device may be short of memory, or a part of the tool was not loaded. Close other pages, connect to the network once, and try again".to_owned()
        }
        VaultError::Keep(KeepError::Store(StoreError::Full)) => {
            "There is no room left on this device for it. Export and remove a record, then try again".to_owned()
        }
        VaultError::TooSoon(seconds) => {
            format!("After several wrong tries the next one has to wait. Try again in {}", count(*seconds as usize, "second", "seconds"))
        }
        VaultError::Keep(KeepError::Locked) => {
            "The device was locked or changed by another tab meanwhile. Unlock it and try again".to_owned()
        }
        VaultError::Unreadable(_) => {
            "Something protected on this device does not open. Download it and remove it on the first page, then try again".to_owned()
        }
        VaultError::Strangers(_) => {
            "Somebody has put texts on this device without its passphrase. Decide about them on this page first, then try again".to_owned()
        }
        VaultError::NoLock(_) => "The lock of this device is missing. Nothing was changed".to_owned(),
        error => format!("It could not be done: {error}. Nothing was lost: try again"),
    }
}
