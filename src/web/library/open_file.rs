//! Opening an exported file.

use crate::{
    app::{Message, Page, Route, TrainingMessage, TrainingPage},
    concern::{Record, RecordId},
    drafts::DraftError,
    submission::{ImportError, Imported, Problem, import},
    text::decode,
    training::room::TextKind,
    web::{
        edge::{
            autosave, drafts, files, focus, location, random,
            restore::{self, Chosen},
        },
        kit::{FileInput, Page as Layout, PageError, secondary_link_button},
        parts::{count, upper_first},
        shell::protected_file::ProtectedFile,
        store::{Store, use_selector, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Chooses a file, checks everything in it, and opens it or says all that is wrong.
#[component]
pub fn OpenFile() -> Html {
    let store = use_store();
    let refused = use_selector(|state| state.not_imported.clone());
    let chosen = use_state(|| None::<(String, Chosen)>);
    let onfile = {
        let (store, chosen) = (store.clone(), chosen.clone());
        Callback::from(move |file: web_sys::File| spawn_local(take(store.clone(), chosen.clone(), file)))
    };
    if let Some((name, found)) = &*chosen {
        let onrecord = {
            let (store, chosen, name) = (store.clone(), chosen.clone(), name.clone());
            Callback::from(move |content: Vec<u8>| {
                chosen.set(None);
                settle(&store, name.clone(), import(&content, &store.frameworks()));
            })
        };
        let oncancel = {
            let chosen = chosen.clone();
            Callback::from(move |()| {
                chosen.set(None);
                focus::arrive_soon();
            })
        };
        return html! { <ProtectedFile name={name.clone()} chosen={found.clone()} {onrecord} {oncancel} /> };
    }
    let error = refused.as_ref().map(|(name, error)| AttrValue::from(in_words(name, error)));
    let errors: Vec<PageError> = error.iter().map(|error| PageError::new("file", error.clone())).collect();
    html! {
        <Layout title="Open a record from a file" back={Some((AttrValue::from(Route::Home.href()), "First page".into()))} {errors}>
            <p class="govuk-body">
                {"Choose a file that this app exported: a record, a record under a passphrase, or everything of a device. It is read on this device, checked, and becomes records here. Records that are here already are not changed."}
            </p>
            <FileInput id="file" label="File" accept="application/json,.json" {onfile} {error} />
            if let Some((_, error)) = &refused { {problems(error)} }
            <p class="govuk-body">
                {"To see whether a file is as it was exported, without keeping it here, "}
                <a class="govuk-link" href={Route::CheckFile.href()}>{"check the file"}</a>{"."}
            </p>
            {secondary_link_button(Route::Home.href(), "Back to the first page")}
        </Layout>
    }
}

/// What is wrong with a file, in a sentence.
fn in_words(name: &str, error: &ImportError) -> String {
    match error {
        ImportError::Problems(problems) => {
            format!("{name}: {} in the file", upper_first(&count(problems.len(), "problem", "problems")))
        }
        error => format!("{name}: {error}"),
    }
}

/// All problems of a file, each with its place.
fn problems(error: &ImportError) -> Html {
    let ImportError::Problems(problems) = error else { return Html::default() };
    html! {
        <>
            <h2 class="govuk-heading-m">{"What is wrong in the file"}</h2>
            <p class="govuk-body">
                {"Nothing was opened. Ask whoever sent the file to export it again, or mend these places:"}
            </p>
            <ul class="govuk-list govuk-list--bullet" id="problems">
                { for problems.iter().map(|problem| html! {
                    <li><code class="pc-code">{&problem.path}</code>{": "}{&problem.message}</li>
                }) }
            </ul>
        </>
    }
}

async fn take(store: Store, chosen: UseStateHandle<Option<(String, Chosen)>>, file: web_sys::File) {
    let name = file.name();
    store.dispatch(Message::ChooseFile);
    let read = match files::read(&file).await {
        // A training session is joined on a page of its own, which also takes in training that a device kept.
        Ok(bytes) if matches!(kind(&bytes), TextKind::Session | TextKind::Training) => return join(&store, &bytes),
        Ok(bytes) => match decode(&bytes).map_or(Ok(None), |text| restore::look(&text)) {
            Ok(Some(found)) => return chosen.set(Some((name, found))),
            Ok(None) if matches!(kind(&bytes), TextKind::Answers | TextKind::Protected) => {
                let says = kind(&bytes).opens_at().unwrap_or_default();
                Err(ImportError::Problems(vec![Problem::new("$", says)]))
            }
            Ok(None) => import(&bytes, &store.frameworks()),
            Err(why) => Err(ImportError::Problems(vec![Problem::new("$", why)])),
        },
        Err(files::ReadError::TooLarge(bytes)) => Err(ImportError::TooLarge { bytes }),
        Err(files::ReadError::Refused) => Err(ImportError::Unreadable),
    };
    settle(&store, name, read);
}

/// What a file claims to be.
fn kind(bytes: &[u8]) -> TextKind {
    decode(bytes).map_or(TextKind::Unknown, |text| TextKind::of(&text))
}

/// Goes to where a session is joined and training is taken in, with its text.
fn join(store: &Store, bytes: &[u8]) {
    // What has a kind is text.
    let text = decode(bytes).unwrap_or_default().into_owned();
    store.dispatch(Message::Training(TrainingMessage::Offer(Some(text))));
    location::go(&Route::Training(TrainingPage::Join));
}

/// Opens what was read, or says why not.
fn settle(store: &Store, name: String, read: Result<Imported, ImportError>) {
    match read {
        Ok(imported) => open(store, imported),
        Err(error) => {
            store.dispatch(Message::RefuseFile(name, error));
            // A second broken file brings the focus back to the summary.
            focus::soon("error-summary".to_owned());
        }
    }
}

/// Opens what was read: under its own id, unless a different version of it is here already.
pub fn open(store: &Store, imported: Imported) {
    let id = imported.document.record.id;
    autosave::save_now(store);
    let open_here = store.read(|state| {
        let parked = state.parked.iter().map(|draft| &draft.record);
        state.record().into_iter().chain(parked).find(|record| record.id == id).cloned()
    });
    let stored = match drafts::drafts().open(id) {
        Ok(envelope) => Ok(Some(envelope.record)),
        Err(DraftError::Missing | DraftError::Unavailable(_)) => Ok(None),
        Err(_) => Err(()),
    };
    let same = |record: &Record| *record == imported.document.record;
    let route = match (open_here.or(stored.clone().ok().flatten()), stored.is_err()) {
        (Some(record), false) if same(&record) => Route::Record(id, Page::Tasks),
        (None, false) => {
            store.dispatch(Message::TakeFile(Box::new(imported), id));
            Route::Record(id, Page::Tasks)
        }
        _ => {
            let copy = RecordId::from_random(random::ten_bytes());
            store.dispatch(Message::TakeFile(Box::new(imported), copy));
            Route::Record(copy, Page::Tasks)
        }
    };
    autosave::save_now(store);
    location::go(&route);
}
