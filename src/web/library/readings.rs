//! What was corrected in the readings of the policies, old and new side by side.

use crate::{
    app::Route,
    concern::FrameworkRef,
    framework::{CorrectedReading, CorrectedReadings, ReadingChange, corrected_readings},
    web::{
        edge::readings,
        kit::{Page as Layout, TagColour, citation, responsive_table, secondary_link_button, status_tag},
        store::use_store,
    },
};
use yew::prelude::*;

/// By council: what was said before, what is said now, where it stands, and whom it touches.
#[component]
pub fn Readings() -> Html {
    let store = use_store();
    let frameworks = store.frameworks();
    let title = |reference: &FrameworkRef| {
        frameworks.exactly(reference).map_or_else(|| reference.id.clone(), |framework| framework.title.clone())
    };
    // On a device that has seen nothing yet everything is new, and nothing needs the mark.
    let seen = use_memo((), |()| readings::seen());
    let is_new = |step: &CorrectedReadings| !seen.is_empty() && step.since > *seen;
    html! {
        <Layout title="What changed in the policies’ data" back={Some((AttrValue::from(Route::Frameworks.href()), "Frameworks".into()))}>
            <p class="govuk-body">
                {"The policies were read again, line by line, and these readings were corrected. Nothing that was published is gone: a file that was exported under an earlier reading is checked by that one."}
            </p>
            <ul class="govuk-list govuk-list--bullet" id="what-goes-by-which">
                <li>{"A record that goes by its local authority goes by the corrected reading. By the same answers the outcome is the same."}</li>
                <li>{"A record for which you chose the framework, a case that was begun, and a visit that was made keep the earlier one. The record and the case tell you, and offer the corrected one."}</li>
            </ul>
            { for corrected_readings().iter().rev().map(|step| html! {
                <section id={format!("step-{}", step.since)} key={step.since.clone()}>
                    <h2 class="govuk-heading-m">{which(step)}{" "}if is_new(step) { {status_tag("New to you", TagColour::Yellow)} }</h2>
                    { for step.readings.iter().map(|reading| council(reading, title(&reading.now))) }
                </section>
            }) }
            {secondary_link_button(Route::Frameworks.href(), "All frameworks")}
        </Layout>
    }
}

/// Which reading a step is, in words.
fn which(step: &CorrectedReadings) -> String {
    let number = step.since.rsplit_once('.').map_or("", |(_, number)| number);
    match number {
        "2" => "The second reading".to_owned(),
        "3" => "The third reading".to_owned(),
        "4" => "The fourth reading".to_owned(),
        _ => format!("Reading {number}"),
    }
}

fn council(reading: &CorrectedReading, title: String) -> Html {
    let link = |reference: &FrameworkRef, words: String| {
        html! { <a class="govuk-link" href={Route::Framework(reference.clone()).href()}>{words}</a> }
    };
    let head = ["What", "Before", "Now", "Whom it touches"].map(AttrValue::from).to_vec();
    let rows = reading.changes.iter().map(row).collect();
    html! {
        <section id={format!("changed-{}-{}", reading.now.id, reading.now.version)} key={reading.now.id.clone()}>
            {responsive_table(title, "s", head, rows)}
            <p class="govuk-body">
                {link(&reading.before, format!("Everything in version {}, the earlier one", reading.before.version))}{"; "}
                {link(&reading.now, format!("everything in version {}", reading.now.version))}
            </p>
        </section>
    }
}

fn row(change: &ReadingChange) -> Vec<Html> {
    let none = || html! { <span class="pc-none">{"Nothing"}</span> };
    vec![
        html! {
            <>
                <strong>{&change.title}</strong>
                if change.look_again { <><br />{status_tag("Look again", TagColour::Yellow)}</> }
                {citation(change.cite.clone())}
            </>
        },
        if change.before.is_empty() {
            none()
        } else {
            html! { {&change.before} }
        },
        html! { {&change.now} },
        html! { {&change.touches} },
    ]
}
