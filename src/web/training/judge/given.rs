//! A judgement that is handed in.

use super::super::{
    at::{AtWork, course_href},
    own_words::judged_rows,
};
use crate::{
    app::{CoursePage, TrainingEdit},
    training::work::Judgement,
    web::{
        edge::{focus, training},
        kit::{Button, ButtonKind, link_button, summary_list},
        store::Store,
        training::Kind,
    },
};
use yew::prelude::*;

/// What was judged, and the way on. Where no reading was shown yet, it can be taken back and changed.
pub fn given(store: &Store, at: &AtWork, number: usize, judgement: &Judgement) -> Html {
    let rows = judged_rows(&at.set, &at.scale, &store.frameworks(), judgement);
    let passed = at.is_passed(&judgement.place);
    let change = {
        let (store, place) = (store.clone(), judgement.place.clone());
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::TakeBack(place.clone()));
            focus::soon("page-heading".to_owned());
        })
    };
    let onwards = at.onwards(number);
    let label = match (&onwards, at.kind) {
        (CoursePage::Judge(_), _) => "Go on to the next one",
        (_, Kind::Seat) => "Send your answers",
        (_, Kind::Room) => "All done: give the tablet back",
        (_, Kind::Alone) => "See your result",
    };
    html! {
        <>
            {summary_list("What you judged", rows)}
            if at.shows_readings {
                <p class="govuk-body">{"It is handed in and stays as it is."}</p>
                {link_button(course_href(at.id, CoursePage::Reading(number)), "See the reading")}
            } else {
                if passed {
                    <p class="govuk-body">{"It is handed in. You have seen new information since, so it stays as it is."}</p>
                } else {
                    <p class="govuk-body">{"It is handed in. You can still change it."}</p>
                }
                <div class="govuk-button-group">
                    {link_button(course_href(at.id, onwards), label)}
                    if !passed { <Button label="Change my answers" kind={ButtonKind::Secondary} onclick={change} id="take-back" /> }
                </div>
            }
        </>
    }
}
