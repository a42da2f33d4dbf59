//! Everything in one framework, in reading order.

mod asks;
mod beside;
mod criteria;
mod follows;
mod head;
mod lists;
mod own;
mod rules;
mod shared;
mod sheet;

use crate::{
    app::Route,
    concern::FrameworkRef,
    framework::{Framework, Registry},
    web::{
        edge::files,
        kit::{Button, Page as Layout, focus_on, link_button, secondary_link_button},
        store::{use_selector, use_store},
    },
};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// What a part of a framework is shown from.
#[derive(Clone, Copy)]
struct View<'a> {
    framework: &'a Framework,
    /// The other frameworks, for the titles of what it refers to.
    frameworks: &'a Registry,
    /// Whether everything that opens when wanted is open.
    open: bool,
}

/// One part of a framework, with the heading that it has in the contents.
struct Part {
    id: &'static str,
    title: &'static str,
    body: Html,
}

/// What [`FrameworkView`] shows.
#[derive(Properties, PartialEq)]
pub struct FrameworkViewProps {
    /// Which one.
    pub reference: FrameworkRef,
}

/// Everything in one framework, for whoever checks it against the policy, learns it or teaches it.
#[component]
pub fn FrameworkView(props: &FrameworkViewProps) -> Html {
    let store = use_store();
    // Own files come and go, here and in other tabs.
    let _own = use_selector(|state| state.own.clone());
    let open = use_state(|| false);
    let frameworks = store.frameworks();
    let Some(framework) = frameworks.exactly(&props.reference) else { return not_here(&props.reference) };
    let view = View { framework, frameworks: &frameworks, open: *open };
    let parts = parts(view);
    let print = {
        let open = open.clone();
        Callback::from(move |()| {
            open.set(true);
            // Everything is open by the next turns of the browser's loop.
            Timeout::new(50, files::print).forget();
        })
    };
    html! {
        <Layout title={framework.title.clone()} caption={framework.authority.clone()}
            back={Some((AttrValue::from(Route::Frameworks.href()), "Frameworks".into()))}>
            <div class="pc-framework">
                {head::head(framework)}
                <nav class="pc-contents pc-noprint" aria-labelledby="contents">
                    <h2 class="govuk-heading-s" id="contents" tabindex="-1">{"Contents"}</h2>
                    <ol>{ for parts.iter().map(|part| html! { <li>{jump(part.id, part.title)}</li> }) }</ol>
                </nav>
                { for parts.iter().map(|part| html! {
                    <section key={part.id} aria-labelledby={part.id}>
                        <h2 class="govuk-heading-m" id={part.id} tabindex="-1">{part.title}</h2>
                        {part.body.clone()}
                        <p class="pc-noprint">{jump("contents", "Back to the contents")}</p>
                    </section>
                }) }
                <div class="govuk-button-group">
                    <Button label="Print this framework" onclick={print} />
                    {secondary_link_button(Route::Frameworks.href(), "All frameworks")}
                </div>
            </div>
        </Layout>
    }
}

/// The parts that the framework has, in reading order.
fn parts(view: View<'_>) -> Vec<Part> {
    let part = |id: &'static str, title: &'static str, body: Option<Html>| body.map(|body| Part { id, title, body });
    [
        part("part-method", "How it decides", rules::method(view)),
        part("part-levels", "Levels", rules::levels(view)),
        part("part-outcomes", "Outcomes", rules::outcomes(view)),
        part("part-groups", "What it asks", asks::groups(view)),
        part("part-measures", "What it measures", asks::measures(view)),
        part("part-designations", "Beside the outcome", rules::designations(view)),
        part("part-next", "What to do, and who to tell", follows::next_steps(view)),
        part("part-deadlines", "By when", follows::deadlines(view)),
        part("part-contacts", "Contacts", own::contacts(view)),
        part("part-examples", "Example issues with their scores", own::examples(view)),
        part("part-sheet", "Observation sheet", sheet::sheet(view)),
        part("part-tracks", "Safety first: the three tracks", shared::tracks(view)),
        part("part-safety", "Safety first: what this policy says", shared::safety(view)),
        part("part-considerations", "Poor care or potential cause for concern", shared::considerations(view)),
        part("part-themes", "Themes", shared::themes(view)),
        part("part-series", "When a series is suggested", shared::series(view)),
        part("part-lists", "Lists, checklists and forms", lists::lists(view)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A button that moves to a heading of the page; the address stays the page's own.
fn jump(id: &'static str, words: &'static str) -> Html {
    html! { <button type="button" class="pc-jump" onclick={move |_| focus_on(id)}>{words}</button> }
}

/// A framework that is not on this device.
fn not_here(reference: &FrameworkRef) -> Html {
    html! {
        <Layout title="This framework is not on this device" back={Some((AttrValue::from(Route::Frameworks.href()), "Frameworks".into()))}>
            <p class="govuk-body pc-breaks">{format!("There is no framework “{}” in version “{}” here.", reference.id, reference.version)}</p>
            <p class="govuk-body">
                {"If it is an authority’s own file, load that file again. Otherwise the address may have been cut off or mistyped."}
            </p>
            {link_button(Route::Frameworks.href(), "See the frameworks on this device")}
        </Layout>
    }
}
