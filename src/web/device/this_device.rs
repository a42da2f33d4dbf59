//! This device: how records are kept, what the browser promises, everything as a file, everything removed.

use crate::{
    app::{Durability, Protection, Route},
    drafts::Settings,
    web::{
        device::{passphrase_forms::PassphraseForms, strangers::Strangers},
        edge::everything,
        edge::{clock, device, vault},
        kit::{
            BannerKind, Button, ButtonKind, NotificationBanner, Page as Layout, RadioOption, Radios, SummaryRow,
            secondary_link_button, summary_list, tool_default,
        },
        parts::{ago_words, count, moment_words, upper_first},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// How many characters browsers usually grant one site in local storage.
const USUAL_ROOM: usize = 5 * 1024 * 1024;

/// Everything about this device.
#[component]
pub fn DevicePage() -> Html {
    let store = use_store();
    let (protection, device, drafts) = use_selector(|state| {
        let drafts = state.listing.as_ref().map_or(0, |listing| listing.drafts.len());
        (state.protection.clone(), state.device.clone(), drafts)
    });
    let durability = use_selector(|state| state.durability);
    let told = use_state(|| None::<Result<String, ()>>);
    let export = {
        let (store, told) = (store.clone(), told.clone());
        Callback::from(move |()| told.set(Some(everything::export(&store).ok_or(()))))
    };
    let lock = {
        let store = store.clone();
        Callback::from(move |()| vault::lock_everywhere(&store))
    };
    let onidle = {
        let store = store.clone();
        Callback::from(move |minutes: AttrValue| {
            if let Ok(idle_minutes) = minutes.parse() {
                let settings = store.read(|state| state.device.settings);
                // Where it cannot be kept, it holds as long as the page.
                let _ = device::settle(&store, Settings { idle_minutes, ..settings });
            }
        })
    };
    let ask = {
        let store = store.clone();
        Callback::from(move |()| device::ask_to_persist(&store))
    };
    let everything_exported = match device.settings.everything_exported_at {
        Some(at) => format!("{}, {}", moment_words(at), ago_words(at, clock::today())),
        None => "Never from this device".to_owned(),
    };
    let rows = vec![
        SummaryRow::new("Records", html! { {upper_first(&count(drafts, "record", "records"))} }),
        SummaryRow::new("Room used", html! { {room(device.used)} }),
        SummaryRow::new("Kept by the browser", html! { {persisted(device.persisted)} }),
        SummaryRow::new("If the device stops suddenly", html! { {sudden_stop(durability)} }),
        SummaryRow::new("Everything last exported", html! { {everything_exported} }),
    ];
    html! {
        <Layout title="This device" back={Some((AttrValue::from(Route::Home.href()), AttrValue::from("First page")))}>
            if protection == Protection::Open {
                <div class="govuk-button-group">
                    <Button label="Lock now" onclick={lock} id="lock-here" />
                </div>
            }
            if device.strangers > 0 { <Strangers number={device.strangers} /> }
            <PassphraseForms protection={protection.clone()} />
            if protection == Protection::Open {
                <Radios id="idle" legend="Lock when nobody has touched the page for" legend_size="m" inline={true} small={true}
                    options={Settings::IDLE_CHOICES.map(idle_choice).to_vec()} onchange={onidle}
                    value={Some(AttrValue::from(device.settings.idle_minutes.to_string()))} />
                {tool_default(html! { {"Five minutes is what the tool starts with."} })}
            }
            {summary_list("What is kept here", rows)}
            if device.persisted == Some(false) {
                <Button label="Ask the browser to keep it" kind={ButtonKind::Secondary} onclick={ask} id="persist" />
            }
            <p class="govuk-body">
                {"Some browsers delete what a page keeps when nobody has visited it for a while, Safari after seven days of use without a visit. Export what must not be lost; the first page says for each record when it was last exported."}
            </p>
            <h2 class="govuk-heading-m" id="export-everything-heading">{"Export everything"}</h2>
            <p class="govuk-body">
                if protection == Protection::Open && device.in_clear > 0 {
                    {"One file with all records, training and own files. Not all of it is protected yet: keep it as safe as the records themselves."}
                } else if protection == Protection::Open {
                    {"One file with all records, training and own files, protected with the passphrase of this device. Without the passphrase nobody can read it, and nobody can recover it."}
                } else {
                    {"One file with all records, training and own files. It is not protected: keep it as safe as the records themselves."}
                }
            </p>
            <div class="govuk-button-group">
                <Button label="Export everything" onclick={export} id="export-everything" />
                {secondary_link_button(Route::OpenFile.href(), "Open such a file")}
            </div>
            if let Some(told) = &*told { {exported(told)} }
            <h2 class="govuk-heading-m">{"Before somebody else gets this device"}</h2>
            <p class="govuk-body">{"Remove every record, training, own file and setting, and what the tool keeps to work without a connection."}</p>
            {secondary_link_button(Route::RemoveAll.href(), "Remove everything…")}
        </Layout>
    }
}

fn exported(told: &Result<String, ()>) -> Html {
    let (title, kind, says) = match told {
        Ok(name) => {
            let says = format!("Exported as {name}. It opens again under “Open a record from a file”.");
            ("Done", BannerKind::Success, says)
        }
        Err(()) => ("Not exported", BannerKind::Problem, everything::told(None)),
    };
    html! {
        <NotificationBanner {title} {kind} role="alert" id="exported">
            <p class="govuk-notification-banner__heading">{says}</p>
        </NotificationBanner>
    }
}

fn idle_choice(minutes: u32) -> RadioOption {
    RadioOption::new(minutes.to_string(), count(minutes as usize, "minute", "minutes"))
}

fn room(used: Option<usize>) -> String {
    match used {
        Some(used) => format!(
            "{} KB of about {} MB that browsers usually allow; they do not say exactly",
            used.div_ceil(1024),
            USUAL_ROOM / (1024 * 1024)
        ),
        None => "The browser does not say".to_owned(),
    }
}

fn sudden_stop(durability: Durability) -> &'static str {
    match durability {
        Durability::OnDisk => "What the page calls saved is on the disk",
        Durability::Writing | Durability::Late => "The last change is still on its way to the disk",
        Durability::Unsure => {
            "The last minute can be lost: this browser does not tell the tool when something is on the disk. A private window is the usual cause."
        }
    }
}

fn persisted(persisted: Option<bool>) -> &'static str {
    match persisted {
        Some(true) => "Until you remove it: the browser has promised not to clear it by itself",
        Some(false) => "Until the browser needs the room: it has not promised to keep it",
        None => "The browser does not say",
    }
}
