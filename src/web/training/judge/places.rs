//! All scenarios with their stages, each with how far it is.

use super::super::at::{AtWork, course_href};
use crate::{
    app::CoursePage,
    web::kit::{Details, TaskItem, TaskStatus, task_list},
};
use yew::prelude::*;

/// All stages that may be looked at, each with its state, folded away beside the one that is shown.
pub fn places_list(at: &AtWork, shown: Option<usize>) -> Html {
    let list = task_list("place", items(at));
    match shown {
        Some(_) => html! { <Details summary="All scenarios">{list}</Details> },
        None => list,
    }
}

fn items(at: &AtWork) -> Vec<TaskItem> {
    let mut items = Vec::new();
    for (index, place) in at.places.iter().enumerate().filter(|(_, place)| at.is_reached(place)) {
        let Some(scenario) = at.set.scenario(&place.scenario) else { continue };
        let (status, page) = match at.work.judgement(place) {
            Some(judgement) if judgement.given && at.shows_readings => {
                (TaskStatus::Done, CoursePage::Reading(index + 1))
            }
            Some(judgement) if judgement.given => (TaskStatus::Done, CoursePage::Judge(index + 1)),
            Some(judgement) if !judgement.is_blank() => (TaskStatus::InProgress, CoursePage::Judge(index + 1)),
            _ => (TaskStatus::NotStarted, CoursePage::Judge(index + 1)),
        };
        items.push(TaskItem {
            title: scenario.title.clone().into(),
            href: course_href(at.id, page).into(),
            hint: Some(at.words(place).into()),
            status,
        });
    }
    items
}
