//! A visit's header, and the way into its sheet.

use super::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, Page, ServiceField, Status, VisitField, section_count},
    concern::{RecordId, Visit, VisitId},
    framework::{Sheet, cited},
    web::{
        components::{DateInput, DateKind, TaskItem, TaskStatus, TextInput, citation, link_button, task_list},
        parts::{count, odd_date},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`VisitPage`] shows.
#[derive(Properties, PartialEq)]
pub struct VisitPageProps {
    /// The visit.
    pub visit: VisitId,
}

/// The four header fields and the sheet's sections.
#[component]
pub fn VisitPage(props: &VisitPageProps) -> Html {
    let store = use_store();
    let edit = use_edit();
    let id = props.visit;
    let shown = use_selector(move |state| {
        let record = state.record()?;
        Some((record.id, record.visit(id)?.clone(), record.service.name.clone()))
    });
    let names_service = use_memo((), |()| shown.as_ref().is_some_and(|(.., service)| service.trim().is_empty()));
    let Some((record, visit, _)) = shown else { return html! { <super::not_found::NotFound /> } };
    let frameworks = store.frameworks();
    let Some(sheet) = frameworks.sheet(&visit.sheet) else { return html! { <super::not_found::NotFound /> } };
    let write = |field: VisitField| edit.reform(move |text| Edit::WriteVisit(id, field, text));
    // A service that had no name when this page was opened takes the name of the home visited.
    let follows = *names_service;
    let onhome = {
        let edit = edit.clone();
        Callback::from(move |text: String| {
            if follows {
                edit.emit(Edit::WriteService(ServiceField::Name, text.clone()));
            }
            edit.emit(Edit::WriteVisit(id, VisitField::Home, text));
        })
    };
    let ondate = edit.reform(move |text: String| Edit::DateVisit(id, text.parse().ok()));
    let warning = visit.date.and_then(odd_date).map(AttrValue::from);
    let ontime = edit.reform(move |text: String| Edit::TimeVisit(id, text.parse().ok()));
    let first =
        sheet.sections.iter().find(|section| section_count(&visit, section).open > 0).or(sheet.sections.first());
    html! {
        <RecordPage title="The visit" back={Some((Page::Tasks, AttrValue::from("All parts")))} tracks={false}>
            <TextInput id="home" label="Name of the home" value={visit.home.clone()} oninput={onhome} />
            <div class="pc-row">
                <DateInput id="visit-date" label="Date of the visit" value={visit.date.map(|date| date.to_string()).unwrap_or_default()} oninput={ondate} {warning} />
                <DateInput id="visit-time" label="Time" kind={DateKind::Time} value={visit.time.map(|time| time.to_string()).unwrap_or_default()} oninput={ontime} />
            </div>
            <div class="pc-row">
                <TextInput id="completed-by" label="Completed by" value={visit.completed_by.clone()} oninput={write(VisitField::CompletedBy)} />
                <TextInput id="role" label="Your role" hint="Such as community nurse." value={visit.role.clone()} oninput={write(VisitField::Role)} />
            </div>
            <h2 class="govuk-heading-m">{&sheet.title}</h2>
            <p class="govuk-body">{&sheet.says}</p>
            {task_list("sections", sections(record, &visit, sheet))}
            {citation(cited(&sheet.cite))}
            if let Some(section) = first {
                {link_button(address(record, Page::Section(id, section.id.clone(), None)), format!("Continue: {}", section.title))}
            }
        </RecordPage>
    }
}

fn sections(record: RecordId, visit: &Visit, sheet: &Sheet) -> Vec<TaskItem> {
    sheet
        .sections
        .iter()
        .map(|section| {
            let counted = section_count(visit, section);
            let mut hint = format!("{} of {} answered", counted.items - counted.open, counted.items);
            if counted.worries > 0 {
                hint = format!("{hint}, {}", count(counted.worries, "worry", "worries"));
            }
            TaskItem {
                title: section.title.clone().into(),
                href: address(record, Page::Section(visit.id, section.id.clone(), None)).into(),
                hint: Some(hint.into()),
                status: match counted.status() {
                    Status::NotStarted => TaskStatus::NotStarted,
                    Status::Done => TaskStatus::Done,
                    _ => TaskStatus::InProgress,
                },
            }
        })
        .collect()
}
