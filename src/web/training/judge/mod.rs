//! Judging one stage of a scenario.

mod given;
mod places;
mod questions;
mod vignette;

use super::at::{AtWork, course_href, to_start, use_at_work};
use crate::{
    app::{CoursePage, Mark, Route, TrainingEdit, TrainingPage},
    training::work::Place,
    web::{
        edge::{focus, location, training},
        kit::{Button, Page as Layout, PageError, link_button},
        store::{Store, use_store},
        training::Kind,
    },
};
pub use places::places_list;
use questions::{Questions, errors_of};
pub use vignette::vignette;
use yew::prelude::*;

/// What [`Judge`] shows.
#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// One stage of a scenario: what is known, the questions, and handing in. What is answered is kept at once.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let store = use_store();
    let tried = use_state(|| false);
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let number = props.number;
    let Some((place, scenario, _)) = at.place(number) else { return nothing_here(&at) };
    if !at.is_reached(place) {
        return too_early(&at, place);
    }
    let judgement = at.judgement(place);
    let frameworks = store.frameworks();
    let missing = judgement.missing(&at.set, &at.scale);
    let errors = if *tried && !judgement.given { errors_of(&frameworks, scenario, &missing) } else { Vec::new() };
    let mark = {
        let (store, place) = (store.clone(), place.clone());
        Callback::from(move |mark: Option<Mark>| {
            if let Some(mark) = mark {
                training::act(&store, TrainingEdit::Mark(place.clone(), mark));
            }
        })
    };
    let hand_in = {
        let (store, at, place) = (store.clone(), at.clone(), place.clone());
        let complete = missing.is_empty();
        Callback::from(move |()| {
            if complete {
                hand_in(&store, &at, &place, number);
            } else {
                tried.set(true);
                // Pressed again with something still open, the summary takes the focus again.
                focus::soon("error-summary".to_owned());
            }
        })
    };
    let label = if at.shows_readings { "Hand in and see the reading" } else { "Hand in" };
    html! {
        <Layout title={format!("{}: {}", at.words(place), scenario.title)} caption={caption(&at)} back={back(&at)} errors={errors.clone()}>
            {vignette(&at, &frameworks, place)}
            if judgement.given {
                {given::given(&store, &at, number, &judgement)}
            } else {
                {questions_of(&at, &frameworks, place, &judgement, &errors, &mark)}
                <p class="govuk-body pc-quiet">{kept_words(&at)}</p>
                <Button {label} onclick={hand_in} id="hand-in" />
            }
            {places_list(&at, Some(number))}
        </Layout>
    }
}

fn questions_of(
    at: &AtWork,
    frameworks: &crate::framework::Registry,
    place: &Place,
    judgement: &crate::training::work::Judgement,
    errors: &[PageError],
    mark: &Callback<Option<Mark>>,
) -> Html {
    Questions { at, frameworks, place, judgement, errors, mark }.show()
}

/// Hands in, and goes to what comes next.
fn hand_in(store: &Store, at: &AtWork, place: &Place, number: usize) {
    training::act(store, TrainingEdit::HandIn(place.clone()));
    let mut after = at.clone();
    after.work.judgement_mut(place).given = true;
    // Nobody has to remember to give the tablet back clean: with the last one the answers join the others.
    if at.kind == Kind::Room && after.onwards(number) == CoursePage::Pass {
        training::act(store, TrainingEdit::TabletBack);
    }
    let page = if at.shows_readings { CoursePage::Reading(number) } else { after.onwards(number) };
    location::go(&Route::Training(TrainingPage::Course(at.id, page)));
}

fn kept_words(at: &AtWork) -> &'static str {
    match at.kind {
        Kind::Room => "Your answers are kept on this tablet as you go.",
        Kind::Alone | Kind::Seat => "Your answers are kept on this device as you go. You can stop and come back.",
    }
}

fn caption(at: &AtWork) -> AttrValue {
    let (given, all) = at.work.progress(&at.set);
    format!("{} · {given} of {all} handed in", at.set.title).into()
}

fn back(at: &AtWork) -> Option<(AttrValue, AttrValue)> {
    match at.kind {
        Kind::Alone | Kind::Seat => Some((course_href(at.id, CoursePage::Overview).into(), "Where you are".into())),
        // Who has the tablet sees nothing of the trainer's.
        Kind::Room => None,
    }
}

/// The address names a stage that there is none of.
fn nothing_here(at: &AtWork) -> Html {
    let page = match at.kind {
        Kind::Room => CoursePage::Pass,
        Kind::Alone | Kind::Seat => CoursePage::Overview,
    };
    html! {
        <Layout title="There is no such scenario here" back={(at.kind != Kind::Room).then(to_start)}>
            <p class="govuk-body">{format!("This training has {} to judge.", crate::web::parts::count(at.places.len(), "scenario or stage", "scenarios and stages"))}</p>
            {link_button(course_href(at.id, page), "Go to where you are")}
        </Layout>
    }
}

/// New information is not shown before what was known earlier is judged.
fn too_early(at: &AtWork, place: &Place) -> Html {
    let first = at.places.iter().position(|one| one.scenario == place.scenario && !at.work.is_given(one)).unwrap_or(0);
    html! {
        <Layout title="Judge the earlier stage first" back={back(at)}>
            <p class="govuk-body">{"New information arrives in this scenario. It is shown once you have handed in what you judge without it."}</p>
            {link_button(course_href(at.id, CoursePage::Judge(first + 1)), "Go to the earlier stage")}
        </Layout>
    }
}
