//! Choosing the framework that a record is submitted under.

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, LevelEdit, Page, Route},
    concern::FrameworkRef,
    framework::{Chosen, Framework},
    web::{
        kit::{RadioOption, Radios, citation, inset_text, link_button},
        parts::{authority_meant, framework_why},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The value of the choice that leaves it to the service's local authority.
const BY_AUTHORITY: &str = "by-authority";

/// The frameworks at hand as radios. Nothing that was entered is lost by changing it.
#[component]
pub fn Choose() -> Html {
    let store = use_store();
    let edit = use_edit();
    let record = use_selector(|state| state.record().cloned());
    let _own = use_selector(|state| state.own.clone());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let authority = record.service.local_authority.trim();
    let automatic = {
        let mut left_open = record.clone();
        left_open.framework = None;
        match frameworks.chosen(&left_open) {
            Some(Chosen::ByAuthority(framework)) => format!("{authority}: {}", framework.title),
            Some(Chosen::Several(own)) => format!(
                "{} own files on this device are of {authority}. None is picked for you: choose one of them below.",
                own.len()
            ),
            Some(Chosen::Missing(reference)) => format!(
                "{authority}’s own file, {} version {}, cannot be used by this version of the app.",
                reference.id, reference.version
            ),
            _ if authority.is_empty() => {
                "The local authority is not named yet; until then Lambeth’s policy is used.".to_owned()
            }
            _ => format!("There is no framework for {authority} here, so Lambeth’s policy is used as a comparison."),
        }
    };
    let mut options = vec![RadioOption::new(BY_AUTHORITY, "Go by the service’s local authority").hint(automatic)];
    options.extend(frameworks.judging().map(|framework| {
        RadioOption::new(framework.reference.to_string(), framework.authority.clone()).hint(hint(framework))
    }));
    // An earlier reading that was chosen stays one of the choices.
    let earlier =
        record.framework.as_ref().and_then(|chosen| frameworks.superseded_by(chosen).and(frameworks.exactly(chosen)));
    options.extend(earlier.map(|framework| {
        let words = format!("{}: an earlier reading, corrected since", hint(framework));
        RadioOption::new(framework.reference.to_string(), framework.authority.clone()).hint(words)
    }));
    let value = record.framework.as_ref().map_or_else(|| BY_AUTHORITY.to_owned(), ToString::to_string);
    let known = frameworks.judging().chain(earlier);
    let known: Vec<FrameworkRef> = known.map(|framework| framework.reference.clone()).collect();
    let onchange = edit.reform(move |value: AttrValue| {
        Edit::Level(LevelEdit::ChooseFramework(
            known.iter().find(|reference| reference.to_string() == value.as_str()).cloned(),
        ))
    });
    let chosen = frameworks.chosen(&record).and_then(Chosen::framework);
    html! {
        <RecordPage title="Choose the framework" back={Some((Page::Level, AttrValue::from("Outcome and its reasons")))}>
            <p class="govuk-body">
                {"The record is submitted under one council’s policy. Changing it loses nothing: issues, scores and answers stay, and each framework takes what it goes by."}
            </p>
            {authority_meant(&store, &frameworks, &record)}
            if let Some(says) = framework_why(&frameworks, &record) { {inset_text(html! { <>{says}</> })} }
            <Radios id="framework" legend="Which policy is this record submitted under?" legend_size="m" {options}
                value={Some(AttrValue::from(value))} {onchange} />
            if let Some(framework) = chosen {
                if let Some(method) = &framework.method {
                    <h2 class="govuk-heading-m">{format!("How {} decides", framework.authority)}</h2>
                    <p class="govuk-body">{&method.says}</p>
                    {citation(crate::framework::cited(&method.cite))}
                }
            }
            <div class="govuk-button-group">
                if let Some(framework) = chosen.filter(|framework| !framework.groups.is_empty()) {
                    {link_button(address(record.id, Page::Judge(framework.asks_as().to_owned())), "Answer its questions")}
                } else {
                    {link_button(address(record.id, Page::Level), "See the outcome and its reasons")}
                }
                <a class="govuk-link" href={address(record.id, Page::Compare)}>{"Compare all frameworks"}</a>
                <a class="govuk-link" href={Route::Frameworks.href()}>{"Load your authority’s own file"}</a>
            </div>
        </RecordPage>
    }
}

fn hint(framework: &Framework) -> String {
    let own = if framework.own.is_some() { ". Your authority’s own file" } else { "" };
    format!("{}, version {}{own}", framework.title, framework.reference.version)
}
