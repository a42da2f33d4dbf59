//! The save state, always in sight, and the way back to the record's parts.

use super::clock_words;
use crate::{
    app::{Durability, Page, Route, SaveState},
    drafts::DraftError,
    web::{
        kit::{SaveStatus, SaveTone, secondary_link_button},
        store::use_selector,
    },
};
use yew::prelude::*;

/// The bar at the bottom of every page of a record.
#[component]
pub fn SaveBar() -> Html {
    let draft = use_selector(|state| {
        state.draft.as_ref().map(|draft| (draft.record.id, draft.saved.clone(), draft.record.example, draft.elsewhere))
    });
    let route = use_selector(|state| state.route.clone());
    let durability = use_selector(|state| state.durability);
    // A record that did not open stands on screen without one: another may still be open behind it.
    let Some((id, saved, example, elsewhere)) = draft.filter(|(id, ..)| route.record() == Some(*id)) else {
        return Html::default();
    };
    let (text, tone) = match &saved {
        SaveState::Untouched | SaveState::Saved(_) if elsewhere => {
            ("Read only: open in another tab".to_owned(), SaveTone::Busy)
        }
        SaveState::Untouched if example => ("The example: kept only if you change it".to_owned(), SaveTone::Ok),
        SaveState::Untouched => ("Saves by itself as you go".to_owned(), SaveTone::Ok),
        SaveState::Waiting => ("Saving…".to_owned(), SaveTone::Busy),
        SaveState::Saved(at) => match durability {
            Durability::OnDisk => (format!("Saved on this device {}", clock_words(*at)), SaveTone::Ok),
            Durability::Writing => ("Saving…".to_owned(), SaveTone::Busy),
            Durability::Late => ("Saving takes long: keep this page open".to_owned(), SaveTone::Problem),
            Durability::Unsure => ("Saved, but a sudden stop can lose the last minute".to_owned(), SaveTone::Ok),
        },
        SaveState::Failed(DraftError::Conflict) => ("Not saved: changed in another tab".to_owned(), SaveTone::Problem),
        SaveState::Failed(DraftError::Full) => ("Not saved: no room on this device".to_owned(), SaveTone::Problem),
        SaveState::Failed(_) => ("Not saved on this device".to_owned(), SaveTone::Problem),
    };
    let tasks = Route::Record(id, Page::Tasks);
    html! {
        <SaveStatus {text} {tone}>
            if route != tasks {
                {secondary_link_button(tasks.href(), "All parts")}
            }
        </SaveStatus>
    }
}
