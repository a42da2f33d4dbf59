//! Work alone: where it stands.

use super::{
    at::{course_href, set_href, to_start, use_at_work},
    judge::places_list,
};
use crate::training::kept::Kept;
use crate::{
    app::CoursePage,
    web::{
        kit::{Page as Layout, link_button, secondary_link_button},
        parts::count,
        store::use_selector,
    },
};
use yew::prelude::*;

/// How far it is, the way on, and every scenario with its state.
#[component]
pub fn AloneOverview() -> Html {
    let legs = use_selector(|state| match state.training.open.as_ref().map(|open| &open.kept) {
        Some(Kept::Alone(alone)) => alone.legs.len(),
        _ => 0,
    });
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let (given, all) = at.work.progress(&at.set);
    let open = all - given;
    let next = at.next_after(0);
    let label = if given == 0 && at.work.judgements.is_empty() { "Begin" } else { "Go on" };
    html! {
        <Layout title={at.set.title.clone()} caption={if legs > 1 { "On your own: another go" } else { "On your own" }} back={Some(to_start())}>
            <p class="govuk-body-l" id="progress">{format!("{given} of {all} handed in.")}</p>
            <p class="govuk-body">{format!("You judge by the policy of {}. Everything is kept on this device as you go.", at.scale.authority)}</p>
            <div class="govuk-button-group">
                if let Some(next) = next {
                    {link_button(course_href(at.id, CoursePage::Judge(next)), label)}
                    if given > 0 { {secondary_link_button(course_href(at.id, CoursePage::Result), "Result so far")} }
                } else {
                    {link_button(course_href(at.id, CoursePage::Result), "See your result")}
                }
            </div>
            <h2 class="govuk-heading-m">{if open == 0 { "All handed in".to_owned() } else { format!("{} to go", count(open, "judgement", "judgements")) }}</h2>
            {places_list(&at, None)}
            <p class="govuk-body">
                <a class="govuk-link" href={set_href(&at.set)}>{"About these scenarios"}</a>
            </p>
            <p class="govuk-body">
                <a class="govuk-link" href={course_href(at.id, CoursePage::Remove)}>{"Remove this training"}</a>
            </p>
        </Layout>
    }
}
