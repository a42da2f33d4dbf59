//! The deadlines that come first, and how far the plan is.

use super::super::frame::here;
use crate::{
    app::{Case, CaseDeadline, FollowUpPage},
    concern::RecordId,
    deadline::Limit,
    web::parts::{count, standing_tag, upper_first},
};
use yew::prelude::*;

/// More deadlines than this are left to their own page.
const SHOWN: usize = 4;

/// The deadlines that come first.
pub fn due(id: RecordId, due: &[CaseDeadline<'_>]) -> Html {
    let open: Vec<_> = due.iter().filter(|one| !one.is_done()).collect();
    if due.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="due-title">
            <h2 class="govuk-heading-m" id="due-title">{"By when"}</h2>
            if open.is_empty() { <p class="govuk-body">{"Every deadline here is met."}</p> }
            <ul class="pc-due">
                { for open.iter().take(SHOWN).map(|one| html! {
                    <li class="pc-due__one">
                        <span class="pc-due__what">{one.what()}</span>
                        if let Some(standing) = one.standing() { {standing_tag(standing, one.due().map_or(Limit::Latest, |due| due.limit))} }
                        <span class="pc-due__words">{one.words()}</span>
                    </li>
                }) }
            </ul>
            <p class="govuk-body">
                <a class="govuk-link" href={here(id, FollowUpPage::Deadlines)}>
                    {if open.len() > SHOWN { format!("All {} deadlines, and a file for your calendar", due.len()) } else { "Deadlines, and a file for your calendar".to_owned() }}
                </a>
            </p>
        </section>
    }
}

/// How far the plan is.
pub fn plan(case: &Case<'_>) -> Html {
    let Some(state) = case.process else { return Html::default() };
    let actions = state.plan.actions();
    let open = actions.iter().filter(|action| action.status.is_open());
    let (mut left, mut late) = (0, 0);
    for action in open {
        left += 1;
        late += usize::from(action.due.is_some_and(|due| due < case.today));
    }
    let late_words = if late > 0 { format!(", {late} late") } else { String::new() };
    html! {
        <section aria-labelledby="plan-title">
            <h2 class="govuk-heading-m" id="plan-title">{"The plan"}</h2>
            <p class="govuk-body">
                {format!("{}; {left} open{late_words}. ", upper_first(&count(actions.len(), "action", "actions")))}
                <a class="govuk-link" href={here(case.record.id, FollowUpPage::Plan)}>{"Open the plan"}</a>
            </p>
        </section>
    }
}
