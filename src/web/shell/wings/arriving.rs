//! A page of a wing: drawn at once where the wing is here, waited for where it is not.

use super::{Wing, here};
use crate::{
    app::Route,
    web::{
        edge::{archive, focus, location},
        kit::{Button, ButtonKind, Page, button_group},
        store::{Store, use_selector, use_store},
    },
};
use gloo_timers::callback::Timeout;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// After how long a part is said to take long, in milliseconds.
const LONG: u32 = 15_000;

/// What [`Arriving`] shows.
#[derive(Properties, PartialEq)]
pub struct ArrivingProps {
    /// The wing.
    pub wing: Wing,
    /// The page.
    pub route: Route,
}

/// The page of a wing, as soon as the wing is here; until then that it is on its way, or that it did not come and what to do.
/// What is open and what was typed has nothing to do with it: saving is no part of any wing.
#[component]
pub fn Arriving(props: &ArrivingProps) -> Html {
    let wing = props.wing;
    let store = use_store();
    let awaits = use_selector(|state| state.awaits);
    // A page is drawn when its wing is here, what came with it is taken in, and the page itself was arrived at.
    let drawn = move |store: &Store| {
        let is_due = archive::is_to_take_in(store) || store.read(|state| state.awaits.is_some());
        here::draw(wing).filter(|_| !is_due)
    };
    let failed = use_state(|| false);
    let slow = use_state(|| false);
    let tries = use_state(|| 0_u32);
    {
        let (failed, slow, store) = (failed.clone(), slow.clone(), store.clone());
        use_effect_with((wing, *tries, awaits), move |(wing, tries, _)| {
            let (wing, tried) = (*wing, *tries > 0);
            // Whoever has left meanwhile is at another page, and is left there.
            let waits = Rc::new(Cell::new(drawn(&store).is_none()));
            let late = waits.get().then(|| Timeout::new(LONG, move || slow.set(true)));
            if waits.get() {
                let (waits, store) = (waits.clone(), store.clone());
                spawn_local(async move {
                    let is_here = here::fetch(wing).await;
                    if is_here {
                        archive::arrived(&store);
                    }
                    if waits.get() {
                        // Whoever had been brought to the heading that waits is brought to the one that comes.
                        focus::arrive_instead(tried);
                        failed.set(!is_here);
                    }
                });
            }
            move || {
                waits.set(false);
                drop(late);
            }
        });
    }
    if let Some(draw) = drawn(&store) {
        return draw(&props.route);
    }
    let back = back_of(&props.route);
    let anew = Callback::from(|()| location::reload());
    if !*failed {
        return html! {
            <Page title="Loading this page" {back}>
                <p class="govuk-body pc-arriving">
                    {"This part of the tool is on its way. What you have entered stays as it is."}
                </p>
                if *slow {
                    <p class="govuk-body" role="status">
                        {"It takes long. You can go back and come again, or start the tool again: what is saved on this device is there afterwards."}
                    </p>
                    <Button label="Start the tool again" kind={ButtonKind::Secondary} onclick={anew} />
                }
            </Page>
        };
    }
    let again = {
        let (failed, slow, tries) = (failed.clone(), slow.clone(), tries.clone());
        Callback::from(move |()| {
            failed.set(false);
            slow.set(false);
            tries.set(*tries + 1);
            focus::arrive_soon();
        })
    };
    html! {
        <Page title="This page did not load" {back}>
            <p class="govuk-body" role="alert">
                {"The connection broke off, or the tool was renewed since you opened it. What you have entered stays as it is."}
            </p>
            <p class="govuk-body">
                {"Try again when there is a connection. If that does not help, start the tool again: what is saved on this device is there afterwards."}
            </p>
            {button_group(html! { <>
                <Button label="Try again" onclick={again} />
                <Button label="Start the tool again" kind={ButtonKind::Secondary} onclick={anew} />
            </> })}
        </Page>
    }
}

/// The way back from a page that is not here: to its record, or to the first page; none from the first page itself.
fn back_of(route: &Route) -> Option<(AttrValue, AttrValue)> {
    match (route, route.record()) {
        (Route::Home, _) => None,
        (_, Some(id)) => Some((Route::Record(id, crate::app::Page::Tasks).href().into(), "Back to the record".into())),
        (_, None) => Some((Route::Home.href().into(), "First page".into())),
    }
}
