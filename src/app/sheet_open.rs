//! What is open between the sheets of a record and its issues.

use super::{
    Page, Route,
    sheet_issue::{Agreement, agreement},
};
use crate::{
    concern::{Answer, IssueId, Record, Visit, VisitId},
    framework::{Item, Registry, Section},
};
use std::collections::BTreeSet;

/// An item of a visit's sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SheetPlace<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The section of its sheet.
    pub section: &'a Section,
    /// The item.
    pub item: &'a Item,
}

impl SheetPlace<'_> {
    /// Where it is looked at, with the item in view.
    pub fn route(&self, record: &Record) -> Route {
        let item = self.item.reference.as_str().to_owned();
        Route::Record(record.id, Page::Section(self.visit.id, self.section.id.clone(), Some(item)))
    }

    /// What it is called where several may be named: “E5”, and which visit where there is more than one.
    pub fn name(&self, record: &Record) -> String {
        let reference = self.item.reference.as_str();
        let place = record.visits.iter().position(|visit| visit.id == self.visit.id);
        match (record.visits.len(), self.visit.date, place) {
            (0 | 1, ..) => reference.to_owned(),
            (_, Some(date), _) => format!("{reference} (visit on {})", date.format("%-d %B %Y")),
            (_, None, place) => format!("{reference} (visit {})", place.map_or(1, |place| place + 1)),
        }
    }
}

/// Every item of every visit's sheet that is on this device.
fn items<'a>(record: &'a Record, frameworks: &'a Registry) -> impl Iterator<Item = SheetPlace<'a>> {
    record.visits.iter().filter_map(|visit| Some((visit, frameworks.sheet(&visit.sheet)?))).flat_map(
        |(visit, sheet)| {
            let items = sheet.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)));
            items.map(move |(section, item)| SheetPlace { visit, section, item })
        },
    )
}

/// The worrying answers that are no issue, in the order of the visits and of the print.
pub fn open_worries<'a>(record: &'a Record, frameworks: &'a Registry) -> Vec<SheetPlace<'a>> {
    // A set: a sheet may have thousands of items, and a file as many issues.
    let made: BTreeSet<(VisitId, &str)> = record
        .issues
        .iter()
        .filter_map(|issue| issue.from_observation.as_ref())
        .map(|link| (link.visit, link.item.as_str()))
        .collect();
    let worry = |place: &SheetPlace<'_>| {
        let answer = place.visit.observations.get(&place.item.reference).and_then(|noted| noted.answer);
        answer.is_some_and(|answer| place.item.worries(answer))
    };
    let open = |place: &SheetPlace<'_>| !made.contains(&(place.visit.id, place.item.reference.as_str()));
    items(record, frameworks).filter(worry).filter(open).collect()
}

/// The items that are answered Yes and say nothing until it is said what.
pub fn wordless<'a>(record: &'a Record, frameworks: &'a Registry) -> Vec<SheetPlace<'a>> {
    let open = |place: &SheetPlace<'_>| {
        let noted = place.visit.observations.get(&place.item.reference);
        noted.is_some_and(|noted| noted.answer == Some(Answer::Yes) && !place.item.is_answered(noted))
    };
    items(record, frameworks).filter(open).collect()
}

/// The issues that still say what the sheet no longer does, and about which nobody has decided: each with its number from 1.
pub fn unsettled<'a>(record: &'a Record, frameworks: &'a Registry) -> Vec<(usize, IssueId, SheetPlace<'a>)> {
    let asked = (1..).zip(&record.issues).filter_map(|(number, issue)| {
        let link = issue.from_observation.as_ref()?;
        let visit = record.visit(link.visit)?;
        let (section, item) = frameworks.sheet(&visit.sheet)?.place_of(&link.item)?;
        let noted = visit.observations.get(&link.item);
        let asks = agreement(record, issue, visit.id, item, noted) == Agreement::Asks;
        asks.then_some((number, issue.id, SheetPlace { visit, section, item }))
    });
    asked.collect()
}
