//! What an earlier version has kept for all copies of the tool on one host.

use crate::web::{
    edge::adopt,
    kit::{BannerKind, Button, NotificationBanner},
    parts::count,
};
use yew::prelude::*;

/// Offers to bring what earlier versions have kept for all copies on this host to this one. Nothing, where there is none.
#[component]
pub fn EarlierRecords() -> Html {
    let found = use_memo((), |()| adopt::shared().len());
    let refused = use_state(|| false);
    let bring = {
        let refused = refused.clone();
        Callback::from(move |()| {
            if adopt::bring_here().is_err() {
                refused.set(true);
            }
        })
    };
    if *found == 0 {
        return Html::default();
    }
    html! {
        <NotificationBanner title="Records of an earlier version" kind={BannerKind::Info} id="earlier">
            <p class="govuk-notification-banner__heading">
                {format!("An earlier version of this tool has left {} in this browser", count(*found, "entry", "entries"))}
            </p>
            <p class="govuk-body">
                {"It kept them for all copies of the tool on this site. Now each copy has its own. Bring them here if this is the copy that you have worked with."}
            </p>
            if *refused {
                <p class="govuk-body" role="alert">
                    {"Not all could be brought here: there is no room left. Nothing is lost. Remove what you no longer need, then try again."}
                </p>
            }
            <Button label="Bring them here" onclick={bring} />
        </NotificationBanner>
    }
}
