//! A participant's answers on their way to the trainer.

use super::{
    at::{course_href, use_at_work},
    send_file::SendFile,
    shared::seat_of,
};
use crate::{
    app::{CoursePage, TrainingEdit},
    training::room::Seat,
    web::{
        edge::training,
        kit::{Button, ButtonKind, Page as Layout, inset_text, link_button, secondary_link_button},
        parts::count,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What is in the answers, the ways to give them, and what comes after.
#[component]
pub fn Send() -> Html {
    let store = use_store();
    let seat = use_selector(|state| seat_of(state).cloned());
    let at = match use_at_work() {
        Ok(at) => at,
        Err(instead) => return instead,
    };
    let Some(seat) = seat else { return Html::default() };
    let back = Some((AttrValue::from(course_href(at.id, CoursePage::Overview)), AttrValue::from("Where you are")));
    let (given, all) = at.work.progress(&at.set);
    if given == 0 {
        return html! {
            <Layout title="Give your answers to the trainer" caption={seat.session.title.clone()} {back}>
                <p class="govuk-body">{"You have not handed in any judgement yet, so there is nothing to give."}</p>
                {link_button(course_href(at.id, CoursePage::Judge(at.next_after(0).unwrap_or(1))), "Go to the scenarios")}
            </Layout>
        };
    }
    let answers = seat.answers(seat.round);
    let round = seat.round;
    let onsent = {
        let store = store.clone();
        Callback::from(move |()| training::act(&store, TrainingEdit::Sent(round)))
    };
    let sent = seat.is_sent(round) && !seat.changed_since_sent(round);
    html! {
        <Layout title="Give your answers to the trainer" caption={seat.session.title.clone()} {back}>
            if given < all {
                {inset_text(html! { <>{format!("You have handed in {given} of {all}. You can give these now and the others later: the trainer’s device then takes the later file.")}</> })}
            }
            {what_is_in_it(&seat, given)}
            if !seat.name.is_empty() {
                <Button label="Take my name out" kind={ButtonKind::Secondary} id="take-name-out" onclick={{
                    let store = store.clone();
                    Callback::from(move |()| training::act(&store, TrainingEdit::Name(String::new())))
                }} />
            }
            <h2 class="govuk-heading-m">{"How do you want to give them?"}</h2>
            <SendFile name={answers.file_name()} text={answers.to_text().unwrap_or_default()} to="the trainer" {onsent} scanned={Some(AttrValue::from("The trainer has scanned my codes"))}
                scan="Hold this screen to the trainer’s camera until the trainer’s device says that it has everything." />
            if sent {
                <p class="govuk-body" id="after">{"You can close this page. Your answers stay on this device until you remove them."}</p>
                <div class="govuk-button-group">
                    {secondary_link_button(course_href(at.id, CoursePage::Overview), "Back to the session")}
                    <a class="govuk-link" href={course_href(at.id, CoursePage::Remove)}>{"Remove my answers from this device"}</a>
                </div>
            }
        </Layout>
    }
}

/// Everything in the file, said plainly.
fn what_is_in_it(seat: &Seat, given: usize) -> Html {
    html! {
        <section class="pc-card" aria-labelledby="in-it">
            <h2 class="pc-card__title" id="in-it">{"What goes to the trainer"}</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>{format!("what you chose in {}", count(given, "judgement", "judgements"))}</li>
                <li>{"a random number for this session and one for your place in it, so that nothing is counted twice"}</li>
                if seat.name.is_empty() {
                    <li>{"no name, no time and nothing about this device"}</li>
                } else {
                    <li>{format!("the name that you gave: {}", seat.name)}</li>
                    <li>{"no time and nothing about this device"}</li>
                }
            </ul>
        </section>
    }
}
