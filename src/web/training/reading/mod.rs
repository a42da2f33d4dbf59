//! The reading of a stage beside one's own judgement.

mod beside;
mod others;
mod rule;

use super::{
    Kind,
    at::{AtWork, course_href, use_at_work},
    judge::{places_list, vignette},
};
use crate::{
    app::CoursePage,
    framework::cited,
    training::{scenario::Stage, work::Compared},
    web::{
        edge::focus,
        kit::{Button, ButtonKind, Details, Page as Layout, citation, inset_text, link_button},
        store::use_store,
    },
};
use yew::prelude::*;

/// What [`ReadingPage`] shows.
#[derive(Properties, PartialEq)]
pub struct ReadingPageProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// The reasons step by step, then one's own answers beside the reading, the rule that decides, and the other frameworks.
#[component]
pub fn ReadingPage(props: &ReadingPageProps) -> Html {
    let store = use_store();
    let pressed = use_state(|| 1_usize);
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let number = props.number;
    let found = at.place(number).filter(|(place, ..)| at.shows_readings && at.work.is_given(place));
    let Some((place, scenario, stage)) = found else { return not_yet(&at, number) };
    let judgement = at.judgement(place);
    let frameworks = store.frameworks();
    let Some(compared) = Compared::of(&at.set, &judgement, &at.scale, &frameworks) else { return Html::default() };
    // Each reason is a step, and everything else is the last one. Who has gone on meanwhile has seen them all.
    let last = stage.reading.reasons.len() + 1;
    let seen = at.places.get(number).is_some_and(|next| at.work.judgement(next).is_some());
    let shown = if seen { last } else { (*pressed).min(last) };
    let show = |upto: usize| {
        let pressed = pressed.setter();
        Callback::from(move |()| {
            pressed.set(upto);
            focus::soon(if upto >= last { "beside".to_owned() } else { format!("step-{upto}") });
        })
    };
    html! {
        <Layout title={format!("{}: {}", at.words(place), scenario.title)} caption={at.reading_title()} back={Some((course_href(at.id, CoursePage::Overview).into(), AttrValue::from("Where you are")))}>
            <Details summary="The scenario again">{vignette(&at, &frameworks, place)}</Details>
            {in_short(&at, &judgement)}
            if scenario.high_risk {
                {inset_text(html! { <>{"A high-risk scenario: somebody could come to serious harm if it is judged too low."}</> })}
            }
            {steps(stage, shown)}
            if shown < last {
                <div class="govuk-button-group">
                    <Button label={if shown + 1 == last { "Show your answers beside it" } else { "Show the next step" }}
                        onclick={show(shown + 1)} id="next-step" />
                    <Button label="Show everything" kind={ButtonKind::Secondary} onclick={show(last)} id="show-all" />
                </div>
            } else {
                {beside::beside(&at, &frameworks, place, &judgement, &compared)}
                {rule::rule(&at, &frameworks, place, stage)}
                {rule::by_own_scores(&at, &frameworks, &judgement, &compared)}
                {others::others(&at, &frameworks, place, stage)}
                {onwards(&at, number)}
            }
            {places_list(&at, Some(number))}
        </Layout>
    }
}

/// What the person judged, in a line, so that it stands above the reasons.
fn in_short(at: &AtWork, judgement: &crate::training::work::Judgement) -> Html {
    let level = judgement.level.as_ref().and_then(|level| at.scale.title(level)).unwrap_or("no outcome");
    let decision = judgement.decision.map_or("no decision", |decision| decision.label());
    let sure = judgement.confidence.map_or("", |sure| sure.label());
    html! {
        <p class="govuk-body" id="you-judged"><strong>{"You judged: "}</strong>{format!("{decision}; {level}. {sure}.")}</p>
    }
}

/// The reasons, one after another; the last is what made the difference.
fn steps(stage: &Stage, shown: usize) -> Html {
    let reading = &stage.reading;
    let all = reading.reasons.len();
    html! {
        <>
            <h2 class="govuk-heading-m">{"The reasoning, step by step"}</h2>
            <ol class="pc-reasons">
                { for reading.reasons.iter().take(shown).enumerate().map(|(index, reason)| html! {
                    <li key={index} id={format!("step-{}", index + 1)} tabindex="-1" class={(index + 1 == all).then_some("pc-reasons__last")}>
                        <p class="pc-reasons__number">
                            {format!("Step {} of {all}", index + 1)}{(index + 1 == all).then_some(": what made the difference")}
                        </p>
                        <p class="govuk-body">{&reason.says}</p>
                        {citation(cited(&reason.cite))}
                    </li>
                }) }
            </ol>
            if shown >= all {
                <p class="govuk-body govuk-!-font-weight-bold">{format!("It turns on this: {}", reading.turns_on)}</p>
            }
        </>
    }
}

/// The way on.
fn onwards(at: &AtWork, number: usize) -> Html {
    let page = at.onwards(number);
    let staged =
        matches!(page, CoursePage::Judge(next) if at.places.get(next - 1).is_some_and(|place| place.stage > 0));
    let label = match (&page, at.kind) {
        (CoursePage::Judge(_), _) if staged => "New information: judge again",
        (CoursePage::Judge(_), _) => "Next scenario",
        (_, Kind::Alone) => "See your result",
        (_, _) => "Send your answers",
    };
    html! { <div class="govuk-button-group">{link_button(course_href(at.id, page), label)}</div> }
}

/// The reading is shown once one's own judgement is handed in.
fn not_yet(at: &AtWork, number: usize) -> Html {
    let page = match at.place(number) {
        Some(_) => CoursePage::Judge(number),
        None => CoursePage::Overview,
    };
    let says = if at.shows_readings {
        "The reading is shown once you have handed in your own judgement."
    } else {
        "In this session your trainer shows the reading, once everybody has answered."
    };
    html! {
        <Layout title="Judge it first" back={Some((course_href(at.id, CoursePage::Overview).into(), AttrValue::from("Where you are")))}>
            <p class="govuk-body">{says}</p>
            {link_button(course_href(at.id, page), "Go on")}
        </Layout>
    }
}
