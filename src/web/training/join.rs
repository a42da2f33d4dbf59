//! Joining a session from a file or from codes. Training that a device kept is taken in here too.

use super::{
    already_here::already_here,
    at::to_start,
    in_words::{session_refused, text_of, training_refused},
    take_place::TakePlace,
};
use crate::{
    app::{Message, TrainingMessage},
    training::{
        kept::{Kept, TrainingEnvelope},
        room::Session,
    },
    web::{
        edge::{focus, training},
        kit::{FileInput, Page as Layout, PageError},
        parts::FramesTaken,
        store::{Store, use_selector, use_store},
    },
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What became of the last file or codes.
#[derive(Clone, PartialEq)]
enum Came {
    Nothing,
    Session(Rc<Session>),
    /// Training that this device has already, as it is here.
    Here(Rc<Kept>),
    /// How often something was refused, and why the last was.
    Refused(usize, AttrValue),
}

/// Joining a session: choosing it, and then the place in it.
#[component]
pub fn Join() -> Html {
    let store = use_store();
    let came = use_state_eq(|| Came::Nothing);
    let offered = use_selector(|state| state.training.offered.clone());
    let ready = use_selector(|state| state.training.sets.all().next().is_some());
    let take = {
        let (store, came) = (store.clone(), came.clone());
        Callback::from(move |(name, text): (Option<String>, Result<String, String>)| {
            let times = if let Came::Refused(times, _) = &*came { times + 1 } else { 1 };
            match text.and_then(|text| look(&store, &text)) {
                // The page of what was taken in comes up.
                Ok(Came::Nothing) => {}
                Ok(found) => {
                    came.set(found);
                    focus::arrive_soon();
                }
                Err(why) => {
                    let says = name.map_or_else(|| why.clone(), |name| format!("{name}: {why}"));
                    came.set(Came::Refused(times, says.into()));
                    focus::soon("error-summary".to_owned());
                }
            }
        })
    };
    {
        // A session that was opened elsewhere in the app is taken as if it had been chosen here.
        let (store, take) = (store.clone(), take.clone());
        use_effect_with((offered, ready), move |(offered, ready)| {
            if let Some(text) = offered.clone().filter(|_| *ready) {
                store.dispatch(Message::Training(TrainingMessage::Offer(None)));
                take.emit((None, Ok(text)));
            }
        });
    }
    let (times, error) = match &*came {
        Came::Session(session) => {
            return html! { <TakePlace session={session.clone()} oncancel={{
                let came = came.clone();
                Callback::from(move |()| { came.set(Came::Nothing); focus::arrive_soon(); })
            }} /> };
        }
        Came::Here(kept) => return already_here(kept),
        Came::Refused(times, says) => (*times, Some(says.clone())),
        Came::Nothing => (0, None),
    };
    let errors: Vec<PageError> = error.iter().map(|says| PageError::new("session-file", says.clone())).collect();
    let onfiles = {
        let take = take.clone();
        Callback::from(move |files: Vec<web_sys::File>| {
            let take = take.clone();
            spawn_local(async move {
                let [file] = files.as_slice() else {
                    let says = "Choose one file: the session. Several were chosen at once.";
                    return take.emit((None, Err(says.to_owned())));
                };
                let text = text_of(file).await;
                take.emit((Some(file.name()), text));
            });
        })
    };
    let ontaken = take.reform(|text| (None, Ok(text)));
    html! {
        <Layout title="Join a session" back={Some(to_start())} {errors}>
            <p class="govuk-body">{"The trainer gives you the session as a file, or shows it as codes. It is read on this device and nothing is sent."}</p>
            <FileInput id="session-file" label="The session’s file" label_size="m" accept="application/json,.json" onfiles={Some(onfiles)} {error}
                hint="Choose it, or drop it here. Its name begins with “session”." />
            <h2 class="govuk-heading-m">{"Or scan the codes"}</h2>
            <FramesTaken key={times} {ontaken} />
        </Layout>
    }
}

/// Takes in training that a device kept, or reads a session with the scenarios at hand; or why neither can be.
fn look(store: &Store, text: &str) -> Result<Came, String> {
    if TrainingEnvelope::is_one(text) {
        let taken = training::take_in(store, text).map_err(|error| training_refused(&error))?;
        return Ok(taken.map_or(Came::Nothing, |kept| Came::Here(Rc::new(kept))));
    }
    let frameworks = store.frameworks();
    let read = store.read(|state| Session::read(text, &state.training.sets, &frameworks));
    read.map(|session| Came::Session(Rc::new(session))).map_err(|error| session_refused(text, &error))
}
