//! The deadlines as a file for a person’s own calendar.

use crate::{
    app::{Case, calendar_file},
    process::built_in,
    submission::calendar_name,
    web::{
        edge::{clock, files},
        kit::{BannerKind, Button, Checkboxes, NotificationBanner, RadioOption},
        store::use_store,
    },
};
use yew::prelude::*;

/// The type of calendar files. Source: RFC 5545.
const TYPE: &str = "text/calendar";

/// What a [`Calendar`] shows.
#[derive(Properties, PartialEq)]
pub struct CalendarProps {
    /// Whether any deadline has a day and is open.
    pub any: bool,
}

/// Saves every open deadline that has a day. The service’s name goes in only where the person wants it: calendars are often
/// shared.
#[component]
pub fn Calendar(props: &CalendarProps) -> Html {
    let store = use_store();
    let named = use_state(|| false);
    let told = use_state(|| None::<Result<String, String>>);
    let onchange = {
        let named = named.setter();
        use_callback((), move |(_, there): (AttrValue, bool), ()| named.set(there))
    };
    let save = {
        let (told, store) = (told.setter(), store.clone());
        use_callback(*named, move |(), named| {
            let Some(record) = store.read(|state| state.record().cloned()) else { return };
            let frameworks = store.frameworks();
            let now = clock::now();
            let label = record.title().filter(|_| *named);
            let made = Case::of(&record, &frameworks, built_in(), now)
                .map_err(|why| why.to_string())
                .and_then(|case| calendar_file(&case, label, now).map_err(|why| why.to_string()));
            let name = calendar_name(&record);
            told.set(Some(made.and_then(|text| {
                files::download_as(&name, &text, TYPE)
                    .map(|()| format!("Saved as {name}. Open it with your calendar."))
                    .map_err(|_| "The browser did not make the file. Try another browser.".to_owned())
            })));
        })
    };
    let banner = match &*told {
        None => None,
        Some(Ok(says)) => Some(("Done", BannerKind::Success, says.clone())),
        Some(Err(says)) => Some(("Problem", BannerKind::Problem, says.clone())),
    };
    html! {
        <section class="pc-noprint" aria-labelledby="calendar-title">
            <h2 class="govuk-heading-m" id="calendar-title">{"For your calendar"}</h2>
            if props.any {
                <p class="govuk-body">{"The file holds every deadline above that is open and has a day. Opening a newer file updates the entries."}</p>
                <Checkboxes id="named" legend="What stands in your calendar" legend_size="hidden"
                    options={vec![RadioOption::new("named", "Put the service’s name into each entry").hint("Leave it out where others see your calendar.")]}
                    values={if *named { vec![AttrValue::from("named")] } else { Vec::new() }} {onchange} />
                <Button label="Save the deadlines for my calendar (.ics)" onclick={save} id="save-ics" />
            } else {
                <p class="govuk-body">{"No open deadline has a day yet. Enter a date above first."}</p>
            }
            if let Some((title, kind, says)) = banner {
                <NotificationBanner {title} {kind} role="alert" id="calendar-saved">
                    <p class="govuk-notification-banner__heading">{says}</p>
                </NotificationBanner>
            }
        </section>
    }
}
