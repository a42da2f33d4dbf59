//! Back to where the person was, from the first page.

use super::{Page, Route, section_count};
use crate::{
    concern::{Record, Timestamp, Visit},
    framework::{Registry, Section},
};

/// The way back into a record that was begun and not yet sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarryOn {
    /// The service, and the section with how much of it is answered: “Rowan Lodge, Staffing, 6 of 7”.
    pub says: String,
    /// Where it leads: to where the person was; from a section of a sheet with nothing open, to the next one that has.
    pub route: Route,
}

/// The way back into a record, where something has changed in it since it was exported last, or it never was; `place` is where the
/// person was.
pub fn carry_on(
    record: &Record,
    place: &Route,
    changed_at: Timestamp,
    exported_at: Option<Timestamp>,
    frameworks: &Registry,
) -> Option<CarryOn> {
    if record.example || exported_at.is_some_and(|exported| exported >= changed_at) {
        return None;
    }
    let title = record.title().unwrap_or("a record without a name");
    let page = match place {
        Route::Record(id, page) if *id == record.id => page.clone(),
        _ => Page::Tasks,
    };
    let section = match &page {
        Page::Section(visit, section, _) => {
            record.visit(*visit).and_then(|visit| open_section(visit, section, frameworks))
        }
        _ => None,
    };
    let Some((visit, section, is_same)) = section else {
        return Some(CarryOn { says: title.to_owned(), route: Route::Record(record.id, page) });
    };
    let count = section_count(visit, section);
    let says = format!("{title}, {}, {} of {}", section.title, count.items - count.open, count.items);
    let page = if is_same { page } else { Page::Section(visit.id, section.id.clone(), None) };
    Some(CarryOn { says, route: Route::Record(record.id, page) })
}

/// The section where the person was, or where nothing is open in it, the next with something open; the same one again where none has.
fn open_section<'a>(visit: &'a Visit, id: &str, frameworks: &'a Registry) -> Option<(&'a Visit, &'a Section, bool)> {
    let sections = &frameworks.sheet(&visit.sheet)?.sections;
    let here = sections.iter().position(|section| section.id == id)?;
    let in_turn = sections[here..].iter().chain(&sections[..here]);
    let open = in_turn.into_iter().find(|section| section_count(visit, section).open > 0);
    let section = open.unwrap_or(&sections[here]);
    Some((visit, section, section.id == id))
}
