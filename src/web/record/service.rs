//! The service and its provider.

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, Page, ServiceEdit, ServiceField},
    concern::{Record, ServiceKind},
    framework::{Chosen, Registry},
    web::{
        kit::{Details, RadioOption, Radios, TextArea, TextInput, link_button},
        parts::{authority_meant, framework_why},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The councils of the five policies that the tool is made from, offered as one may type, after those of own files.
const AUTHORITIES: [&str; 10] = [
    "Bedford Borough",
    "Bracknell Forest",
    "Derbyshire",
    "Hertfordshire",
    "Lambeth",
    "Reading",
    "Slough",
    "West Berkshire",
    "Windsor and Maidenhead",
    "Wokingham",
];

/// Few fields, and warnings instead of refusals.
#[component]
pub fn ServicePage() -> Html {
    let store = use_store();
    let edit = use_edit();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let Some(record) = record else { return Html::default() };
    let (id, service, visit) = (record.id, record.service.clone(), record.visits.first().map(|visit| visit.id));
    let frameworks = store.frameworks();
    let own = frameworks.judging().filter(|framework| framework.own.is_some()).flat_map(|one| &one.local_authorities);
    let mut authorities: Vec<AttrValue> = own.map(|name| AttrValue::from(name.clone())).collect();
    authorities.extend(AUTHORITIES.map(AttrValue::from));
    let write = |field: ServiceField| edit.reform(move |text| Edit::Service(ServiceEdit::Write(field, text)));
    let kinds = ServiceKind::ALL.map(|kind| RadioOption::new(kind.key(), kind.label())).to_vec();
    let onkind = edit.reform(|key: AttrValue| Edit::Service(ServiceEdit::ChooseKind(ServiceKind::from_key(&key))));
    let next = visit.map_or(Page::Tasks, Page::Visit);
    html! {
        <RecordPage title="The service" back={Some((Page::Tasks, AttrValue::from("All parts")))} tracks={false}>
            <TextInput id="service-name" label="Name of the service" hint="The home, branch or unit you are concerned about."
                value={service.name.clone()} oninput={write(ServiceField::Name)} />
            <TextInput id="local-authority" label="Local authority where it is" hint="The host authority. Its own policy decides what happens next."
                value={service.local_authority.clone()} oninput={write(ServiceField::LocalAuthority)}
                list={Some(authorities)} />
            {goes_by(&frameworks, &record)}
            {authority_meant(&store, &frameworks, &record)}
            <Radios id="service-kind" legend="What kind of service is it?" legend_size="s" options={kinds} small={true}
                value={service.kind.map(|kind| AttrValue::from(kind.key()))} onchange={onkind} />
            <Details summary="Provider, address and CQC number" open={has_more(&service)}>
                <TextInput id="provider" label="Provider" hint="The organisation that runs the service, where it has another name."
                    value={service.provider.clone()} oninput={write(ServiceField::Provider)} />
                <TextArea id="address" label="Address" rows={3} value={service.address.clone()} oninput={write(ServiceField::Address)} />
                <TextInput id="postcode" label="Postcode" width="govuk-input--width-10" value={service.postcode.clone()}
                    warning={service.postcode_warning().map(AttrValue::from)} oninput={write(ServiceField::Postcode)} spellcheck={Some(false)} />
                <TextInput id="cqc-location" label="CQC location ID" hint="If you know it. It is on the service’s page on the CQC’s website."
                    width="govuk-input--width-10" value={service.cqc_location_id.clone()} spellcheck={Some(false)}
                    warning={service.cqc_warning().map(AttrValue::from)} oninput={write(ServiceField::CqcLocationId)} />
            </Details>
            {link_button(address(id, next), "Continue")}
        </RecordPage>
    }
}

/// By whose policy the record goes, as soon as the place is named.
fn goes_by(frameworks: &Registry, record: &Record) -> Html {
    let authority = record.service.local_authority.trim();
    let (found, why) = match frameworks.chosen(record) {
        _ if authority.is_empty() => (None, None),
        Some(Chosen::ByAuthority(framework)) => (Some(framework), None),
        // What no built-in policy and no own file settles is said here and not only beside the level.
        _ => (None, framework_why(frameworks, record)),
    };
    html! {
        <>
            // Told aloud once it is found, and not at every letter before.
            <div role="status">
                if let Some(framework) = found {
                    <p class="govuk-body" id="goes-by"><strong>{format!("This record goes by the policy of {}.", framework.authority)}</strong>{format!(" {}", framework.title)}</p>
                }
            </div>
            if let Some(says) = why { <p class="govuk-body" id="goes-by">{says}</p> }
        </>
    }
}

fn has_more(service: &crate::concern::Service) -> bool {
    [&service.provider, &service.address, &service.postcode, &service.cqc_location_id]
        .iter()
        .any(|text| !text.is_empty())
}
