//! The meetings: what is written down of them, and the kinds that the policy has.

mod kind;
mod written;

use super::{
    frame::{FollowUpFrame, Followed, followed, here},
    without::{no_policy, not_begun},
};
use crate::{
    app::FollowUpPage,
    concern::Record,
    process::Meeting as Kind,
    web::{
        kit::inset_text,
        store::{Store, use_selector, use_store},
    },
};
pub use kind::facts;
use kind::kind;
use written::written;
use yew::prelude::*;

/// What is written down, newest first, then the kinds of meeting, those of the stage first.
#[component]
pub fn Meetings() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    html! {
        <FollowUpFrame title="Meetings">
            {written(&record)}
            { match followed(&record, &frameworks) {
                None => no_policy(&record, &frameworks),
                Some(followed) => of_policy(&store, &record, &followed),
            } }
        </FollowUpFrame>
    }
}

/// The kinds of meeting that the policy has.
fn of_policy(store: &Store, record: &Record, followed: &Followed<'_>) -> Html {
    let definition = followed.definition;
    let stage = followed.state.and_then(|state| definition.stage(state.stage()?));
    let of_stage = |kind: &&Kind| stage.is_some_and(|stage| stage.meetings.iter().any(|name| name.id == kind.id));
    let (now, other): (Vec<&'static Kind>, Vec<&'static Kind>) = definition.meetings.iter().partition(of_stage);
    let cards = |kinds: &[&'static Kind], other: bool| {
        html! { { for kinds.iter().copied().map(|of| kind(store, record, followed, of, other)) } }
    };
    html! {
        <>
            if followed.state.is_none() { {not_begun(record.id, "Minutes are kept with a process, and none is begun yet.")} }
            {inset_text(html! {
                <>
                    {"A meeting that is still to come is planned under "}
                    <a class="govuk-link" href={here(record.id, FollowUpPage::Deadlines)}>{"Deadlines"}</a>
                    {", so that everything counted from its day is there. Write its minutes here once it is held."}
                </>
            })}
            if !now.is_empty() {
                <h2 class="govuk-heading-m">{"Meetings of this stage"}</h2>
                {cards(&now, false)}
            }
            if !other.is_empty() {
                <h2 class="govuk-heading-m">{if now.is_empty() { "Meetings of the policy" } else { "Meetings of other stages" }}</h2>
                {cards(&other, true)}
            }
        </>
    }
}
