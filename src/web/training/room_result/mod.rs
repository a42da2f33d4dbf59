//! The result of a session.

mod attendance;
mod disagreed;
mod in_words;
mod numbers;
mod take_along;

use super::seen::{Seen, use_seen};
use crate::{
    app::CoursePage,
    web::kit::{Page as Layout, inset_text, link_button, secondary_link_button},
};
use attendance::attendance;
use disagreed::disagreed;
use in_words::in_words;
use numbers::numbers;
use take_along::TakeAlong;
use yew::prelude::*;

/// Agreement in plain words, where the room differed most, the numbers, and what to take along. On paper it is one page for
/// the attendance folder.
#[component]
pub fn RoomResult() -> Html {
    let seen = match use_seen(true) {
        Ok(seen) => seen,
        Err(page) => return page,
    };
    let back = Some((seen.href(CoursePage::Overview).into(), AttrValue::from("The session")));
    let nobody = seen.results.rounds.iter().all(|round| round.is_empty());
    html! {
        <>
            <div class="pc-noprint pc-result">
                <Layout title="Result of the session" caption={Some(AttrValue::from(seen.session.title.clone()))} {back}>
                    if nobody { {empty(&seen)} } else { {full(&seen)} }
                </Layout>
            </div>
            {attendance(&seen)}
        </>
    }
}

fn empty(seen: &Seen) -> Html {
    html! {
        <>
            {inset_text(html! { {"Nobody’s answers are here yet, so there is nothing to compare."} })}
            <p class="govuk-body">{"Hand the session out, take in the answers that people send, or count raised hands. The result then appears here."}</p>
            <div class="govuk-button-group">
                {link_button(seen.href(CoursePage::Collect), "Take in answers")}
                {secondary_link_button(seen.href(CoursePage::HandOut), "Hand the session out")}
            </div>
        </>
    }
}

fn full(seen: &Seen) -> Html {
    html! {
        <>
            {in_words(seen)}
            {disagreed(seen)}
            {numbers(seen)}
            <TakeAlong />
            <h2 class="govuk-heading-m">{"What to do next"}</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>{"Go through the scenarios on which the room differed most, the high-risk ones first."}</li>
                if seen.session.twice && seen.results.rounds.last().is_some_and(|round| round.is_empty()) {
                    <li>{"Have everything judged again after training, so that the two can be compared."}</li>
                }
                <li>{"Keep the file and the printed page where your organisation keeps training records."}</li>
            </ul>
            <div class="govuk-button-group">
                {link_button(seen.href(CoursePage::Reveal(1)), "Show the scenarios one by one")}
                <a class="govuk-link" href={seen.href(CoursePage::Overview)}>{"Back to the session"}</a>
            </div>
        </>
    }
}
