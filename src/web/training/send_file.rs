//! A file of a session on its way out: by download, by the share sheet, as codes.

use crate::web::{
    edge::{
        files::{self, Shared},
        focus,
    },
    kit::{BannerKind, Button, ButtonKind, NotificationBanner},
    parts::FramesShown,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What [`SendFile`] sends and tells.
#[derive(Properties, PartialEq)]
pub struct SendFileProps {
    /// What the file is called.
    pub name: AttrValue,
    /// What is in it.
    pub text: AttrValue,
    /// To whom it goes, as in "Now give this file to …".
    pub to: AttrValue,
    /// What to do while the codes are shown.
    pub scan: AttrValue,
    /// What is pressed once the codes were scanned, where that is to be noted.
    #[prop_or_default]
    pub scanned: Option<AttrValue>,
    /// Hears that the file has left, or that the codes were scanned.
    #[prop_or_default]
    pub onsent: Callback<()>,
}

/// The three ways out, and what became of the one that was taken.
#[component]
pub fn SendFile(props: &SendFileProps) -> Html {
    let said = use_state(|| None::<(bool, String)>);
    let codes = use_state_eq(|| false);
    let can_share = use_memo((), |()| files::can_share());
    let done = |how: &'static str| {
        let (said, name, to, tell) = (said.clone(), props.name.clone(), props.to.clone(), props.onsent.clone());
        Callback::from(move |()| {
            said.set(Some((true, format!("{how} {name}. Now give this file to {to}."))));
            tell.emit(());
        })
    };
    let download = {
        let (said, name, text, done) = (said.clone(), props.name.clone(), props.text.clone(), done("Saved as"));
        Callback::from(move |()| match files::download(&name, &text) {
            Ok(()) => done.emit(()),
            Err(files::Refused) => {
                let says = "The browser did not make the file. Use the codes instead, or try another browser.";
                said.set(Some((false, says.to_owned())));
            }
        })
    };
    let share = {
        let (said, name, text, done) = (said.clone(), props.name.clone(), props.text.clone(), done("Shared as"));
        Callback::from(move |()| {
            let (said, name, text, done) = (said.clone(), name.clone(), text.clone(), done.clone());
            spawn_local(async move {
                match files::share(&name, &text).await {
                    Shared::Done => done.emit(()),
                    Shared::ChangedMind => {}
                    Shared::Refused => {
                        let says = "This browser did not share the file. Save it as a file and send that instead.";
                        said.set(Some((false, says.to_owned())));
                    }
                }
            });
        })
    };
    let toggle = {
        let codes = codes.clone();
        Callback::from(move |()| codes.set(!*codes))
    };
    let scanned = {
        let (said, codes, tell) = (said.clone(), codes.clone(), props.onsent.clone());
        Callback::from(move |()| {
            codes.set(false);
            said.set(Some((true, "Your answers have gone to the trainer.".to_owned())));
            focus::soon("sent".to_owned());
            tell.emit(());
        })
    };
    html! {
        <>
            <div class="govuk-button-group pc-noprint">
                <Button label="Save as a file" onclick={download} id="save-file" />
                if *can_share { <Button label="Share…" kind={ButtonKind::Secondary} onclick={share} id="share-file" /> }
                <Button label={if *codes { "Hide the codes" } else { "Show as codes" }} kind={ButtonKind::Secondary} onclick={toggle} id="show-codes" />
            </div>
            if let Some((good, says)) = &*said {
                <NotificationBanner title={if *good { "Done" } else { "Problem" }} role="alert" id="sent"
                    kind={if *good { BannerKind::Success } else { BannerKind::Problem }}>
                    <p class="govuk-notification-banner__heading">{says}</p>
                </NotificationBanner>
            }
            if *codes {
                <section class="pc-noprint" aria-label="Codes" id="codes">
                    <p class="govuk-body">{&props.scan}</p>
                    <FramesShown payload={props.text.clone()} />
                    if let Some(label) = &props.scanned {
                        <Button label={label.clone()} kind={ButtonKind::Secondary} id="scanned" onclick={scanned} />
                    }
                </section>
            }
        </>
    }
}
