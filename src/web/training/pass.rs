//! One tablet goes round.

use super::{
    at::course_href,
    shared::{no_set, room_of, use_session_set},
};
use crate::{
    app::{CoursePage, Route, State, TrainingEdit, TrainingPage},
    concern::TrainingId,
    training::scenario::ScenarioSet,
    web::{
        edge::{focus, location, random, training},
        kit::{Button, ButtonKind, Page as Layout, warning_text},
        parts::{ConfirmButton, count, upper_first},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// Who has the tablet, and how many had it.
#[derive(Clone, PartialEq)]
struct Tablet {
    session: TrainingId,
    title: String,
    /// How many people's answers to this round are here.
    answered: usize,
    /// Whether it goes round.
    goes_round: bool,
    /// How many judgements the person who has it has handed in.
    given: Option<usize>,
}

fn tablet_of(state: &State) -> Option<Tablet> {
    let room = room_of(state)?;
    let given = room.tablet.as_ref().map(|seat| seat.answers(seat.round).judgements.len());
    Some(Tablet {
        session: room.session.id,
        title: room.session.title.clone(),
        answered: room.round(room.round).count(),
        goes_round: room.goes_round,
        given,
    })
}

/// A page that shows nothing of anybody's answers: it hands the tablet to the next person, lets somebody go on, and takes it back.
#[component]
pub fn Pass() -> Html {
    let store = use_store();
    let tablet = use_selector(tablet_of);
    let set = use_session_set();
    let Some(tablet) = tablet else { return Html::default() };
    let set = match &*set {
        Some(Ok(set)) => set.clone(),
        Some(Err(error)) => return no_set(error),
        None => return Html::default(),
    };
    let all = store.read(|state| {
        room_of(state).map_or(0, |room| crate::training::work::places(&set, &room.session.scenarios).len())
    });
    match tablet.given {
        _ if !tablet.goes_round => before(&store, &tablet),
        None => next_person(&store, &tablet, all),
        Some(given) if given >= all => all_done(&store, &tablet),
        Some(given) => begun(&store, &tablet, &set, given, all),
    }
}

fn go(store: &Store, session: TrainingId, set: Option<&ScenarioSet>) {
    let next = set.and_then(|set| {
        store.read(|state| room_of(state)?.tablet.as_ref().map(|seat| seat.work(seat.round).next(set)))
    });
    let number = next.flatten().unwrap_or(0) + 1;
    location::go(&Route::Training(TrainingPage::Course(session, CoursePage::Judge(number))));
}

/// What the trainer reads before the tablet leaves their hands.
fn before(store: &Store, tablet: &Tablet) -> Html {
    let on = {
        let store = store.clone();
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::GoesRound(true));
            focus::arrive_soon();
        })
    };
    let back = (course_href(tablet.session, CoursePage::Overview).into(), "The session".into());
    html! {
        <Layout title="Pass one tablet round" caption={tablet.title.clone()} back={Some(back)}>
            <p class="govuk-body-l">{"One person after another answers on this device. Until you end the round, it shows only what they need."}</p>
            {warning_text(html! { "That is no lock: whoever wants to can end the round too, and reach whatever else this device keeps. Use a device without records of real concerns." })}
            <Button label="The tablet goes round now" id="goes-round" onclick={on} />
        </Layout>
    }
}

/// Ends the round, asked twice.
fn for_the_trainer(store: &Store, tablet: &Tablet) -> Html {
    let end = {
        let (store, session) = (store.clone(), tablet.session);
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::GoesRound(false));
            location::go(&Route::Training(TrainingPage::Course(session, CoursePage::Overview)));
            focus::arrive_soon();
        })
    };
    html! {
        <ConfirmButton label="For the trainer: end the round" asks={true} onconfirm={end}
            lost="Only for the trainer: what comes next shows what the room has answered." />
    }
}

/// The neutral page between two people.
fn next_person(store: &Store, tablet: &Tablet, all: usize) -> Html {
    let start = {
        let (store, session) = (store.clone(), tablet.session);
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::PassTo(TrainingId::from_random(random::ten_bytes())));
            go(&store, session, None);
        })
    };
    html! {
        <Layout title="Give the tablet to the next person" caption={tablet.title.clone()}>
            <p class="govuk-body-l">{format!("You judge {}, by yourself and without a name. Nobody learns who chose what.", count(all, "short scenario", "short scenarios"))}</p>
            <div class="pc-pass"><Button label="Start" id="start" onclick={start} prevent_double={true} /></div>
            <p class="govuk-body" id="answered">{format!("{} answered so far.", people(tablet.answered))}</p>
            {for_the_trainer(store, tablet)}
        </Layout>
    }
}

/// Somebody has judged everything and gives the tablet back.
fn all_done(store: &Store, tablet: &Tablet) -> Html {
    html! {
        <Layout title="Thank you: that is all of them" caption={tablet.title.clone()}>
            <p class="govuk-body-l">{"Press the button, then give the tablet back. What you chose joins the others’ answers, and nobody can read it on this tablet any more."}</p>
            <Button label="I am done" id="done" onclick={back(store)} prevent_double={true} />
        </Layout>
    }
}

fn back(store: &Store) -> Callback<()> {
    let store = store.clone();
    Callback::from(move |()| {
        training::act(&store, TrainingEdit::TabletBack);
        focus::arrive_soon();
    })
}

/// Somebody has begun and not finished: that person goes on, or what was begun is kept or cleared.
fn begun(store: &Store, tablet: &Tablet, set: &std::sync::Arc<ScenarioSet>, given: usize, all: usize) -> Html {
    let go_on = {
        let (store, set, session) = (store.clone(), set.clone(), tablet.session);
        Callback::from(move |()| go(&store, session, Some(&set)))
    };
    let clear = {
        let store = store.clone();
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::TabletCleared);
            focus::arrive_soon();
        })
    };
    html! {
        <Layout title="Somebody has begun" caption={tablet.title.clone()}>
            <p class="govuk-body-l">{format!("{given} of {} handed in.", count(all, "judgement", "judgements"))}</p>
            <div class="pc-pass"><Button label="Go on: it is mine" id="go-on" onclick={go_on} /></div>
            <h2 class="govuk-heading-m">{"If that person is not coming back"}</h2>
            if given > 0 {
                <p class="govuk-body">{"You can keep the judgements that were handed in. What was only begun goes."}</p>
                <Button label={format!("Keep the {given} handed in")} kind={ButtonKind::Secondary} id="keep-part" onclick={back(store)} />
            }
            <ConfirmButton label="Clear everything of this person" asks={true} onconfirm={clear}
                lost={format!("Everything that this person chose goes, the {} handed in too. It cannot be brought back.", count(given, "judgement", "judgements"))} />
            <p class="govuk-body">{format!("{} answered so far.", people(tablet.answered))}</p>
            {for_the_trainer(store, tablet)}
        </Layout>
    }
}

fn people(number: usize) -> String {
    let has = if number == 1 { "has" } else { "have" };
    format!("{} {has}", upper_first(&count(number, "person", "people")))
}
