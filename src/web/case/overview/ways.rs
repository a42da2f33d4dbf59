//! Where the case may go from here, each way with what is open for it.

use super::super::{frame::here, move_on::warnings};
use crate::{
    app::{Case, FollowUpPage},
    process::{Move, ProcessState, Requirement, WayKind, moves},
    web::{
        kit::{TagColour, secondary_link_button, status_tag},
        parts::count,
    },
};
use yew::prelude::*;

/// Every way from the stage: what it leads to, and whether only the decision is missing.
pub fn ways(case: &Case<'_>) -> Html {
    let Some(state) = case.process else { return Html::default() };
    let all = moves(case.definition, state);
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="ways-title">
            <h2 class="govuk-heading-m" id="ways-title">{"Where it can go from here"}</h2>
            <ul class="pc-onward">
                { for all.iter().map(|one| way(case, state, one)) }
            </ul>
        </section>
    }
}

fn way(case: &Case<'_>, state: &ProcessState, one: &Move<'_>) -> Html {
    let today = case.assessment.outcome.as_ref().map_or("", |outcome| outcome.id.as_str());
    let kind = match one.way.kind {
        WayKind::Forward => "On",
        WayKind::Back => "Back",
        WayKind::Close => "To the end",
    };
    let first = one.open.iter().filter(|open| {
        matches!(
            open,
            Requirement::ImmediateAction { .. } | Requirement::ProviderTold { .. } | Requirement::Meetings { .. }
        )
    });
    let first = first.count();
    let tag = match first {
        0 => status_tag("Can be decided", TagColour::Green),
        open => status_tag(format!("{} first", count(open, "thing", "things")), TagColour::Yellow),
    };
    html! {
        <li class="pc-onward__way">
            <p class="pc-onward__to"><span class="pc-onward__kind">{kind}</span>{format!("to “{}”", one.to.title)}</p>
            {tag}
            {warnings(one.way, state, today)}
            {secondary_link_button(here(case.record.id, FollowUpPage::Move(one.way.id.clone())), one.way.title.clone())}
        </li>
    }
}
