//! The room's answers to a stage, for all to see.

mod keys;
mod more;
mod page;
mod picture;
mod projector;
mod reading;

use super::seen::{Seen, use_seen};
use crate::{
    app::{CoursePage, Route, TrainingPage},
    training::{results::RoundResults, room::Round},
    web::{
        edge::{focus, location, screen},
        kit::{Page as Layout, link_button},
        parts::bar_patterns,
        store::use_store,
    },
};
use keys::use_keys;
use page::page;
use reading::{Step, steps};
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
