//! Loading an authority's own file, and what is said of it.

use crate::{
    app::{Message, OwnRefusal},
    drafts::DraftError,
    framework::{EXAMPLE_OWN, Framework, Registry, TEMPLATE},
    web::{
        edge::{files, focus, own_files},
        kit::{BannerKind, Button, ButtonKind, FileInput, NotificationBanner, button_group},
        parts::{count, upper_first},
        store::{Store, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What TOML files are called among browsers.
pub const TOML: &str = "application/toml";

/// How many digits of a digest are shown: enough to compare two files by eye.
pub const DIGITS: usize = 12;

/// What was loaded last, told until the page is left.
#[derive(Clone, PartialEq)]
struct Taken {
    title: String,
    version: String,
    digest: String,
    holds: Vec<String>,
    /// The first of the names by which a service's authority is recognised.
    authority: Option<String>,
    /// Whether other own files are of that authority too.
    others: bool,
    /// Its outcomes, where it has its own, as they are tried.
    outcomes: Vec<String>,
    was_here: bool,
}

/// What a [`LoadForm`] shows.
#[derive(Properties, PartialEq)]
pub struct LoadFormProps {
    /// Why the last file was refused.
    pub error: Option<AttrValue>,
}

/// The template and the example to take away, the file to choose, and the good news once one was loaded.
#[component]
pub fn LoadForm(props: &LoadFormProps) -> Html {
    let store = use_store();
    let taken = use_state(|| None::<Taken>);
    let onfile = {
        let (store, taken) = (store.clone(), taken.setter());
        Callback::from(move |file: web_sys::File| spawn_local(take(store.clone(), taken.clone(), file)))
    };
    let give = |name: &'static str, text: &'static str| {
        Callback::from(move |()| {
            // A browser that refuses says so itself.
            let _ = files::download_as(name, text, TOML);
        })
    };
    html! {
        <>
            if let Some(taken) = taken.as_ref().filter(|_| props.error.is_none()) { {loaded(taken)} }
            <p class="govuk-body">
                {"Start from the template, which explains every line, or look at the example, which is invented from beginning to end."}
            </p>
            {button_group(html! { <><Button label="Download the template" kind={ButtonKind::Secondary} onclick={give("own-framework-template.toml", TEMPLATE)} />
                <Button label="Download an example" kind={ButtonKind::Secondary} onclick={give("example-borough-2026-11.toml", EXAMPLE_OWN)} /></> })}
            <FileInput id="own-file" label="Load your authority’s file" label_size="s" accept=".toml" {onfile} error={props.error.clone()}
                hint="A file that ends in .toml. It is checked and kept on this device, and goes nowhere." />
        </>
    }
}

/// Takes in a chosen file, or says why not; then the focus is on what is said.
async fn take(store: Store, taken: UseStateSetter<Option<Taken>>, file: web_sys::File) {
    let name = file.name();
    let read = match files::read(&file).await {
        Ok(bytes) => {
            let before = store.read(|state| state.own.clone());
            own_files::take(&store, &name, &bytes).map(|framework| {
                let is_it = |key: &str| framework.own.as_ref().is_some_and(|own| key.ends_with(&own.digest));
                let was_here = before.is_ok_and(|own| own.iter().any(|one| is_it(&one.key)));
                (framework, was_here)
            })
        }
        Err(files::ReadError::TooLarge(bytes)) => Err(OwnRefusal::TooLarge(bytes)),
        Err(files::ReadError::Refused) => Err(OwnRefusal::Unreadable),
    };
    match read {
        Ok((framework, was_here)) => {
            taken.set(Some(Taken {
                holds: holds(&framework, &store.frameworks()),
                digest: digits(&framework),
                others: framework.local_authorities.iter().any(|name| store.frameworks().own_of(name).len() > 1),
                outcomes: outcomes(&framework),
                authority: framework.local_authorities.into_iter().next(),
                title: framework.title,
                version: framework.reference.version,
                was_here,
            }));
            focus::soon("taken".to_owned());
        }
        Err(why) => {
            taken.set(None);
            store.dispatch(Message::RefuseOwn(name, why));
            // A second broken file brings the focus back to the summary.
            focus::soon("error-summary".to_owned());
        }
    }
}

fn loaded(taken: &Taken) -> Html {
    let says = if taken.was_here { "was here already: nothing has changed" } else { "is loaded" };
    let next = match &taken.authority {
        Some(authority) if taken.others => format!(
            "Other files here are own files of {authority} too, so none is picked by itself: each record of a service there asks which one it goes by."
        ),
        Some(authority) => format!("Records about services in {authority} now go by it."),
        None => "To use it in a record, choose it there as the framework.".to_owned(),
    };
    html! {
        <NotificationBanner title="Success" kind={BannerKind::Success} role="alert" id="own-loaded">
            <p class="govuk-notification-banner__heading" id="taken" tabindex="-1">{format!("{} {says}", taken.title)}</p>
            <p class="govuk-body">
                {format!("Version {}. Digest ", taken.version)}<code class="pc-code">{&taken.digest}</code>{"…"}
            </p>
            if !taken.outcomes.is_empty() {
                <p class="govuk-body">{"Its outcomes, as they are tried from the top. When several hold, the first is taken, so the most serious must come first:"}</p>
                <ol class="govuk-list govuk-list--number" id="own-outcomes">{ for taken.outcomes.iter().map(|title| html! { <li>{title}</li> }) }</ol>
            }
            <p class="govuk-body govuk-!-margin-bottom-0">
                {format!("It holds {}. {next}", taken.holds.join(", "))}
            </p>
        </NotificationBanner>
    }
}

/// The outcomes that a file brings itself.
fn outcomes(framework: &Framework) -> Vec<String> {
    let extends = framework.own.as_ref().is_some_and(|own| own.extends.is_some());
    let rows = framework.outcomes().iter().filter(|_| !extends);
    rows.map(|row| row.title.clone()).collect()
}

/// The first digits of an own file's digest.
pub fn digits(framework: &Framework) -> String {
    framework.own.as_ref().map(|own| own.digest.chars().take(DIGITS).collect()).unwrap_or_default()
}

/// What an own file brings, beyond what it extends.
pub fn holds(framework: &Framework, frameworks: &Registry) -> Vec<String> {
    let extends = framework.own.as_ref().and_then(|own| own.extends.as_ref());
    let base = extends.and_then(|base| frameworks.exactly(base));
    let more = |of: fn(&Framework) -> usize| of(framework).saturating_sub(base.map_or(0, of));
    let known = base.map(|base| base.deadlines.as_slice()).unwrap_or_default();
    let deadlines = framework.deadlines.iter().filter(|row| !known.contains(row)).count();
    let series = framework.series.is_some() && framework.series != base.and_then(|base| base.series.clone());
    let counts = [
        (framework.examples.len(), "example issue", "example issues"),
        (framework.contacts.len(), "contact", "contacts"),
        (deadlines, "deadline", "deadlines"),
        (more(|one| one.lists.len()), "list", "lists"),
        (more(|one| one.notes.len()), "note", "notes"),
        (more(|one| one.questions().count()), "question", "questions"),
        (usize::from(!framework.mailbox.is_empty()), "mailbox", "mailboxes"),
        (usize::from(series), "setting for series", "settings for series"),
    ];
    let found: Vec<String> = counts
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
    if found.is_empty() { vec!["nothing beyond what it extends".to_owned()] } else { found }
}

/// Why a file was refused, in a sentence.
pub fn refusal(name: &str, why: &OwnRefusal) -> String {
    let says = match why {
        OwnRefusal::Problems(error) => {
            format!("{} in the file", upper_first(&count(error.0.len(), "problem", "problems")))
        }
        OwnRefusal::Stored(DraftError::Full) => "There is no room left on this device for the file. Remove records or files that you no longer need, then choose it again.".to_owned(),
        OwnRefusal::Stored(DraftError::Unavailable(_)) => "This browser does not let the page keep anything, so the file was not loaded. A private window, or a setting that blocks site data, is the usual cause.".to_owned(),
        OwnRefusal::Stored(DraftError::Conflict | DraftError::Corrupt(_)) => "What is stored of this very file is damaged. Remove that below, then choose the file again.".to_owned(),
        why => why.to_string(),
    };
    format!("{name}: {says}")
}

/// All problems of a file, each with its place.
pub fn problems(why: &OwnRefusal) -> Html {
    let OwnRefusal::Problems(error) = why else { return Html::default() };
    html! {
        <>
            <h2 class="govuk-heading-m">{"What is wrong in the file"}</h2>
            <p class="govuk-body">{"Nothing was loaded and nothing has changed. Mend these places in the file, then choose it again:"}</p>
            {listed(error, Some("problems"))}
        </>
    }
}

/// Problems with their places.
pub fn listed(error: &crate::framework::FrameworkError, id: Option<&'static str>) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet pc-problems" {id}>
            { for error.0.iter().map(|problem| html! { <li>{upper_first(&problem.to_string())}</li> }) }
        </ul>
    }
}
