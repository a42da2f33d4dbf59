//! The session on its way to the participants.

use super::{at::course_href as course, send_file::SendFile, shared::room_of};
use crate::{
    app::CoursePage,
    training::room::Mode,
    web::{
        edge::{files, location},
        kit::{Button, ButtonKind, Page as Layout, button_group, link_button},
        parts::count,
        store::use_selector,
    },
};
use yew::prelude::*;

/// The session as a file and as codes, and what participants do, to be read aloud or printed.
#[component]
pub fn HandOut() -> Html {
    let session = use_selector(|state| room_of(state).map(|room| room.session.clone()));
    let Some(session) = session else { return Html::default() };
    let back = (AttrValue::from(course(session.id, CoursePage::Overview)), "The session".into());
    let text = session.to_text().unwrap_or_default();
    let number = count(session.scenarios.len(), "scenario", "scenarios");
    html! {
        <Layout title="Hand out the session" caption={session.title.clone()} back={Some(back)}>
            <p class="govuk-body pc-noprint">
                {"Each participant needs the session on a phone, tablet or computer with this app. Nothing goes over a network by itself: you give them a file, or they scan codes from this screen."}
            </p>
            <SendFile name={session.file_name()} {text} to="the participants"
                scan="Participants choose “Join a session” on their device, then “Scan with the camera”. The codes come round again and again, so nobody has to be quick." />
            <section class="pc-card" aria-labelledby="steps">
                <h2 class="pc-card__title" id="steps">{"What participants do"}</h2>
                <ol class="govuk-list govuk-list--number">
                    <li>
                        {"Open the app on your own device: "}<code class="pc-code">{location::app_address()}</code>
                        {". Choose “Train on thresholds”, then “Join a session”."}
                    </li>
                    <li>
                        {format!("Choose the session file, or scan the codes. It is called “{}” and has {number}.", session.title)}
                    </li>
                    <li>
                        if session.mode == Mode::Blind {
                            {"Judge each scenario by yourself, without talking. Then give your answers to the trainer: as a file, or as codes that the trainer scans."}
                        } else {
                            {"Judge each scenario by yourself; after each you see how the policy is read. Then give your answers to the trainer: as a file, or as codes that the trainer scans."}
                        }
                    </li>
                </ol>
                <p class="govuk-body">{"Nobody has to give a name. Your answers stay on your device until you give them to the trainer."}</p>
            </section>
            {button_group(html! { <>
                {link_button(course(session.id, CoursePage::Collect), "Next: collect answers")}
                <Button label="Print these steps" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} />
            </> })}
        </Layout>
    }
}
