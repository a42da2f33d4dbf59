//! What the policy names, as it can be taken into the plan.

use crate::{
    app::FollowUpPage,
    concern::{ActionId, RecordId},
    framework::StepKind,
    process::{Agency, Suggested},
    web::{
        case::frame::here,
        kit::{Button, ButtonKind, citation},
        parts::upper_first,
    },
};
use yew::prelude::*;

/// What can be done with a suggestion.
pub enum Taking {
    /// It can be taken into the plan.
    Add(Callback<()>),
    /// It is in the plan: the action.
    InPlan(ActionId),
    /// No plan is begun.
    ReadOnly,
}

/// One thing to do or body to tell: what, who, on what condition, who could do it, where it is written, and the one tap that
/// takes it into the plan. `id` is where the focus goes once it is taken.
pub fn suggestion(record: RecordId, id: String, suggested: &Suggested<'_>, taking: Taking) -> Html {
    html! {
        <li class="pc-card pc-plan__card" key={id.clone()}>
            <p class="pc-plan__who">{who(suggested)}</p>
            <p class="govuk-body">
                {suggested.what}
                if !suggested.when.is_empty() { {format!(" This applies {}.", suggested.when)} }
            </p>
            {could(&suggested.could)}
            {citation(suggested.cite.clone())}
            { match taking {
                Taking::Add(onclick) => add_button(suggested, onclick),
                Taking::InPlan(action) => html! {
                    <p class="govuk-body">
                        <a class="govuk-link pc-card__link" {id} href={here(record, FollowUpPage::Action(action))}>
                            {"In the plan: say who and by when"}<span class="govuk-visually-hidden">{format!(": {}", short(suggested.what))}</span>
                        </a>
                    </p>
                },
                Taking::ReadOnly => Html::default(),
            } }
        </li>
    }
}

/// The one tap that takes a suggestion into the plan.
pub fn add_button(suggested: &Suggested<'_>, onclick: Callback<()>) -> Html {
    html! {
        <Button kind={ButtonKind::Secondary} {onclick} prevent_double={true}>
            {"Add to the plan"}<span class="govuk-visually-hidden">{format!(": {}", short(suggested.what))}</span>
        </Button>
    }
}

/// Who acts, or who is told.
pub fn who(suggested: &Suggested<'_>) -> String {
    match (suggested.kind, suggested.who) {
        (StepKind::Tell, who) => format!("Tell: {who}"),
        (StepKind::Do, "") => "Nobody is named for it".to_owned(),
        (StepKind::Do, who) => upper_first(who),
    }
}

/// Who could do it, by the policy’s table of tasks.
fn could(agencies: &[&Agency]) -> Html {
    if agencies.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = agencies.iter().map(|agency| agency.who.as_str()).collect();
    html! { <p class="govuk-body">{format!("Could be done by: {}. ", names.join("; "))}<span class="pc-plan__ours">{"The match is a tool default, not policy."}</span></p> }
}

/// The first words, to tell one button from the next.
fn short(what: &str) -> &str {
    what.split(['.', ';', ':']).next().unwrap_or(what)
}
