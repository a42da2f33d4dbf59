//! What follows from the outcome: where the case stands, plan, deadlines, meetings, forms, letters and decisions.

mod action;
mod begin;
mod confirm;
mod deadlines;
mod decision_form;
mod decisions;
mod duties;
mod form;
mod form_paper;
mod forms;
mod frame;
mod immediate;
mod letter;
mod letter_paper;
mod letters;
mod meeting;
mod meetings;
mod minutes;
mod move_on;
mod outcome;
mod overview;
mod plan;
mod plan_paper;
mod providers_copy;
mod readers;
mod reading;
mod reassess;
mod step;
mod told;
mod without;

use crate::{
    app::{FollowUpPage, Page, Route},
    web::shell::not_found::NotFound,
};
use yew::prelude::*;

/// Draws a page of this wing.
pub fn draw(route: &Route) -> Html {
    let Route::Record(_, Page::FollowUp(page)) = route else { return html! { <NotFound /> } };
    match page.clone() {
        FollowUpPage::Case => html! { <overview::Case /> },
        FollowUpPage::Begin => html! { <begin::Begin /> },
        FollowUpPage::Move(way) => html! { <move_on::MoveOn {way} /> },
        FollowUpPage::Reassess => html! { <reassess::Reassess /> },
        FollowUpPage::Told => html! { <told::Told /> },
        FollowUpPage::Plan => html! { <plan::Plan /> },
        FollowUpPage::Action(id) => html! { <action::Action {id} /> },
        FollowUpPage::PlanPaper => html! { <plan_paper::PlanPaper /> },
        FollowUpPage::Duties => html! { <duties::Duties /> },
        FollowUpPage::Deadlines => html! { <deadlines::Deadlines /> },
        FollowUpPage::Meetings => html! { <meetings::Meetings /> },
        FollowUpPage::Meeting(id) => html! { <meeting::Meeting {id} /> },
        FollowUpPage::Minutes(id) => html! { <minutes::Minutes {id} /> },
        FollowUpPage::ProvidersCopy(id) => html! { <providers_copy::ProvidersCopy {id} /> },
        FollowUpPage::Forms => html! { <forms::Forms /> },
        FollowUpPage::Form(id) => html! { <form::Form key={id.to_string()} {id} /> },
        FollowUpPage::FormPaper(id) => html! { <form_paper::FormPaper {id} /> },
        FollowUpPage::Decisions => html! { <decisions::Decisions /> },
        FollowUpPage::Letters => html! { <letters::Letters /> },
        FollowUpPage::Letter(id) => html! { <letter::Letter {id} /> },
        FollowUpPage::LetterPaper(id) => html! { <letter_paper::LetterPaper {id} /> },
    }
}
