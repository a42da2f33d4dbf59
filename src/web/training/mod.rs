//! The pages of training.

mod alone_overview;
mod alone_result;
mod already_here;
mod at;
mod choose_scenarios;
mod collect;
mod collected;
mod counter;
mod hand_out;
mod hands;
mod in_words;
mod join;
mod judge;
mod new_room;
mod not_opened;
mod notes;
mod own_sets;
mod own_words;
mod pass;
mod reading;
mod remove;
mod reveal;
mod room_overview;
mod room_result;
mod seat_overview;
mod seen;
mod send;
mod send_file;
mod set;
mod shared;
mod start;
mod take_place;
mod trouble;

use crate::{
    app::{CoursePage, Route, TrainingPage},
    training::kept::Kept,
    web::{shell::not_found::NotFound, store::use_selector},
};
use yew::prelude::*;

/// What [`TrainingPageOf`] shows.
#[derive(Properties, PartialEq)]
pub struct TrainingPageOfProps {
    /// The page.
    pub page: TrainingPage,
}

/// What kind of training is open.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// Work alone.
    Alone,
    /// A trainer's session.
    Room,
    /// A participant's place in one.
    Seat,
}

impl Kind {
    /// The kind of this training.
    pub fn of(kept: &Kept) -> Self {
        match kept {
            Kept::Alone(_) => Self::Alone,
            Kept::Room(_) => Self::Room,
            Kept::Seat(_) => Self::Seat,
        }
    }
}

/// A page of training.
#[component]
pub fn TrainingPageOf(props: &TrainingPageOfProps) -> Html {
    let open = use_selector(|state| {
        let open = state.training.open.as_ref()?;
        Some((open.kept.id(), Kind::of(&open.kept)))
    });
    match &props.page {
        TrainingPage::Start => html! { <start::Start /> },
        TrainingPage::Join => html! { <join::Join /> },
        TrainingPage::OwnSets => html! { <own_sets::OwnSetsPage /> },
        TrainingPage::Set(digest) => html! { <set::SetPage digest={digest.clone()} /> },
        TrainingPage::Notes(digest) => html! { <notes::Notes digest={digest.clone()} /> },
        TrainingPage::NewRoom(digest) => html! { <new_room::NewRoom digest={digest.clone()} /> },
        TrainingPage::Course(id, page) => match open.filter(|(open, _)| open == id) {
            Some((_, kind)) => course(kind, page),
            None => html! { <not_opened::NotOpened /> },
        },
    }
}

/// A page of the open training. An address that does not belong to its kind leads to where it stands.
fn course(kind: Kind, page: &CoursePage) -> Html {
    match (page, kind) {
        (CoursePage::Remove, _) => html! { <remove::RemoveTraining /> },
        (CoursePage::Judge(number), _) => html! { <judge::Judge number={*number} /> },
        (CoursePage::Reading(number), Kind::Alone | Kind::Seat) => html! { <reading::ReadingPage number={*number} /> },
        (CoursePage::Result, Kind::Alone) => html! { <alone_result::AloneResult /> },
        (CoursePage::Result, Kind::Room) => html! { <room_result::RoomResult /> },
        (CoursePage::Send, Kind::Seat) => html! { <send::Send /> },
        (CoursePage::HandOut, Kind::Room) => html! { <hand_out::HandOut /> },
        (CoursePage::Collect, Kind::Room) => html! { <collect::Collect /> },
        (CoursePage::Pass, Kind::Room) => html! { <pass::Pass /> },
        (CoursePage::Hands(number), Kind::Room) => html! { <hands::HandsPage number={*number} /> },
        (CoursePage::Reveal(number), Kind::Room) => html! { <reveal::Reveal number={*number} /> },
        (_, Kind::Alone) => html! { <alone_overview::AloneOverview /> },
        (_, Kind::Room) => html! { <room_overview::RoomOverview /> },
        (_, Kind::Seat) => html! { <seat_overview::SeatOverview /> },
    }
}

/// Draws a page of this wing.
pub fn draw(route: &Route) -> Html {
    match route {
        Route::Training(page) => html! { <TrainingPageOf page={page.clone()} /> },
        _ => html! { <NotFound /> },
    }
}
