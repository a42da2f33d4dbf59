//! The ways out: file, share sheet, paper.

use super::sealed_export::SealedExport;
use crate::{
    concern::Timestamp,
    submission::{LastExport, grouped},
    web::{
        edge::files,
        edge::send,
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, warning_text},
        parts::moment_words,
        store::use_store,
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`SendIt`] sends.
#[derive(Properties, PartialEq)]
pub struct SendItProps {
    /// The moment of the file and of the print.
    pub at: Timestamp,
    /// What that has to do with the last export.
    pub last: LastExport,
    /// The digest of the file.
    pub digest: AttrValue,
    /// The file's name.
    pub name: AttrValue,
}

/// Export, share and print, and the digest that all of them carry.
#[component]
pub fn SendIt(props: &SendItProps) -> Html {
    let store = use_store();
    let sent = use_state(|| None::<String>);
    let onsent = {
        let sent = sent.clone();
        Callback::from(move |told| sent.set(Some(told)))
    };
    let can_share = use_memo((), |()| files::can_share());
    let at = props.at;
    // Worked out once for a record and a moment: the digest stands for both.
    let too_large = {
        let store = store.clone();
        use_memo(props.digest.clone(), move |_| send::too_large(&store, at))
    };
    let download = {
        let (store, sent) = (store.clone(), sent.clone());
        Callback::from(move |()| {
            sent.set(Some(match send::download(&store, at) {
                Some(name) => format!("Exported as {name}. Find it where this device keeps downloads."),
                None => {
                    "The browser did not make the file. Print the record instead, or try another browser.".to_owned()
                }
            }));
        })
    };
    let share = {
        let (store, sent) = (store.clone(), sent.clone());
        Callback::from(move |()| {
            let (store, sent) = (store.clone(), sent.clone());
            spawn_local(async move {
                if let Some(told) = send::share(store, at).await {
                    sent.set(Some(told));
                }
            });
        })
    };
    html! {
        <>
            if let Some(says) = &*too_large { {warning_text(html! { {says} })} }
            <div class="govuk-button-group">
                <Button label="Export as a file" onclick={download} id="export" />
                if *can_share { <Button label="Share…" kind={ButtonKind::Secondary} onclick={share} id="share" /> }
                <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
            </div>
            <SealedExport {at} {onsent} />
            if let Some(sent) = &*sent {
                <NotificationBanner title="Done" kind={BannerKind::Success} role="alert" id="sent">
                    <p class="govuk-notification-banner__heading">{sent}</p>
                </NotificationBanner>
            }
            <p class="govuk-body">
                {"The file stays with you until you send it. Use the way of sending that your organisation allows for information about people."}
            </p>
            <h3 class="govuk-heading-s">{"The digest of the file"}</h3>
            <p class="govuk-body">
                {"The file carries these digits and the print shows them. Whoever receives both can compare them, or have you read yours out: one changed letter gives other digits."}
            </p>
            <p class="govuk-body"><code class="pc-digest" id="digest">{grouped(&props.digest)}</code></p>
            <p class="govuk-body" id="file-state">{state(props.last, &props.name)}</p>
        </>
    }
}

fn state(last: LastExport, name: &str) -> String {
    match last {
        LastExport::None => format!("Nothing has been exported yet. The file will be {name}."),
        LastExport::Same => {
            format!("They are those of {name}, the file you exported. Exported again, it is the same file.")
        }
        LastExport::Earlier(at) => format!(
            "They are not those of the file that you exported on {}: the record has changed since, or it is another day. Export it again, so that file and print belong together.",
            moment_words(at)
        ),
    }
}
