//! Counting raised hands.

use super::{
    at::course_href,
    counter::Counter,
    shared::{no_set, room_of, stage_title, use_session_set},
};
use crate::{
    app::{CoursePage, TrainingEdit},
    concern::Outcome,
    training::{
        room::Hands,
        work::{Place, Scale, places},
    },
    web::{
        edge::training,
        kit::{Page as Layout, link_button, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`HandsPage`] shows.
#[derive(Properties, PartialEq)]
pub struct HandsPageProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// One scenario for all to read, and a counter for each answer.
#[component]
pub fn HandsPage(props: &HandsPageProps) -> Html {
    let session = use_selector(|state| {
        let room = room_of(state)?;
        let session = &room.session;
        Some((
            session.id,
            session.title.clone(),
            session.scenarios.clone(),
            session.scale.clone(),
            room.round,
            session.twice,
        ))
    });
    let set = use_session_set();
    let Some((id, title, scenarios, scale, round, twice)) = session else { return Html::default() };
    let set = match &*set {
        Some(Ok(set)) => set.clone(),
        Some(Err(error)) => return no_set(error),
        None => return Html::default(),
    };
    let places = places(&set, &scenarios);
    let back = Some((AttrValue::from(course_href(id, CoursePage::Overview)), AttrValue::from("The session")));
    let number = props.number;
    let place = number.checked_sub(1).and_then(|at| places.get(at));
    let found = place.and_then(|place| Some((place, set.scenario(&place.scenario)?)));
    let Some((place, scenario)) = found else {
        return html! {
            <Layout title="There is no such scenario here" {back}>
                {link_button(course_href(id, CoursePage::Hands(1)), "Go to the first")}
            </Layout>
        };
    };
    let caption = format!(
        "{title} · {number} of {}{}",
        places.len(),
        if twice { format!(" · {}", round.label()) } else { String::new() }
    );
    let paragraphs = |stage: usize| scenario.stages.get(stage).into_iter().flat_map(|stage| stage.paragraphs());
    html! {
        <Layout title={stage_title(&set, place)} {caption} {back}>
            <div class="pc-vignette pc-aloud">
                { for (0..place.stage).flat_map(paragraphs).map(|text| html! { <p class="govuk-body">{text}</p> }) }
                if place.stage > 0 { <p class="govuk-body govuk-!-font-weight-bold">{"New information"}</p> }
                { for paragraphs(place.stage).map(|text| html! { <p class="govuk-body">{text}</p> }) }
            </div>
            <Counters place={place.clone()} scale={scale.clone()} />
            <div class="govuk-button-group">
                if number < places.len() {
                    {link_button(course_href(id, CoursePage::Hands(number + 1)), "Next scenario")}
                    {secondary_link_button(course_href(id, CoursePage::Reveal(number)), "Show what the room said")}
                } else {
                    {link_button(course_href(id, CoursePage::Reveal(1)), "Show what the room said")}
                }
                if number > 1 {
                    {secondary_link_button(course_href(id, CoursePage::Hands(number - 1)), "Previous scenario")}
                }
            </div>
            <p class="govuk-body pc-quiet">{"The counts are kept on this device as you go. They say how many, and never who. They are added to the answers that came in: count only people who gave none."}</p>
        </Layout>
    }
}

/// What [`Counters`] shows.
#[derive(Properties, PartialEq)]
struct CountersProps {
    place: Place,
    scale: Scale,
}

/// A counter for each decision and for each outcome, each group with its sum.
#[component]
fn Counters(props: &CountersProps) -> Html {
    let store = use_store();
    let place = props.place.clone();
    let hands = use_selector(move |state| {
        let room = room_of(state)?;
        room.hands(room.round, &place).cloned()
    });
    let blank = || Hands {
        round: crate::training::room::Round::Before,
        place: props.place.clone(),
        decision: Default::default(),
        level: Default::default(),
    };
    let hands = hands.unwrap_or_else(blank);
    let decide = |outcome: Outcome| {
        let (store, place) = (store.clone(), props.place.clone());
        Callback::from(move |hands| training::act(&store, TrainingEdit::HandsDecision(place.clone(), outcome, hands)))
    };
    let level = |id: &str| {
        let (store, place, id) = (store.clone(), props.place.clone(), id.to_owned());
        Callback::from(move |hands| training::act(&store, TrainingEdit::HandsLevel(place.clone(), id.clone(), hands)))
    };
    html! {
        <>
            <fieldset class="govuk-fieldset pc-counters">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{"Hands up: what is it?"}</legend>
                { for Outcome::ALL.into_iter().map(|outcome| html! {
                    <Counter key={outcome.key()} id={format!("decision-{}", outcome.key())} label={outcome.label()}
                        value={hands.decision.get(&outcome).copied().unwrap_or_default()} onchange={decide(outcome)} />
                }) }
                <p class="govuk-body" role="status" id="decided">{format!("{} in all", hands.decided())}</p>
            </fieldset>
            <fieldset class="govuk-fieldset pc-counters">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{format!("Hands up: which outcome under {}?", props.scale.authority)}</legend>
                { for props.scale.steps.iter().map(|step| html! {
                    <Counter key={step.id.clone()} id={format!("level-{}", step.id)} label={step.title.clone()}
                        value={hands.level.get(&step.id).copied().unwrap_or_default()} onchange={level(&step.id)} />
                }) }
                <p class="govuk-body" role="status" id="levelled">{format!("{} in all", hands.levelled())}</p>
                if hands.decided() > 0 && hands.levelled() > 0 && hands.decided() != hands.levelled() {
                    <p class="pc-note" id="differ">{"The two sums differ. That is kept as it is; count again if it should not be so."}</p>
                }
            </fieldset>
        </>
    }
}
