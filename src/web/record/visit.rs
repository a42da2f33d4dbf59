//! A visit's header, and the way into its sheet.

use crate::web::shell::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, Page, Route, ServiceEdit, ServiceField, Status, VisitEdit, VisitField, section_count},
    concern::{RecordId, Visit, VisitId},
    framework::{Sheet, cited},
    web::{
        kit::{TaskItem, TaskStatus, TextInput, citation, inset_text, link_button, task_list},
        parts::{DateInput, DateKind, choose_sheet, count, odd_date},
        store::{Store, use_selector, use_store},
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
    let Some((record, visit, _)) = shown else { return html! { <crate::web::shell::not_found::NotFound /> } };
    let frameworks = store.frameworks();
    let Some(sheet) = frameworks.sheet(&visit.sheet) else { return without(&store, &visit) };
    let write = |field: VisitField| edit.reform(move |text| Edit::Visit(VisitEdit::Write(id, field, text)));
    // A service that had no name when this page was opened takes the name of the home visited.
    let follows = *names_service;
    let onhome = {
        let edit = edit.clone();
        Callback::from(move |text: String| {
            if follows {
                edit.emit(Edit::Service(ServiceEdit::Write(ServiceField::Name, text.clone())));
            }
            edit.emit(Edit::Visit(VisitEdit::Write(id, VisitField::Home, text)));
        })
    };
    let ondate = edit.reform(move |text: String| Edit::Visit(VisitEdit::Date(id, text.parse().ok())));
    let warning = visit.date.and_then(odd_date).map(AttrValue::from);
    let ontime = edit.reform(move |text: String| Edit::Visit(VisitEdit::Time(id, text.parse().ok())));
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
            {choose_sheet(&store, &frameworks, &visit)}
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

/// A visit whose sheet is not at hand: what is noted on it stays, and nothing else is put in the sheet's place.
pub(super) fn without(store: &Store, visit: &Visit) -> Html {
    let frameworks = store.frameworks();
    let why = if frameworks.unusable_as(&visit.sheet).is_some() {
        "cannot be used by this version of the app. The page Frameworks lists what is the matter with its file: mend it and load it again."
    } else {
        "is not on this device. Load its file again to go on with the visit."
    };
    html! {
        <RecordPage title="The visit" back={Some((Page::Tasks, AttrValue::from("All parts")))} tracks={false}>
            {inset_text(html! { <p class="govuk-body pc-breaks" id="no-sheet">
                {format!("The sheet that this visit was made with, {} version {}, {why} What was noted is kept as it is, and is part of the record and its export.", visit.sheet.id, visit.sheet.version)}
            </p> })}
            {choose_sheet(store, &frameworks, visit)}
            <p class="govuk-body"><a class="govuk-link" href={Route::Frameworks.href()}>{"Frameworks and your authority’s own file"}</a></p>
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
