//! Removes everything of this tool from the device, and proves it.

use crate::{
    app::Route,
    web::{
        edge::everything,
        edge::{
            focus,
            wipe::{self, Left},
        },
        kit::{
            Button, ButtonKind, Checkboxes, Page as Layout, PageError, RadioOption, link_button, secondary_link_button,
            warning_text,
        },
        parts::{count, upper_first},
        store::{use_selector, use_store},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Says what will be lost, asks by a box to tick and a button, and shows afterwards what is left: nothing.
#[component]
pub fn RemoveAll() -> Html {
    let store = use_store();
    let sure = use_state(|| false);
    let errors = use_state(Vec::<PageError>::new);
    let left = use_state(|| None::<Left>);
    let told = use_state(String::new);
    let (drafts, locked, unsaved) = use_selector(|state| {
        let drafts = state.listing.as_ref().map_or(0, |listing| listing.drafts.len() + listing.damaged.len());
        (
            drafts,
            state.protection.is_locked(),
            state.unsaved().count() + state.training.unsaved().count() + state.device.aside,
        )
    });
    if let Some(left) = &*left {
        return removed(left);
    }
    let remove = {
        let (sure, errors, left) = (sure.clone(), errors.clone(), left.clone());
        Callback::from(move |()| {
            if !*sure {
                errors.set(vec![PageError::new("sure", "Tick the box to say that you want to remove everything")]);
                return;
            }
            let (store, left) = (store.clone(), left.clone());
            spawn_local(async move {
                left.set(Some(wipe::everything(&store).await));
                focus::arrive_soon();
            });
        })
    };
    let ontick = {
        let sure = sure.clone();
        Callback::from(move |(_, ticked): (AttrValue, bool)| sure.set(ticked))
    };
    let take_away = {
        let told = told.clone();
        Callback::from(move |()| {
            told.set(everything::told(everything::download()));
        })
    };
    let holds = match (locked, drafts) {
        (true, _) => "All protected records on this device, which cannot be counted while they are locked".to_owned(),
        (false, drafts) => upper_first(&count(drafts, "record", "records")),
    };
    let back = if locked { Route::Home } else { Route::Device };
    html! {
        <Layout title="Remove everything from this device?" errors={(*errors).clone()}
            back={Some((AttrValue::from(back.href()), AttrValue::from("Back")))}>
            <p class="govuk-body">
                {format!("{holds}, all training, your authority’s own files and scenarios, settings, and what the tool keeps to work without a connection will be gone from this browser. Other browsers and devices keep theirs. Other tabs with this tool let go of what they show.")}
            </p>
            if unsaved > 0 {
                <p class="govuk-body">{format!("{} not saved and only in this page will be gone too.", upper_first(&count(unsaved, "piece of work that is", "pieces of work that are")))}</p>
            }
            {warning_text(html! { {"This cannot be taken back."} })}
            <p class="govuk-body">
                <Button label="Download everything first" kind={ButtonKind::Secondary} onclick={take_away} id="take-away" />
            </p>
            <p class="govuk-body" role="status">{&*told}</p>
            <Checkboxes id="sure" legend="Are you sure?" legend_size="m"
                options={vec![RadioOption::new("sure", "I want to remove everything for good")]}
                error={errors.first().map(|error| error.message.clone())}
                values={if *sure { vec![AttrValue::from("sure")] } else { Vec::new() }} onchange={ontick} />
            <div class="govuk-button-group">
                <Button label="Remove everything" kind={ButtonKind::Warning} onclick={remove} id="remove-all" />
                {secondary_link_button(back.href(), "Keep it")}
            </div>
        </Layout>
    }
}

/// What was looked for afterwards, and what was found.
fn removed(left: &Left) -> Html {
    let title = if left.is_nothing() { "Everything was removed" } else { "Not everything could be removed" };
    let row = |what: &str, number: Option<usize>| match number {
        Some(0) => format!("{what}: none left"),
        Some(number) => format!("{what}: {number} left"),
        None => format!("{what}: the browser does not say"),
    };
    html! {
        <Layout {title}>
            <p class="govuk-body">
                if left.is_nothing() {
                    {"The tool looked again, and nothing of it is left in this browser:"}
                } else {
                    {"The browser did not let the tool remove all of it. Remove the data of this site in the browser’s own settings. What was found:"}
                }
            </p>
            <ul class="govuk-list govuk-list--bullet" id="left">
                <li>{row("Records, training, own files and settings", left.entries)}</li>
                <li>{row("The journal of what was last saved", left.journals)}</li>
                <li>{row("Files kept to work without a connection", left.caches)}</li>
                <li>{row("Workers in the background", left.workers)}</li>
            </ul>
            <p class="govuk-body">{"Files that you exported stay where you put them. Close this page now if somebody else uses the device next."}</p>
            {link_button(Route::Home.href(), "Go to the first page")}
        </Layout>
    }
}
