//! What the pages of a session share.

use super::at::to_start;
use crate::{
    app::{OpenTraining, State},
    training::{
        kept::Kept,
        room::{Room, Seat, SessionError},
        scenario::ScenarioSet,
        work::Place,
    },
    web::{
        kit::Page as Layout,
        store::{use_selector, use_store},
    },
};
use std::{rc::Rc, sync::Arc};
use yew::prelude::*;

/// The open session, for the trainer.
pub fn room_of(state: &State) -> Option<&Room> {
    match &state.training.open.as_ref()?.kept {
        Kept::Room(room) => Some(room),
        _ => None,
    }
}

/// The participant's place that is open.
pub fn seat_of(state: &State) -> Option<&Seat> {
    match &state.training.open.as_ref()?.kept {
        Kept::Seat(seat) => Some(seat),
        _ => None,
    }
}

/// The set of the open session: read once, not with every rendering. `None` while no session is open.
#[hook]
pub fn use_session_set() -> Rc<Option<Result<Arc<ScenarioSet>, SessionError>>> {
    let store = use_store();
    let known = use_selector(|state| {
        let open = state.training.open.as_ref();
        (open.map(|open| open.set_ref().clone()), state.training.sets.all().count())
    });
    use_memo(known, |_| {
        let frameworks = store.frameworks();
        store.read(|state| {
            let session = state.training.open.as_ref().and_then(OpenTraining::session)?;
            Some(session.set(&state.training.sets, &frameworks))
        })
    })
}

/// The page in place of one that needs the scenarios, where they are not on this device or cannot be used.
pub fn no_set(error: &SessionError) -> Html {
    html! {
        <Layout title="The scenarios are not on this device" back={Some(to_start())}>
            <p class="govuk-body">{format!("This session cannot go on here: {error}.")}</p>
            <p class="govuk-body">
                {"What is kept of the session stays as it is. Load this page again while you are connected, in case a newer version of the app has the scenarios."}
            </p>
        </Layout>
    }
}

/// The title of a stage: the scenario's, and whether it is a later one.
pub fn stage_title(set: &ScenarioSet, place: &Place) -> String {
    let title = set.scenario(&place.scenario).map_or(place.scenario.as_str(), |scenario| scenario.title.as_str());
    if place.stage == 0 { title.to_owned() } else { format!("{title}: new information") }
}
