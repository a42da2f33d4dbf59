//! Where a participant stands in a session.

use super::{
    at::{course_href, to_start, use_at_work},
    judge::places_list,
    shared::seat_of,
};
use crate::{
    app::{CoursePage, Route, TrainingEdit, TrainingPage},
    training::room::{Mode, Round},
    web::{
        edge::{location, training},
        kit::{Button, Page as Layout, inset_text, link_button, secondary_link_button},
        parts::count,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// How far it is, the one way on, and all scenarios.
#[component]
pub fn SeatOverview() -> Html {
    let store = use_store();
    let seat = use_selector(|state| {
        let seat = seat_of(state)?;
        let round = seat.round;
        let sent = (seat.is_sent(round), seat.changed_since_sent(round));
        Some((seat.session.title.clone(), seat.session.mode, seat.session.twice, round, sent, seat.name.clone()))
    });
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let Some((title, mode, twice, round, (sent, changed), name)) = seat else { return Html::default() };
    let (given, all) = at.work.progress(&at.set);
    let href = |page| course_href(at.id, page);
    let second = {
        let (store, id) = (store.clone(), at.id);
        Callback::from(move |()| {
            training::act(&store, TrainingEdit::Round(Round::After));
            location::go(&Route::Training(TrainingPage::Course(id, CoursePage::Judge(1))));
        })
    };
    let next = at.next_after(0);
    let caption = if twice { round.label() } else { "Training session" };
    html! {
        <Layout {title} {caption} back={Some(to_start())}>
            <p class="govuk-body" id="progress">{format!("You have handed in {given} of {}.", count(all, "judgement", "judgements"))}</p>
            {match next {
                Some(number) => html! {
                    <>
                        if given == 0 && mode == Mode::Blind {
                            <p class="govuk-body">{"Judge by yourself, without talking. You can change your answers, even after you have given them to the trainer: give them again, and the later ones count."}</p>
                        }
                        {link_button(href(CoursePage::Judge(number)), if given == 0 { "Begin" } else { "Go on" })}
                        if given > 0 { <p class="govuk-body"><a class="govuk-link" href={href(CoursePage::Send)}>{"Give the trainer what you have so far"}</a></p> }
                    </>
                },
                None if !sent => html! {
                    <>
                        <p class="govuk-body">{"That is all of them. You can still look through your answers below."}</p>
                        {link_button(href(CoursePage::Send), "Give your answers to the trainer")}
                    </>
                },
                None if changed => html! {
                    <>
                        {inset_text(html! { <>{"You have changed something since you gave your answers to the trainer. Give them again: the later ones count."}</> })}
                        {link_button(href(CoursePage::Send), "Give your answers again")}
                    </>
                },
                None => html! {
                    <>
                        {inset_text(html! { <>{"You have given your answers to the trainer. You can close this page: your answers stay on this device until you remove them."}</> })}
                        if twice && round == Round::Before {
                            <h2 class="govuk-heading-m">{"The second round"}</h2>
                            <p class="govuk-body">{"After the training you judge the same scenarios again. Begin when the trainer says so. Your first answers stay as they are."}</p>
                            <Button label="Begin the second round" id="second-round" onclick={second} prevent_double={true} />
                        }
                        {secondary_link_button(href(CoursePage::Send), "Give them to the trainer once more")}
                    </>
                },
            }}
            <h2 class="govuk-heading-m">{"The scenarios"}</h2>
            {places_list(&at, None)}
            <p class="govuk-body">
                {if name.is_empty() { "You have given no name: your answers carry a random number.".to_owned() } else { format!("Your name goes with your answers: {name}.") }}
                {" "}<a class="govuk-link" href={href(CoursePage::Remove)}>{"Remove this session from the device"}</a>
            </p>
        </Layout>
    }
}
