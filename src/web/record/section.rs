//! One section of a visit's sheet.

use crate::web::shell::frame::{RecordPage, address};
use crate::{
    app::{Page, SectionCount, section_count},
    concern::{FrameworkRef, RecordId, VisitId},
    framework::{Section, cited},
    web::{
        kit::{citation, link_button},
        parts::{ItemCard, count},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// How many cards stand in one block. On a long sheet the browser passes over whole blocks that are out of sight, so that
/// thousands of items cost it little more than a few.
const BLOCK: usize = 20;

/// From how many items on blocks out of sight are passed over. Firefox and WebKit leave what they pass over out of what they
/// tell a screen reader, so no sheet that somebody could look through does it.
const LONG: usize = 300;

/// What a [`SectionPage`] shows.
#[derive(Properties, PartialEq)]
pub struct SectionPageProps {
    /// The visit.
    pub visit: VisitId,
    /// The section's id.
    pub section: String,
}

/// A section's items, one card each. The cards listen to the state themselves, so that an answer renders one of them.
#[component]
pub fn SectionPage(props: &SectionPageProps) -> Html {
    let store = use_store();
    let visit = props.visit;
    let head = use_selector(move |state| {
        let record = state.record()?;
        Some((record.id, record.visit(visit)?.sheet.clone()))
    });
    let frameworks = store.frameworks();
    let sheet = head.as_ref().and_then(|(_, sheet)| frameworks.sheet(sheet));
    let items = use_memo((sheet.is_some(), props.section.clone()), |(_, section)| {
        let section = sheet.and_then(|sheet| sheet.section(section));
        section.map(|section| section.items.iter().cloned().map(Rc::new).collect::<Vec<_>>()).unwrap_or_default()
    });
    let (Some((record, reference)), Some(sheet)) = (head, sheet) else {
        return match store.read(|state| state.record()?.visit(visit).cloned()) {
            Some(visit) => super::visit::without(&store, &visit),
            None => html! { <crate::web::shell::not_found::NotFound /> },
        };
    };
    let Some(place) = sheet.sections.iter().position(|section| section.id == props.section) else {
        return html! { <crate::web::shell::not_found::NotFound /> };
    };
    let section = &sheet.sections[place];
    let id: Rc<str> = section.id.as_str().into();
    let blocks = if items.len() > LONG { "pc-cards pc-cards--long" } else { "pc-cards" };
    let (href, label) = match sheet.sections.get(place + 1) {
        Some(next) => {
            (address(record, Page::Section(visit, next.id.clone(), None)), format!("Continue: {}", next.title))
        }
        None => (address(record, Page::Issues), "Continue: worries and issues".to_owned()),
    };
    html! {
        <RecordPage title={section.title.clone()} back={Some((Page::Visit(visit), AttrValue::from("The visit")))} tracks={false}>
            <SectionLinks {record} {visit} sheet={reference.clone()} current={place} />
            { for items.chunks(BLOCK).map(|block| html! {
                <div class={blocks} key={block[0].reference.as_str()}>
                    { for block.iter().map(|item| html! {
                        <ItemCard key={item.reference.as_str()} {record} {visit} section={id.clone()} item={item.clone()} />
                    }) }
                </div>
            }) }
            {citation(cited(&section.cite))}
            {link_button(href, label)}
        </RecordPage>
    }
}

/// What [`SectionLinks`] shows.
#[derive(Properties, PartialEq)]
struct SectionLinksProps {
    record: RecordId,
    visit: VisitId,
    sheet: FrameworkRef,
    current: usize,
}

/// The sheet's sections with what is still open in each, in sight while the page scrolls.
#[component]
fn SectionLinks(props: &SectionLinksProps) -> Html {
    let visit = props.visit;
    let frameworks = use_store().frameworks();
    let (known, sheet) = (frameworks.clone(), props.sheet.clone());
    let counts = use_selector(move |state| {
        let visit = state.record().and_then(|record| record.visit(visit));
        let counts = visit
            .zip(known.sheet(&sheet))
            .map(|(visit, sheet)| sheet.sections.iter().map(|section| section_count(visit, section)).collect());
        counts.unwrap_or_else(Vec::<SectionCount>::new)
    });
    let Some(sheet) = frameworks.sheet(&props.sheet) else { return Html::default() };
    let link = |(place, (section, counted)): (usize, (&Section, &SectionCount))| {
        let href = address(props.record, Page::Section(visit, section.id.clone(), None));
        let current = (place == props.current).then_some("page");
        let (class, mut words) = match counted.open {
            0 => ("pc-sections__count pc-sections__count--done", "all answered".to_owned()),
            open => ("pc-sections__count", format!("{open} open")),
        };
        if counted.worries > 0 {
            words = format!("{words}, {}", count(counted.worries, "worry", "worries"));
        }
        html! {
            <li>
                <a class="pc-sections__link" {href} aria-current={current}>
                    {&section.title}
                    <span class={class}>{words}</span>
                </a>
            </li>
        }
    };
    html! {
        <nav class="pc-sections" aria-label="Sections of the sheet">
            <ul class="pc-sections__list">{for sheet.sections.iter().zip(&counts).enumerate().map(link)}</ul>
        </nav>
    }
}
