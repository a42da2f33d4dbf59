//! Asks before training is removed from the device.

use super::{
    Kind,
    at::{course_href, to_start},
};
use crate::{
    app::{CoursePage, Route, TrainingPage},
    training::kept::{Kept, Trainings},
    web::{
        edge::{location, navigation, training},
        kit::{Button, ButtonKind, Checkboxes, Page as Layout, PageError, RadioOption, secondary_link_button},
        parts::count,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// Says what will be lost, and asks twice: here, and by a box to tick.
#[component]
pub fn RemoveTraining() -> Html {
    let store = use_store();
    let sure = use_state(|| false);
    let errors = use_state(Vec::<PageError>::new);
    let shown = use_selector(|state| {
        let open = state.training.open.as_ref()?;
        Some((open.kept.id(), Kind::of(&open.kept), held(&open.kept)))
    });
    let Some((id, kind, held)) = shown else { return Html::default() };
    let remove = {
        let (sure, errors) = (sure.clone(), errors.clone());
        Callback::from(move |()| {
            if !*sure {
                errors.set(vec![PageError::new("sure", "Tick the box to say that you want to remove the training")]);
                return;
            }
            match training::remove(&store, &Trainings::<()>::key(id)) {
                Ok(()) => {
                    let start = Route::Training(TrainingPage::Start);
                    location::replace(&start);
                    navigation::arrive(&store, start);
                }
                Err(error) => {
                    errors.set(vec![PageError::new("sure", format!("The training was not removed: {error}"))])
                }
            }
        })
    };
    let ontick = {
        let sure = sure.setter();
        Callback::from(move |(_, ticked): (AttrValue, bool)| sure.set(ticked))
    };
    let (page, words) = match kind {
        Kind::Alone | Kind::Room => (CoursePage::Result, "Keep the result as a file first"),
        Kind::Seat => (CoursePage::Send, "Send your answers first"),
    };
    html! {
        <Layout title="Remove this training from this device?" back={Some(to_start())} errors={(*errors).clone()}>
            <p class="govuk-body">{format!("{held} Removing it cannot be taken back.")}</p>
            <p class="govuk-body"><a class="govuk-link" href={course_href(id, page)}>{words}</a></p>
            <Checkboxes id="sure" legend="Are you sure?" legend_size="m"
                options={vec![RadioOption::new("sure", "I want to remove this training for good")]}
                error={errors.first().map(|error| error.message.clone())}
                values={if *sure { vec![AttrValue::from("sure")] } else { Vec::new() }} onchange={ontick} />
            <div class="govuk-button-group">
                <Button label="Remove the training" kind={ButtonKind::Warning} onclick={remove} id="remove" />
                {secondary_link_button(course_href(id, CoursePage::Overview), "Keep it")}
            </div>
        </Layout>
    }
}

/// What will be lost, in words.
fn held(kept: &Kept) -> String {
    match kept {
        Kept::Alone(alone) => {
            let judged = alone.legs.iter().flat_map(|leg| &leg.judgements).filter(|judgement| judgement.given).count();
            format!("It holds {} handed in.", count(judged, "judgement", "judgements"))
        }
        Kept::Room(room) => format!(
            "It holds the session “{}” with {} from the room.",
            room.session.title,
            count(room.answers.len(), "answer", "answers")
        ),
        Kept::Seat(seat) => {
            let judged = seat.before.judgements.iter().chain(&seat.after.judgements).filter(|one| one.given).count();
            format!(
                "It holds your place in “{}” with {} handed in. What you have sent stays with your trainer.",
                seat.session.title,
                count(judged, "judgement", "judgements")
            )
        }
    }
}
