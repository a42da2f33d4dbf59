//! The one thing to do now, with the way to it.

use super::super::frame::here;
use crate::{
    app::{Case, FollowUpPage, NextThing, Page},
    process::Way,
    web::{kit::link_button, shell::frame::address},
};
use yew::prelude::*;

/// The one thing to do now, in words, and the button that leads there.
pub fn next(case: &Case<'_>, thing: &NextThing<'_>) -> Html {
    let urgent = matches!(thing, NextThing::Immediate(_) | NextThing::LateDeadline(_) | NextThing::LateAction(..));
    html! {
        <section class={classes!("pc-next", urgent.then_some("pc-next--urgent"))} aria-labelledby="next-title">
            <h2 class="govuk-heading-m" id="next-title">{if urgent { "Now" } else { "Next" }}</h2>
            <p class="govuk-body pc-next__words">{thing.words()}</p>
            {way(case, thing)}
        </section>
    }
}

fn way(case: &Case<'_>, thing: &NextThing<'_>) -> Html {
    let id = case.record.id;
    let go = |page: FollowUpPage, words: &'static str| link_button(here(id, page), words);
    match thing {
        NextThing::SettleOutcome(_) => link_button(address(id, Page::Level), "Go to the outcome"),
        NextThing::NoProcess(_) => link_button(address(id, Page::Level), "See the steps of this outcome"),
        NextThing::Begin(..) => go(FollowUpPage::Begin, "Begin the process"),
        NextThing::Immediate(open) => match open.planned {
            Some(action) => go(FollowUpPage::Action(action.id), "Open this action"),
            None => go(FollowUpPage::Plan, "Go to the plan"),
        },
        NextThing::LateDeadline(_) | NextThing::DeadlineToday(_) | NextThing::NextDeadline(_) => {
            go(FollowUpPage::Deadlines, "Go to the deadlines")
        }
        NextThing::LateAction(action, ..) | NextThing::ActionToday(action) | NextThing::NextAction(action, _) => {
            go(FollowUpPage::Action(action.id), "Open this action")
        }
        NextThing::TellProvider { .. } => go(FollowUpPage::Told, "Note it"),
        NextThing::HoldMeeting { .. } => go(FollowUpPage::Meetings, "Go to the meetings"),
        NextThing::Decide(ways) => decisions(case, ways),
        NextThing::GoOn(_) | NextThing::OpenActions(_) => go(FollowUpPage::Plan, "Go to the plan"),
        NextThing::Ended(_) => link_button(address(id, Page::Check), "Check and send"),
        NextThing::LookAtHistory => Html::default(),
    }
}

fn decisions(case: &Case<'_>, ways: &[&Way]) -> Html {
    let buttons =
        ways.iter().map(|way| link_button(here(case.record.id, FollowUpPage::Move(way.id.clone())), way.title.clone()));
    html! { <div class="govuk-button-group">{for buttons}</div> }
}
