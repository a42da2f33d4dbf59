//! Says that training is not saved, and what to do.

use crate::{
    app::{Route, TrainingSaved},
    drafts::DraftError,
    late::{Late, late},
    web::{
        edge::{files, training},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner, button_group},
        parts::ConfirmButton,
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// It comes with what reads kept training: before, no training is open.
static ALERT: Late<fn() -> Html> = late!(draw);

/// Brings it.
pub fn bring_training_alert() {
    ALERT.bring(draw);
}

/// Above a page of training that could not be saved: why, that work goes on, and what to do.
pub fn training_alert() -> Html {
    ALERT.get().map(|draw| draw()).unwrap_or_default()
}

fn draw() -> Html {
    html! { <TrainingAlert /> }
}

#[component]
fn TrainingAlert() -> Html {
    let store = use_store();
    let failure = use_selector(|state| {
        let Route::Training(page) = &state.route else { return None };
        let open = state.training.open.as_ref().filter(|open| page.course() == Some(open.kept.id()))?;
        match &open.saved {
            TrainingSaved::Failed(error) => Some(error.clone()),
            TrainingSaved::Saved(_) | TrainingSaved::NotYet => None,
        }
    });
    let Some(error) = failure else { return Html::default() };
    let (heading, says) = match &error {
        DraftError::Full => (
            "There is no room left on this device for this training",
            "You can go on: what you do is kept while this page stays open. Download it now, then remove records or training that you no longer need.",
        ),
        DraftError::Unavailable(_) => (
            "This browser does not let the page keep anything",
            "You can go on: what you do is kept while this page stays open. A private window, or a setting that blocks site data, is the usual cause.",
        ),
        DraftError::Conflict => (
            "This training has gone on in another tab",
            "Nothing there has been overwritten. Show what is saved there and go on with that, or close this tab.",
        ),
        DraftError::Missing => (
            "This training was removed in another tab",
            "What stands here is the only version left. Keep it on this device again, or download it.",
        ),
        DraftError::TooNew(_) => (
            "A newer version of this app has saved this training",
            "It is left as it is. Reload this page to get that version. Download first what stands here, if you may need it.",
        ),
        DraftError::Locked => (
            "This device was locked while the training was open",
            "What stands here is kept while this page stays open. Download it, or load the page again and unlock it.",
        ),
        DraftError::NotHere => (
            "The part of the tool that reads training has not loaded yet",
            "What stands here is kept while this page stays open. Try again when there is a connection, or download it.",
        ),
        DraftError::Corrupt(_) => (
            "What is stored for this training cannot be read",
            "It is left as it is, and listed as damaged where training begins. Download what stands here.",
        ),
    };
    let download = {
        let store = store.clone();
        Callback::from(move |()| {
            if let Some(text) = training::open_text(&store) {
                let _ = files::download("training-not-saved.json", &text);
            }
        })
    };
    html! {
        <div class="govuk-width-container pc-alerts pc-noprint">
            <NotificationBanner title="Not saved" kind={BannerKind::Problem} role="alert" id="training-not-saved">
                <p class="govuk-notification-banner__heading">{heading}</p>
                <p class="govuk-body">{says}</p>
                {button_group(html! { <>
                    if matches!(error, DraftError::Conflict) {
                        <ConfirmButton label="Show what is saved there" asks={true} onconfirm={act(&store, training::reread)}
                            lost="What was changed here since will be gone. Download it first if you may need it." />
                    }
                    if matches!(error, DraftError::Missing) {
                        <Button label="Keep it on this device again" onclick={act(&store, training::keep_anew)} />
                    }
                    if matches!(error, DraftError::Full | DraftError::Unavailable(_) | DraftError::NotHere) {
                        <Button label="Try to save again" onclick={act(&store, training::save)} />
                    }
                    <Button label="Download what stands here" kind={ButtonKind::Secondary} onclick={download} />
                </> })}
            </NotificationBanner>
        </div>
    }
}

fn act(store: &Store, then: fn(&Store)) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| then(&store))
}
