//! The room's answers to a stage, for all to see.

mod more;
mod picture;
mod projector;
mod reading;

use super::seen::{Seen, use_seen};
use crate::{
    app::{CoursePage, Route, TrainingPage},
    framework::Registry,
    training::{
        results::{Question, RoundResults},
        room::Round,
    },
    web::{
        components::{
            Button, ButtonKind, Details, Page as Layout, RadioOption, Radios, inset_text, link_button,
            secondary_link_button, warning_text,
        },
        edge::{focus, listen::Listening, location, screen},
        parts::bar_patterns,
        store::use_store,
    },
};
use picture::{answers_words, picture};
use reading::{Step, steps};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// So few people's answers could be traced to one of them.
const FEW: u32 = 2;

/// What [`Reveal`] shows.
#[derive(Properties, PartialEq)]
pub struct RevealProps {
    /// The stage, counted from 1 among those of the session.
    pub number: usize,
}

/// Something that is done on the page, by a button or by a key.
#[derive(Clone, Copy, PartialEq)]
pub enum Act {
    /// To this place, counted from 1; beyond the last one to the result.
    Go(usize),
    /// The next step of the reading.
    Show,
    /// The picture for the projector, or back from it.
    Large(bool),
}

/// One place, ready to be shown.
pub struct Shown<'a> {
    /// The session.
    pub seen: &'a Seen,
    /// The place's number, counted from 1.
    pub number: usize,
    /// The round that is looked at.
    pub round: &'a RoundResults,
    /// All steps of the reading.
    pub steps: &'a [Step],
    /// How many of them are shown.
    pub step: usize,
}

/// The spread of the room's answers, the reading step by step when wanted, and the same large for a projector.
#[component]
pub fn Reveal(props: &RevealProps) -> Html {
    let store = use_store();
    let number = props.number;
    // How much of the reading is shown belongs to one place; what is looked at and how large, to all.
    let opened = use_state(|| (number, 0));
    let chosen = use_state(|| None::<Round>);
    let large = use_state(|| false);
    let seen = use_seen(false);
    let step = if opened.0 == number { opened.1 } else { 0 };
    let found = seen.as_ref().ok().and_then(|seen| steps(seen, number, &store.frameworks()));
    let (last, all_steps) = (seen.as_ref().map_or(0, |seen| seen.places().len()), found.as_ref().map_or(0, Vec::len));
    let act = {
        let (opened, large) = (opened.clone(), large.clone());
        let id = seen.as_ref().ok().map(|seen| seen.session.id);
        Callback::from(move |act: Act| match (act, id) {
            (Act::Go(to), Some(id)) if to > 0 => {
                let page = if to > last { CoursePage::Result } else { CoursePage::Reveal(to) };
                location::go(&Route::Training(TrainingPage::Course(id, page)));
            }
            (Act::Show, _) if step < all_steps => opened.set((number, step + 1)),
            (Act::Large(wanted), _) => {
                if wanted {
                    screen::take()
                } else {
                    screen::give_back()
                }
                large.set(wanted);
            }
            _ => {}
        })
    };
    use_keys(number, *large, step < all_steps, &act);
    // Another place has another heading while the page stays; so has the picture for the projector.
    let first = use_mut_ref(|| true);
    use_effect_with((number, *large), move |_| {
        if !first.replace(false) {
            focus::arrive_soon();
        }
    });
    let seen = match seen {
        Ok(seen) => seen,
        Err(page) => return page,
    };
    let (Some(steps), Some(round)) = (found, looked_at(&seen, *chosen)) else {
        return nothing_there(&seen);
    };
    let shown = Shown { seen: &seen, number, round, steps: &steps, step };
    if *large {
        return html! { <>{bar_patterns()}{projector::projector(&shown, &act)}</> };
    }
    page(&shown, &store.frameworks(), &act, chosen.setter())
}

/// The round that is looked at: the one chosen, or the latest that has answers.
fn looked_at(seen: &Seen, chosen: Option<Round>) -> Option<&RoundResults> {
    let chosen = chosen.and_then(|round| seen.results.round(round));
    let latest = || seen.results.rounds.iter().rev().find(|round| !round.is_empty());
    chosen.or_else(latest).or_else(|| seen.results.round(seen.round))
}

fn nothing_there(seen: &Seen) -> Html {
    html! {
        <Layout title="There is no such scenario in this session" back={Some((seen.href(CoursePage::Overview).into(), AttrValue::from("The session")))}>
            {link_button(seen.href(CoursePage::Reveal(1)), "Show the first scenario")}
        </Layout>
    }
}

fn page(shown: &Shown<'_>, frameworks: &Registry, act: &Callback<Act>, choose: UseStateSetter<Option<Round>>) -> Html {
    let Shown { seen, number, round, .. } = shown;
    let Some((spread, (scenario, words))) =
        round.spreads.get(number - 1).and_then(|spread| Some((spread, seen.named(&spread.place)?)))
    else {
        return Html::default();
    };
    let does = |one: Act| {
        let act = act.clone();
        Callback::from(move |()| act.emit(one))
    };
    let most = Question::ALL.into_iter().map(|question| spread.answers(question)).max().unwrap_or_default();
    let stages = scenario.stages.iter().take(spread.place.stage + 1);
    let last = seen.places().len();
    html! {
        <Layout title={scenario.title.clone()} caption={Some(AttrValue::from(format!("{words} · what the room said")))}
            back={Some((seen.href(CoursePage::Overview).into(), AttrValue::from("The session")))}>
            {bar_patterns()}
            <Details summary="The scenario">
                { for stages.enumerate().map(|(number, stage)| html! {
                    <>
                        if number > 0 { <p class="govuk-body govuk-!-font-weight-bold">{"New information"}</p> }
                        { for stage.paragraphs().map(|text| html! { <p class="govuk-body">{text}</p> }) }
                    </>
                }) }
            </Details>
            if seen.session.twice { {rounds(round.round, choose)} }
            if most == 0 {
                {nobody(shown)}
            } else {
                if most <= FEW {
                    {warning_text(html! { {"So few answers could be traced to a person. Ask everybody concerned before you show this."} })}
                }
                <p class="govuk-body">{answers_words(spread)}</p>
                {picture(shown, false)}
                <Button label="Show this large, for a projector" kind={ButtonKind::Secondary} onclick={does(Act::Large(true))} id="large" />
                {reading::section(shown, act)}
                {more::more(shown, frameworks)}
            }
            <div class="govuk-button-group">
                if *number < last {
                    {link_button(seen.href(CoursePage::Reveal(number + 1)), "Next scenario")}
                } else {
                    {link_button(seen.href(CoursePage::Result), "See the result of the session")}
                }
                if *number > 1 { {secondary_link_button(seen.href(CoursePage::Reveal(number - 1)), "Previous scenario")} }
            </div>
            <p class="govuk-hint">{"Keys: → next scenario, ← previous. Shown large also: space for the next step of the reading, Esc to come back."}</p>
        </Layout>
    }
}

fn rounds(looked_at: Round, choose: UseStateSetter<Option<Round>>) -> Html {
    let options: Vec<RadioOption> =
        [Round::Before, Round::After].map(|round| RadioOption::new(round.key(), round.label())).to_vec();
    let onchange = Callback::from(move |key: AttrValue| choose.set(Round::from_key(&key)));
    html! {
        <Radios id="round" legend="Which answers to show" {options} inline={true} small={true}
            value={Some(AttrValue::from(looked_at.key()))} {onchange} />
    }
}

/// Nobody has answered: what to do.
fn nobody(shown: &Shown<'_>) -> Html {
    let Shown { seen, number, round, .. } = shown;
    let when = if seen.session.twice { format!(" {}", round.round.label().to_lowercase()) } else { String::new() };
    html! {
        <>
            {inset_text(html! { <>{format!("Nobody has answered this{when} yet.")}</> })}
            <p class="govuk-body">{"Take in the answers that people have sent, or count raised hands. The picture then appears here."}</p>
            <div class="govuk-button-group">
                {link_button(seen.href(CoursePage::Collect), "Take in answers")}
                {secondary_link_button(seen.href(CoursePage::Hands(*number)), "Count hands")}
            </div>
        </>
    }
}

/// Hears the keys for as long as the page is shown, and leaves the large picture when the screen is given back.
#[hook]
fn use_keys(number: usize, large: bool, more: bool, act: &Callback<Act>) {
    let act = act.clone();
    use_effect_with((number, large, more, act), |(number, large, more, act)| {
        let (number, large, more) = (*number, *large, *more);
        let tell = act.clone();
        let keys = Listening::to("keydown", move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || in_a_field(event) {
                return;
            }
            let act = match event.key().as_str() {
                "ArrowRight" => Act::Go(number + 1),
                "ArrowLeft" => Act::Go(number.saturating_sub(1)),
                " " if large && more && !on_a_button(event) => Act::Show,
                // What a presenter's remote control sends.
                "PageDown" if large => {
                    if more {
                        Act::Show
                    } else {
                        Act::Go(number + 1)
                    }
                }
                "PageUp" if large => Act::Go(number.saturating_sub(1)),
                "Escape" if large => Act::Large(false),
                _ => return,
            };
            event.prevent_default();
            tell.emit(act);
        });
        let tell = act.clone();
        let screen = Listening::to("fullscreenchange", move |_| {
            if large && !screen::is_taken() {
                tell.emit(Act::Large(false));
            }
        });
        move || drop((keys, screen))
    });
}

fn tag_of(event: &web_sys::KeyboardEvent) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.map(|element| element.tag_name()).unwrap_or_default()
}

fn in_a_field(event: &web_sys::KeyboardEvent) -> bool {
    ["INPUT", "SELECT", "TEXTAREA"].contains(&tag_of(event).as_str())
}

fn on_a_button(event: &web_sys::KeyboardEvent) -> bool {
    ["BUTTON", "A", "SUMMARY"].contains(&tag_of(event).as_str())
}
