//! What the trainer takes along: files and paper.

use crate::{
    training::{
        kept::Kept,
        results::{csv, document, file_name},
    },
    web::{
        edge::{clock, files},
        kit::{BannerKind, Button, ButtonKind, Checkboxes, NotificationBanner, RadioOption},
        store::{Store, use_selector, use_store},
    },
};
use yew::prelude::*;

/// Which file.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Json,
    Csv,
}

/// The session as a file or a table, with names only if asked for, and the printed page.
#[component]
pub fn TakeAlong() -> Html {
    let store = use_store();
    let named = use_selector(|state| {
        let Some(Kept::Room(room)) = state.training.open.as_ref().map(|open| &open.kept) else { return false };
        room.answers.iter().any(|answers| !answers.name.is_empty())
    });
    let with_names = use_state(|| false);
    let told = use_state(|| None::<String>);
    let onchange = {
        let with_names = with_names.clone();
        Callback::from(move |(_, chosen): (AttrValue, bool)| with_names.set(chosen))
    };
    let save = |way: Way| {
        let (store, told, names) = (store.clone(), told.clone(), named && *with_names);
        Callback::from(move |()| {
            told.set(Some(match download(&store, way, names) {
                Some(name) => format!("Saved as {name}. Find it where this device keeps downloads."),
                None => "The browser did not make the file. Print the page instead, or try another browser.".to_owned(),
            }));
        })
    };
    html! {
        <section aria-labelledby="take-along">
            <h2 class="govuk-heading-m" id="take-along">{"Take it along"}</h2>
            <p class="govuk-body">
                {"Answers are without names. People have numbers that say nothing about who they are or who answered first. Where few people took part, somebody who was there might still tell who said what."}
            </p>
            if named {
                <Checkboxes id="names" legend="Names" legend_size="hidden" small={true} {onchange}
                    options={vec![RadioOption::new("names", "with the names people chose to give")]}
                    values={if *with_names { vec![AttrValue::from("names")] } else { Vec::new() }} />
            }
            <div class="govuk-button-group">
                <Button label="Save the session as a file" onclick={save(Way::Json)} id="save-json" />
                <Button label="Save a table (CSV)" kind={ButtonKind::Secondary} onclick={save(Way::Csv)} id="save-csv" />
                <Button label="Print one page" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
            </div>
            if let Some(told) = &*told {
                <NotificationBanner title="Done" kind={BannerKind::Success} role="alert" id="saved">
                    <p class="govuk-notification-banner__heading">{told}</p>
                </NotificationBanner>
            }
            <p class="govuk-hint">
                {"The file (JSON) holds the session, all answers, raised hands, agreement, and a digest. The table has one line for each answer. In it, text that a spreadsheet would run as a formula has an apostrophe in front."}
            </p>
            <p class="govuk-hint">
                {"The printed page is for the attendance folder: what was judged, how far the room agreed, and room for names and signatures by hand."}
            </p>
        </section>
    }
}

fn download(store: &Store, way: Way, names: bool) -> Option<String> {
    let frameworks = store.frameworks();
    let at = clock::now();
    let (name, text) = store.read(|state| {
        let open = state.training.open.as_ref()?;
        let Kept::Room(room) = &open.kept else { return None };
        let set = open.set(&state.training.sets, &frameworks).ok()?;
        Some(match way {
            Way::Json => (file_name(room, at, "json"), document(room, &set, names, at).to_text().ok()?),
            Way::Csv => (file_name(room, at, "csv"), csv(room, &set, names)),
        })
    })?;
    let kind = if way == Way::Json { "application/json" } else { "text/csv;charset=utf-8" };
    files::download_as(&name, &text, kind).ok()?;
    Some(name)
}
