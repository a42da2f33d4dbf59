//! Where somebody stands in what is being worked through on this device.

use super::Kind;
use crate::{
    app::{CoursePage, OpenTraining, Route, State, TrainingPage, shows_readings},
    concern::TrainingId,
    framework::{Framework, Registry},
    training::{
        scenario::{SHORT, Scenario, ScenarioSet, Stage},
        work::{Judgement, Place, Scale, Work},
    },
    web::{
        kit::{Page as Layout, link_button},
        store::{Store, use_selector, use_store},
    },
};
use std::sync::Arc;
use yew::prelude::*;

/// What is being worked through on this device: one's own scenarios, or those of the participant who has the tablet.
#[derive(Clone, PartialEq)]
pub struct AtWork {
    /// The training.
    pub id: TrainingId,
    /// Its kind.
    pub kind: Kind,
    /// Whether the reading is shown after each judgement.
    pub shows_readings: bool,
    /// The work.
    pub work: Work,
    /// The outcomes to choose from.
    pub scale: Scale,
    /// The set.
    pub set: Arc<ScenarioSet>,
    /// All places, in order.
    pub places: Vec<Place>,
}

/// What is being worked through; without it, the page to show instead.
#[hook]
pub fn use_at_work() -> Result<AtWork, Html> {
    let store = use_store();
    let shown = use_selector(|state| state.training.open.as_ref().map(part));
    let (reference, sets) = use_selector(|state| {
        let open = state.training.open.as_ref();
        (open.map(|open| open.set_ref().clone()), state.training.sets.all().count())
    });
    // A set that a session brings is read once and not at every tap.
    let set = use_memo((reference, sets), |_| set_of(&store));
    let Some((id, kind, shows_readings, work, scale)) = shown else { return Err(Html::default()) };
    let set = match &*set {
        Some(Ok(set)) => set.clone(),
        Some(Err(why)) => return Err(no_set(id, why)),
        None => return Err(Html::default()),
    };
    let Some(work) = work else { return Err(no_tablet(id)) };
    let places = work.places(&set);
    Ok(AtWork { id, kind, shows_readings, work, scale, set, places })
}

type Part = (TrainingId, Kind, bool, Option<Work>, Scale);

fn part(open: &OpenTraining) -> Part {
    let kind = Kind::of(&open.kept);
    (open.kept.id(), kind, shows_readings(&open.kept), open.work().cloned(), open.scale().clone())
}

fn set_of(store: &Store) -> Option<Result<Arc<ScenarioSet>, String>> {
    let frameworks = store.frameworks();
    store.read(|state: &State| {
        let open = state.training.open.as_ref()?;
        Some(open.set(&state.training.sets, &frameworks).map_err(|error| error.to_string()))
    })
}

/// Says that the scenarios are not on this device.
fn no_set(id: TrainingId, why: &str) -> Html {
    html! {
        <Layout title="The scenarios are not on this device" back={Some(to_start())}>
            <p class="govuk-body">{format!("This training cannot be shown here: {why}.")}</p>
            <p class="govuk-body">
                {"What you judged is kept exactly as it is. If the scenarios came from a file of your own, load that file again. If they came with an older version of this app, begin with the new ones."}
            </p>
            <div class="govuk-button-group">
                {link_button(Route::Training(TrainingPage::OwnSets).href(), "Load a scenario file")}
                <a class="govuk-link" href={course_href(id, CoursePage::Remove)}>{"Remove this training"}</a>
            </div>
        </Layout>
    }
}

/// Nobody has the tablet.
fn no_tablet(id: TrainingId) -> Html {
    html! {
        <Layout title="Nobody has the tablet now">
            <p class="govuk-body">{"Answers are given here while somebody has the tablet."}</p>
            {link_button(course_href(id, CoursePage::Pass), "Pass the tablet round")}
        </Layout>
    }
}

/// The way back to where training begins.
pub fn to_start() -> (AttrValue, AttrValue) {
    (Route::Training(TrainingPage::Start).href().into(), "Training".into())
}

/// The address of a page of one piece of training.
pub fn course_href(id: TrainingId, page: CoursePage) -> String {
    Route::Training(TrainingPage::Course(id, page)).href()
}

impl AtWork {
    /// The place with this number, counted from 1, with its scenario and stage.
    pub fn place(&self, number: usize) -> Option<(&Place, &Scenario, &Stage)> {
        let place = self.places.get(number.checked_sub(1)?)?;
        let scenario = self.set.scenario(&place.scenario)?;
        Some((place, scenario, scenario.stages.get(place.stage)?))
    }

    /// The judgement of a place; a blank one where it is not begun.
    pub fn judgement(&self, place: &Place) -> Judgement {
        self.work.judgement(place).cloned().unwrap_or_else(|| Judgement::new(place.clone()))
    }

    /// "Scenario 3 of 14", and where it has stages "Scenario 3 of 14, stage 2 of 3".
    pub fn words(&self, place: &Place) -> String {
        let all = &self.work.scenarios;
        let number = all.iter().position(|id| *id == place.scenario).map_or(0, |position| position + 1);
        let stages = self.set.scenario(&place.scenario).map_or(1, |scenario| scenario.stages.len());
        let stage = if stages > 1 { format!(", stage {} of {stages}", place.stage + 1) } else { String::new() };
        format!("Scenario {number} of {}{stage}", all.len())
    }

    /// Whether a place may be looked at: the stages before it are handed in.
    pub fn is_reached(&self, place: &Place) -> bool {
        (0..place.stage).all(|stage| self.work.is_given(&Place { scenario: place.scenario.clone(), stage }))
    }

    /// Whether a later stage of the same scenario has been judged, or begun.
    pub fn is_passed(&self, place: &Place) -> bool {
        let later = |other: &&Judgement| other.place.scenario == place.scenario && other.place.stage > place.stage;
        self.work.judgements.iter().any(|other| later(&other))
    }

    /// The number of the first place that is not handed in, counted from 1, looking onwards from one and then from the beginning.
    pub fn next_after(&self, number: usize) -> Option<usize> {
        let open = |index: &usize| self.places.get(*index).is_some_and(|place| !self.work.is_given(place));
        (number..self.places.len()).find(open).or_else(|| (0..number.min(self.places.len())).find(open)).map(|i| i + 1)
    }

    /// Where to go from a place that is handed in.
    pub fn onwards(&self, number: usize) -> CoursePage {
        match (self.next_after(number), self.kind) {
            (Some(next), _) => CoursePage::Judge(next),
            (None, Kind::Alone) => CoursePage::Result,
            (None, Kind::Seat) => CoursePage::Send,
            (None, Kind::Room) => CoursePage::Pass,
        }
    }

    /// The framework by which outcomes are chosen, if this device has it.
    pub fn framework<'a>(&self, frameworks: &'a Registry) -> Option<&'a Framework> {
        frameworks.exactly(&self.scale.framework).or_else(|| frameworks.newest(&self.scale.asks_as))
    }

    /// Whose reading it is, as a heading.
    pub fn reading_title(&self) -> String {
        reading_title(&self.set)
    }
}

/// The digits that name a set in an address.
pub fn digits(set: &ScenarioSet) -> String {
    set.reference.digest.chars().take(SHORT).collect()
}

/// The address of a set's page.
pub fn set_href(set: &ScenarioSet) -> String {
    Route::Training(TrainingPage::Set(digits(set))).href()
}

/// Whose reading of the policies a set holds: never the council's.
pub fn reading_title(set: &ScenarioSet) -> String {
    if set.author == "Provider Concerns" {
        "Our reading of the cited policy, not the council’s".to_owned()
    } else {
        format!("How {} reads the cited policy: not the policy’s own words", set.author)
    }
}
