//! The shell: header, alerts, the page of the route, save bar and footer.

use super::{page_of::PageOf, wings};
use crate::app::{CoursePage, Protection, Route, State, TrainingPage};
use crate::web::{
    edge::{
        autosave, drawn::use_drawn_at, focus, idle, journal, navigation, offline, own_files, tabs, training, vault,
    },
    kit::{SiteFooter, SiteHeader},
    parts::{Alerts, DateWarning, NewVersionNotice, SaveBar, training_alert},
    store::{Shown, Store, use_selector, use_store},
};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// The app, with its store.
#[component]
pub fn App() -> Html {
    let store = use_memo((), |()| {
        let store = Store::new(State::new(Route::Home));
        own_files::watch(&store);
        training::watch(&store);
        journal::watch(&store);
        autosave::watch(&store);
        offline::watch(&store);
        navigation::watch(&store);
        tabs::watch(&store);
        idle::watch(&store);
        vault::look(&store);
        store
    });
    let started = (*store).clone();
    use_effect_with((), move |()| {
        offline::tell_started();
        wings::fetch_the_next(&started);
    });
    let drawn_at = use_drawn_at();
    html! {
        <ContextProvider<Shown> context={Shown { store: (*store).clone(), drawn_at }}>
            <Shell />
        </ContextProvider<Shown>>
    }
}

/// Everything on screen.
#[component]
fn Shell() -> Html {
    let route = use_selector(|state| state.route.clone());
    let (open, before) = use_selector(|state| {
        let before = (state.protection.is_locked(), state.must_choose_protection());
        (state.protection == Protection::Open, before)
    });
    let going_round = use_selector(|state| state.training.going_round().is_some());
    let first = use_mut_ref(|| true);
    let store = use_store();
    let lock = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| vault::lock_everywhere(&store))
    };
    use_effect_with((page_key(&route), before), move |_| {
        let is_first = first.replace(false);
        // The page's own elements are there by the next turn of the browser's loop.
        Timeout::new(0, move || {
            focus::name_window();
            let item = store.read(|state| navigation::item_to_return_to(&state.route));
            match item {
                Some(item) => focus::return_to(&item),
                None if !is_first => focus::arrive(),
                None => {}
            }
        })
        .forget();
    });
    html! {
        <>
            <SiteHeader>
                if !going_round { <a class="pc-header__link" href={Route::Device.href()}>{"This device"}</a> }
                if open { <button type="button" class="pc-header__lock" id="lock" onclick={lock}>{"Lock now"}</button> }
            </SiteHeader>
            <Alerts />
            <DateWarning />
            {training_alert()}
            <PageOf key={page_key(&route)} route={route.clone()} />
            if route.record().is_some() && before == (false, false) { <SaveBar /> }
            if route != Route::Home { <NewVersionNotice /> }
            <SiteFooter />
        </>
    }
}

/// What tells one page from another, wherever on it the person is.
fn page_key(route: &Route) -> String {
    match route {
        Route::Record(id, crate::app::Page::Section(visit, section, _)) => {
            Route::Record(*id, crate::app::Page::Section(*visit, section.clone(), None)).to_string()
        }
        // From one scenario to the next the projector stays as it is.
        Route::Training(TrainingPage::Course(id, CoursePage::Reveal(_))) => {
            Route::Training(TrainingPage::Course(*id, CoursePage::Reveal(1))).to_string()
        }
        route => route.to_string(),
    }
}
