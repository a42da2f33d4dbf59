//! Taking a place in a session that was read.

use super::at::course_href;
use crate::{
    app::{CoursePage, State, TrainingPage},
    concern::TrainingId,
    training::{
        kept::Kept,
        room::{LONGEST_NAME, Mode, Seat, Session},
    },
    web::{
        edge::{focus, random, training},
        kit::{
            Button, ButtonKind, Checkboxes, Page as Layout, PageError, RadioOption, SummaryRow, TextInput,
            button_group, link_button, summary_list,
        },
        parts::{count, moment_words},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What [`TakePlace`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct TakePlaceProps {
    /// The session.
    pub session: Rc<Session>,
    /// Hears that it is another one that the person wants.
    pub oncancel: Callback<()>,
}

/// What the session is, the places in it that this device has already, and a new place: without a name unless one is given.
#[component]
pub fn TakePlace(props: &TakePlaceProps) -> Html {
    let store = use_store();
    let session = &props.session;
    let id = session.id;
    let here = use_selector(move |state| places_here(state, id));
    let another = use_state_eq(|| false);
    let named = use_state_eq(|| false);
    let name = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    // A second press on the way in takes no second place.
    let taken = use_mut_ref(|| false);
    let error = if *named && *tried { wrong(&name) } else { None };
    let join = {
        let (store, session, tried) = (store.clone(), session.clone(), tried.clone());
        let (named, name) = (*named, (*name).clone());
        Callback::from(move |()| {
            if named && wrong(&name).is_some() {
                tried.set(true);
                focus::soon("error-summary".to_owned());
                return;
            }
            if taken.replace(true) {
                return;
            }
            let mut seat = Seat::new(TrainingId::from_random(random::ten_bytes()), (*session).clone());
            if named {
                seat.name = name.trim().to_owned();
            }
            let page = TrainingPage::Course(seat.id, CoursePage::Overview);
            training::begin(&store, Kept::Seat(seat), page);
        })
    };
    let wants_name = {
        let named = named.clone();
        Callback::from(move |(_, on): (AttrValue, bool)| named.set(on))
    };
    let write = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let errors: Vec<PageError> = error.iter().map(|says| PageError::new("name", says.clone())).collect();
    let ask = here.is_empty() || *another;
    html! {
        <Layout title={session.title.clone()} caption="Join a session" {errors}>
            {about(session)}
            { for here.iter().map(|(seat, begun)| html! {
                <div class="pc-card" key={seat.to_string()}>
                    <h2 class="pc-card__title">{"This device has a place in this session"}</h2>
                    <p class="govuk-body">{format!("{begun} Go on with it if it is yours.")}</p>
                    {link_button(course_href(*seat, CoursePage::Overview), "Go on with it")}
                </div>
            }) }
            if ask {
                <Checkboxes id="named" legend="Do you want to give a name?" legend_size="m" small={true}
                    hint="You need not say. Your answers carry a random number in place of a name."
                    options={vec![RadioOption::new("named", "I want to give a name")]}
                    values={if *named { vec![AttrValue::from("named")] } else { Vec::new() }} onchange={wants_name} />
                if *named {
                    <TextInput id="name" label="Name" spellcheck={false} width="govuk-input--width-20"
                        hint="The trainer sees it beside your answers, and it is in the trainer’s files. It is never shown with the room’s answers."
                        value={(*name).clone()} oninput={write} {error} />
                }
                {button_group(html! { <>
                    <Button label={if *named { "Join with this name" } else { "Join without a name" }} id="join" onclick={join} />
                    <Button label="Choose another session" kind={ButtonKind::Secondary} onclick={props.oncancel.clone()} />
                </> })}
            } else {
                {button_group(html! { <>
                    <Button label="I am somebody else: take a new place" kind={ButtonKind::Secondary} onclick={{
                        let another = another.clone();
                        Callback::from(move |()| { another.set(true); focus::soon("named".to_owned()); })
                    }} />
                    <Button label="Choose another session" kind={ButtonKind::Secondary} onclick={props.oncancel.clone()} />
                </> })}
            }
        </Layout>
    }
}

/// What participants should know of a session before they join it.
fn about(session: &Session) -> Html {
    let row = |key: &'static str, value: String| SummaryRow::new(key, html! { <>{value}</> });
    let reading = match session.mode {
        Mode::Blind => "When the trainer shows it to the whole room",
        Mode::Open => "After each of your judgements, which you then cannot change",
    };
    let rounds = if session.twice { "Twice: before and after training" } else { "Once" };
    summary_list(
        "About this session",
        vec![
            row("To judge", count(session.scenarios.len(), "scenario", "scenarios")),
            row("Policy", session.scale.authority.clone()),
            row("You see the reading", reading.to_owned()),
            row("How often", rounds.to_owned()),
            row("Made", moment_words(session.made_at)),
        ],
    )
}

/// The places in a session that this device has, each with how far it is.
fn places_here(state: &State, session: TrainingId) -> Vec<(TrainingId, String)> {
    let entries = state.training.list.as_deref().unwrap_or_default();
    let seats = entries.iter().filter_map(|entry| match &entry.opened.as_ref().ok()?.whole()?.kept {
        Kept::Seat(seat) if seat.session.id == session => Some(seat),
        _ => None,
    });
    let words = |seat: &Seat| {
        let given = seat.work(seat.round).judgements.iter().filter(|judgement| judgement.given).count();
        let who = if seat.name.is_empty() { String::new() } else { format!("Name: {}. ", seat.name) };
        let sent = if seat.is_sent(seat.round) { " The answers were given to the trainer." } else { "" };
        let given = crate::web::parts::upper_first(&count(given, "judgement", "judgements"));
        format!("{who}{given} handed in.{sent}")
    };
    seats.map(|seat| (seat.id, words(seat))).collect()
}

/// What is wrong with a name.
fn wrong(name: &str) -> Option<AttrValue> {
    let letters = name.trim().chars().count();
    match letters {
        0 => Some("Enter a name, or take the tick away to join without one".into()),
        _ if letters > LONGEST_NAME => {
            Some(format!("Shorten the name to {LONGEST_NAME} letters or fewer; it has {letters}").into())
        }
        _ => None,
    }
}
