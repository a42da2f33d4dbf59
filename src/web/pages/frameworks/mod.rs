//! The frameworks at hand, and an authority's own files.

mod kept;
mod load;

use crate::{
    app::Route,
    framework::{Framework, MethodKind, Registry},
    web::{
        components::{Page as Layout, PageError, responsive_table, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use kept::kept;
use load::{LoadForm, problems, refusal};
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
