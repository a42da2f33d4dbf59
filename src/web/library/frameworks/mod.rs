//! The frameworks at hand, and an authority's own files.

mod kept;
mod load;

use crate::{
    app::Route,
    framework::{Framework, MethodKind, Registry, starting_file},
    web::{
        edge::files,
        kit::{Button, ButtonKind, Details, Page as Layout, PageError, responsive_table, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use kept::kept;
use load::{LoadForm, TOML, problems, refusal};
use yew::prelude::*;

/// The built-in frameworks, and an authority's own file: its template, loading one, and those on this device.
#[component]
pub fn Frameworks() -> Html {
    let store = use_store();
    let own = use_selector(|state| state.own.clone());
    let refused = use_selector(|state| state.own_refused.clone());
    let frameworks = store.frameworks();
    let error = refused.as_ref().map(|(name, why)| AttrValue::from(refusal(name, why)));
    let errors: Vec<PageError> = error.iter().map(|error| PageError::new("own-file", error.clone())).collect();
    html! {
        <Layout title="Frameworks" back={Some((AttrValue::from(Route::Home.href()), "First page".into()))} {errors}>
            if let Some((_, why)) = &refused { {problems(why)} }
            <p class="govuk-body">
                {"A framework is an authority’s published policy, set out as rules that this tool follows. Read one before you rely on it: every rule names the place where it stands."}
            </p>
            {built_in(&frameworks)}
            <p class="govuk-body">
                <a class="govuk-link" href={Route::Readings.href()}>{"What changed in the policies’ data, old and new side by side"}</a>
            </p>
            <h2 class="govuk-heading-m" id="own">{"Your authority’s own file"}</h2>
            <p class="govuk-body">
                {"Your authority may have example issues with their scores, contacts, deadlines or lists that its published policy leaves out. Written into one file and loaded here, they stand beside the policy’s rules in every record on this device."}
            </p>
            <LoadForm {error} />
            {start_from(&frameworks)}
            {kept(&store, &frameworks, &own)}
            {secondary_link_button(Route::Home.href(), "Back to the first page")}
        </Layout>
    }
}

/// The frameworks that come with the app.
fn built_in(frameworks: &Registry) -> Html {
    let built_in = frameworks.all().iter().filter(|framework| framework.own.is_none());
    // Those that judge come first; what stands beside all of them comes last.
    let (judging, beside): (Vec<_>, Vec<_>) = built_in.partition(|framework| framework.judges());
    let rows = judging.into_iter().chain(beside).map(row).collect::<Vec<_>>();
    let head = ["Authority", "Policy", "How it decides"].map(AttrValue::from).to_vec();
    responsive_table("In this app", "m", head, rows)
}

/// The files of the app to write one's own rules from.
fn start_from(frameworks: &Registry) -> Html {
    let give = |id: &str| {
        let id = id.to_owned();
        Callback::from(move |()| {
            if let Some(text) = starting_file(&id) {
                // A browser that refuses says so itself.
                let _ = files::download_as(&format!("start-from-{id}.toml"), &text, TOML);
            }
        })
    };
    let built_in = frameworks.judging().filter(|framework| framework.own.is_none());
    html! {
        <Details summary="Start from the file of a policy in this app">
            <p class="govuk-body">
                {"For an authority with rules of its own. You get a copy of all that the app knows of a policy. Its head has to be written anew before the copy can be loaded."}
            </p>
            <ul class="govuk-list pc-start-from" id="start-from">
                { for built_in.map(|framework| html! {
                    <li key={framework.reference.id.clone()}>
                        <Button kind={ButtonKind::Secondary} onclick={give(&framework.reference.id)}>
                            <span class="govuk-visually-hidden">{"Save the file to start from: "}</span>{&framework.authority}
                            <span class="pc-small">{format!("Version {}", framework.reference.version)}</span>
                        </Button>
                    </li>
                }) }
            </ul>
        </Details>
    }
}

fn row(framework: &Framework) -> Vec<Html> {
    let decides = match framework.method.as_ref().map(|method| method.kind) {
        Some(MethodKind::Scored) => "Scores of issues add up to a level.",
        Some(MethodKind::Described) => "You choose the level whose description fits the impact on people.",
        Some(MethodKind::Triggers) => "Signs that you answer with Yes trigger a procedure.",
        None => "It does not decide. It stands beside every framework.",
    };
    vec![
        html! {
            <a class="govuk-link pc-tall" href={Route::Framework(framework.reference.clone()).href()}>
                <span class="govuk-visually-hidden">{"View the framework of "}</span>{&framework.authority}
            </a>
        },
        html! { <>{&framework.title}<span class="pc-small">{format!("Version {}", framework.reference.version)}</span></> },
        html! { {decides} },
    ]
}
