//! What a page says where there is no process to follow.

use super::frame::here;
use crate::{
    app::{FollowUpPage, Page},
    concern::{Record, RecordId},
    framework::{Chosen, Registry},
    process::built_in,
    web::{
        kit::{inset_text, link_button},
        shell::frame::address,
    },
};
use yew::prelude::*;

/// Says that no process is begun, what cannot be done before one is, and leads to beginning it.
pub fn not_begun(id: RecordId, what: &str) -> Html {
    html! {
        <>
            {inset_text(html! { <>{"No process is begun on this record. "}{what}</> })}
            {link_button(here(id, FollowUpPage::Begin), "Begin the process")}
        </>
    }
}

/// Says why no policy can be followed here: none is known for the record’s framework, or the version that its process goes by is
/// not on this device.
pub fn no_policy(record: &Record, frameworks: &Registry) -> Html {
    let says = match (record.follow_up.process(), frameworks.chosen(record)) {
        (Some(state), _) => format!(
            "The process on this record goes by the process file {}, or its framework, and this device does not have that \
             version. Everything stays on the record and in its export. Open it where that version is.",
            state.process()
        ),
        (None, Some(Chosen::Missing(reference))) if frameworks.unusable_as(&reference).is_some() => {
            "The own file that this record goes by cannot be used by this version of the app. See what is wrong with it under \
             Frameworks, or choose another framework."
                .to_owned()
        }
        (None, Some(Chosen::Missing(reference))) => format!(
            "The framework chosen for this record, {} version {}, is not on this device. Load its file again, or choose another.",
            reference.id, reference.version
        ),
        (None, Some(Chosen::Several(own))) => format!(
            "{} own files on this device are of this local authority. None is picked for you: choose one.",
            own.len()
        ),
        (None, chosen) => {
            let framework = chosen.and_then(Chosen::framework);
            let known = framework.and_then(|framework| built_in().of_framework(framework)).is_some();
            if known {
                String::new()
            } else {
                "No process is known for the policy that this record goes by. Follow your own council’s policy."
                    .to_owned()
            }
        }
    };
    html! {
        <>
            {inset_text(html! { <>{says}</> })}
            {link_button(address(record.id, Page::Choose), "Choose another framework")}
        </>
    }
}
