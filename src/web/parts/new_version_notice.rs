//! That a newer version of the tool waits, and what the person wants.

use crate::{
    app::{Message, NewVersion},
    web::{
        edge::offline,
        kit::{Button, ButtonKind, button_group},
        parts::count,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// A quiet notice, no louder than what the page is for, where it moves nothing that somebody is about to press: after the choices of the first page, and at the
/// end of every other.
#[component]
pub fn NewVersionNotice() -> Html {
    let store = use_store();
    let version = use_selector(|state| state.new_version);
    let told = match version {
        NewVersion::None => return Html::default(),
        NewVersion::Waiting => String::new(),
        NewVersion::Unsaved => {
            "Not yet: something is not saved on this device. Save or download it first, then choose “Use it now” again."
                .to_owned()
        }
        NewVersion::OtherWindows(others) => format!(
            "Not yet: this tool is open in {} as well. Finish there and close {}, then choose “Use it now” again.",
            count(others as usize, "other tab or window", "other tabs or windows"),
            if others == 1 { "it" } else { "them" },
        ),
    };
    let now = {
        let store = store.clone();
        Callback::from(move |()| offline::let_in(&store))
    };
    let later = Callback::from(move |()| store.dispatch(Message::ShowNewVersion(NewVersion::None)));
    html! {
        <div class="govuk-width-container pc-new-version pc-noprint">
            <section class="pc-new-version__box" id="new-version" aria-labelledby="new-version-title">
                <h2 class="govuk-heading-s" id="new-version-title">{"A new version of this tool is ready"}</h2>
                <p>
                    {"You can go on with the version you have: nothing changes while you work. “Use it now” saves what is open and loads the page again. “Later” waits until every tab and window of this tool has been closed."}
                </p>
                <p class="govuk-!-font-weight-bold" role="status">{told}</p>
                {button_group(html! { <>
                    <Button label="Use it now" kind={ButtonKind::Secondary} onclick={now} />
                    <Button label="Later" kind={ButtonKind::Secondary} onclick={later} />
                </> })}
            </section>
        </div>
    }
}
