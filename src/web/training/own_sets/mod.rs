//! A trainer's own scenario files: loading, what is here, removal.

mod kept;

use super::at::{set_href, to_start};
use crate::{
    app::SetRefusal,
    drafts::DraftError,
    training::scenario::{ScenarioSet, SetError, TEMPLATE},
    web::{
        edge::{files, focus, training},
        kit::{BannerKind, Button, ButtonKind, Details, FileInput, NotificationBanner, Page as Layout, PageError},
        parts::{count, upper_first},
        store::{Store, use_selector, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What TOML files are called among browsers.
pub const TOML: &str = "application/toml";

/// What became of the file chosen last.
#[derive(Clone, PartialEq)]
enum Last {
    None,
    /// Title, address, how many scenarios, and whether it was here already.
    Taken(String, String, usize, bool),
    /// The file's name, and why it was refused.
    Refused(String, SetRefusal),
}

/// The template to take away, the file to choose with everything that is wrong in it, and the files that are here.
#[component]
pub fn OwnSetsPage() -> Html {
    let store = use_store();
    let last = use_state(|| Last::None);
    let own = use_selector(|state| state.training.own.clone());
    let onfile = {
        let (store, last) = (store.clone(), last.setter());
        Callback::from(move |file: web_sys::File| spawn_local(take(store.clone(), last.clone(), file)))
    };
    let error = match &*last {
        Last::Refused(name, why) => Some(AttrValue::from(refusal(name, why))),
        _ => None,
    };
    let errors: Vec<PageError> = error.iter().map(|error| PageError::new("own-set", error.clone())).collect();
    let template = Callback::from(|()| {
        // A browser that refuses says so itself.
        let _ = files::download_as("own-scenarios-template.toml", TEMPLATE, TOML);
    });
    html! {
        <Layout title="Your own scenarios" back={Some(to_start())} {errors}>
            if let Last::Taken(title, href, number, was_here) = &*last { {taken(title, href, *number, *was_here)} }
            <p class="govuk-body">
                {"You can write scenarios of your own, with your own reading of the policies. They stay on this device; a session that uses them brings them to the participants."}
            </p>
            <Details summary="How to write a file">
                <ol class="govuk-list govuk-list--number">
                    <li>{"Download the template and open it in a text editor. It holds one scenario, and explains every line."}</li>
                    <li>{"Write your scenarios in its form. Invent every person and service: never use a real one, not even without names."}</li>
                    <li>{"Give your reading with its clauses. The outcome that you name under a framework has to be the one that the framework’s own rules give for your scores and answers; if it is not, the check says what they give."}</li>
                    <li>{"Load the file here. Everything wrong in it is listed with its line. Mend it and choose it again."}</li>
                    <li>{"When you change a file, give it a new version, so that results can be told apart."}</li>
                </ol>
            </Details>
            <Button label="Download the template" kind={ButtonKind::Secondary} onclick={template} id="template" />
            <FileInput id="own-set" label="Load a scenario file" label_size="s" accept=".toml" {onfile} error={error.clone()}
                hint="A file that ends in .toml. It is checked and kept on this device, and goes nowhere." />
            if let Last::Refused(_, SetRefusal::Problems(error)) = &*last { {problems(error)} }
            {kept::kept(&store, &own)}
        </Layout>
    }
}

/// Takes in a chosen file, or says why not; then the focus is on what is said.
async fn take(store: Store, last: UseStateSetter<Last>, file: web_sys::File) {
    let name = file.name();
    let read = match files::read(&file).await {
        Ok(bytes) => training::take_set(&store, &bytes),
        Err(files::ReadError::TooLarge(bytes)) => Err(SetRefusal::TooLarge(bytes)),
        Err(files::ReadError::Refused) => Err(SetRefusal::Unreadable),
    };
    match read {
        Ok((set, was_here)) => {
            last.set(taken_of(&set, was_here));
            focus::soon("taken".to_owned());
        }
        Err(why) => {
            last.set(Last::Refused(name, why));
            // A second broken file brings the focus back to the summary.
            focus::soon("error-summary".to_owned());
        }
    }
}

fn taken_of(set: &ScenarioSet, was_here: bool) -> Last {
    Last::Taken(set.title.clone(), set_href(set), set.scenarios.len(), was_here)
}

fn taken(title: &str, href: &str, number: usize, was_here: bool) -> Html {
    let says = if was_here { "was here already: nothing has changed" } else { "is loaded" };
    html! {
        <NotificationBanner title="Success" kind={BannerKind::Success} role="alert" id="own-set-loaded">
            <p class="govuk-notification-banner__heading" id="taken" tabindex="-1">{format!("{title} {says}")}</p>
            <p class="govuk-body govuk-!-margin-bottom-0">
                {format!("It holds {}. ", count(number, "scenario", "scenarios"))}
                <a class="govuk-link" href={href.to_owned()}>{"Look at it and begin"}</a>
            </p>
        </NotificationBanner>
    }
}

/// Why a file was refused, in a sentence.
fn refusal(name: &str, why: &SetRefusal) -> String {
    let says = match why {
        SetRefusal::Problems(error) => format!("{} in the file", count(error.0.len(), "problem", "problems")),
        SetRefusal::Stored(DraftError::Full) => {
            "there is no room left on this device for the file. Remove training or files that you no longer need, then choose it again".to_owned()
        }
        SetRefusal::Stored(DraftError::Unavailable(_)) => {
            "this browser does not let the page keep anything, so the file was not loaded. A private window, or a setting that blocks site data, is the usual cause".to_owned()
        }
        why => why.to_string(),
    };
    format!("{name}: {says}")
}

/// All problems of a file, each with its place.
fn problems(error: &SetError) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{"What is wrong in the file"}</h2>
            <p class="govuk-body">{"Nothing was loaded and nothing has changed. Mend these places in the file, then choose it again:"}</p>
            {listed(error, Some("problems"))}
        </>
    }
}

/// Problems with their places.
fn listed(error: &SetError, id: Option<&'static str>) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet pc-problems" {id}>
            { for error.0.iter().map(|problem| html! { <li>{upper_first(&problem.to_string())}</li> }) }
        </ul>
    }
}
