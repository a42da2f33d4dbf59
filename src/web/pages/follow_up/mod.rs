//! What follows from the outcome: where the case stands, plan, deadlines, meetings, forms, letters and decisions.

mod action;
mod begin;
mod begin_form;
mod case;
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
mod on_paper;
mod outcome;
mod plan;
mod plan_paper;
mod providers_copy;
mod readers;
mod reading;
mod reassess;
mod step;
mod told;
mod without;

pub use on_paper::paper_head;
pub use told::words as told_words;

use crate::app::FollowUpPage;
use yew::prelude::*;

/// What [`FollowUpPageOf`] shows.
#[derive(Properties, PartialEq)]
pub struct FollowUpPageOfProps {
    /// The page.
    pub page: FollowUpPage,
}

/// One of the pages about what follows.
#[component]
pub fn FollowUpPageOf(props: &FollowUpPageOfProps) -> Html {
    match props.page.clone() {
        FollowUpPage::Case => html! { <case::Case /> },
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
