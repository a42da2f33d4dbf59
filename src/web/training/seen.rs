//! A session as its results show it.

use super::at::{course_href, to_start};
use crate::{
    app::{CoursePage, OpenTraining, State},
    concern::TrainingId,
    training::{
        kept::Kept,
        results::Results,
        room::{Room, Round, Session},
        scenario::{Scenario, ScenarioSet},
        work::Place,
    },
    web::{
        kit::{Page as Layout, link_button},
        store::{Store, use_selector, use_store},
    },
};
use std::{rc::Rc, sync::Arc};
use yew::prelude::*;

/// A session with what came of it.
#[derive(PartialEq)]
pub struct Seen {
    /// The session.
    pub session: Session,
    /// Its set.
    pub set: Arc<ScenarioSet>,
    /// The round that is being answered now.
    pub round: Round,
    /// What came of it.
    pub results: Results,
}

/// What tells one state of a session's answers from another, so that they are counted once and not at every rendering.
type Key = (TrainingId, u64, u64, usize);

/// The open session with its spreads and, where wanted, its agreement; without it, the page to show instead.
#[hook]
pub fn use_seen(measured: bool) -> Result<Rc<Seen>, Html> {
    let store = use_store();
    let key = use_selector(key);
    let seen = use_memo(key, |_| look(&store, measured));
    match (&*seen, key) {
        (Some(Ok(seen)), _) => Ok(seen.clone()),
        (Some(Err(why)), Some((id, ..))) => Err(no_set(id, why)),
        _ => Err(Html::default()),
    }
}

fn room(state: &State) -> Option<(&OpenTraining, &Room)> {
    let open = state.training.open.as_ref()?;
    match &open.kept {
        Kept::Room(room) => Some((open, room)),
        Kept::Alone(_) | Kept::Seat(_) => None,
    }
}

fn key(state: &State) -> Option<Key> {
    let (open, room) = room(state)?;
    Some((room.session.id, open.revision, open.edits, state.training.sets.all().count()))
}

fn look(store: &Store, measured: bool) -> Option<Result<Rc<Seen>, String>> {
    let frameworks = store.frameworks();
    store.read(|state| {
        let (open, room) = room(state)?;
        let set = match open.set(&state.training.sets, &frameworks) {
            Ok(set) => set,
            Err(error) => return Some(Err(error.to_string())),
        };
        let results = if measured { Results::of(room, &set) } else { Results::counted(room, &set) };
        Some(Ok(Rc::new(Seen { session: room.session.clone(), set, round: room.round, results })))
    })
}

fn no_set(id: TrainingId, why: &str) -> Html {
    html! {
        <Layout title="The scenarios are not on this device" back={Some(to_start())}>
            <p class="govuk-body">{format!("The results cannot be shown here: {why}.")}</p>
            <p class="govuk-body">{"The answers are kept exactly as they are. Load this page again while you are connected, so that it is the newest version of the app, then open the session again."}</p>
            {link_button(course_href(id, CoursePage::Overview), "Go to the session")}
        </Layout>
    }
}

impl Seen {
    /// All places, in order.
    pub fn places(&self) -> impl ExactSizeIterator<Item = &Place> {
        self.results.rounds.first().map_or(&[][..], |round| &round.spreads).iter().map(|spread| &spread.place)
    }

    /// The scenario of a place, and what it is called: "Scenario 3 of 14", with its stage where it has several.
    pub fn named(&self, place: &Place) -> Option<(&Scenario, String)> {
        let scenario = self.set.scenario(&place.scenario)?;
        let all = &self.session.scenarios;
        let number = all.iter().position(|id| *id == place.scenario)? + 1;
        let stages = scenario.stages.len();
        let stage = if stages > 1 { format!(", stage {} of {stages}", place.stage + 1) } else { String::new() };
        Some((scenario, format!("Scenario {number} of {}{stage}", all.len())))
    }

    /// The address of a page of the session.
    pub fn href(&self, page: CoursePage) -> String {
        course_href(self.session.id, page)
    }

    /// Whether the reading is the app's own and not another author's.
    pub fn reading_is_ours(&self) -> bool {
        self.set.author == "Provider Concerns"
    }
}
