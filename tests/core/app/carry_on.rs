//! Back to where the person was.

use crate::support::{example_record, frameworks, minute};
use provider_concerns::{
    app::{Page, Route, carry_on, section_count},
    concern::{Answer, Observation, Record},
};

fn real() -> Record {
    let mut record = example_record();
    record.example = false;
    record.service.name = "Rowan Lodge".to_owned();
    record.visits[0].observations.clear();
    record
}

/// Answers the first items of a section of the first visit.
fn answer(record: &mut Record, section: usize, number: usize) {
    let sheet = frameworks().sheet(&record.visits[0].sheet).unwrap();
    for item in sheet.sections[section].items.iter().take(number) {
        let noted = Observation { answer: Some(Answer::No), comment: "Seen at 10:40".to_owned(), noted_at: minute(0) };
        record.visits[0].observations.insert(item.reference.clone(), noted);
    }
}

fn at(record: &Record, page: Page) -> Option<(String, Route)> {
    let found = carry_on(record, &Route::Record(record.id, page), minute(5), None, frameworks());
    found.map(|found| (found.says, found.route))
}

#[test]
fn it_names_the_section_and_leads_to_the_next_with_something_open() {
    let mut record = real();
    let sheet = frameworks().sheet(&record.visits[0].sheet).unwrap().clone();
    let visit = record.visits[0].id;
    let page = |section: usize| Page::Section(visit, sheet.sections[section].id.clone(), None);
    for here in 0..sheet.sections.len() {
        let items = sheet.sections[here].items.len();
        answer(&mut record, here, items - 1);
        let (says, route) = at(&record, page(here)).unwrap();
        let counted = section_count(&record.visits[0], &sheet.sections[here]);
        assert_eq!(says, format!("Rowan Lodge, {}, {} of {items}", sheet.sections[here].title, items - counted.open));
        assert_eq!(route, Route::Record(record.id, page(here)));
        // Nothing is open here any more: the next one, and after the last the first that has something open.
        answer(&mut record, here, items);
        let next = (here + 1) % sheet.sections.len();
        let is_last = here + 1 == sheet.sections.len();
        let expected = if is_last { here } else { next };
        assert_eq!(at(&record, page(here)).unwrap().1, Route::Record(record.id, page(expected)), "{here}");
    }
    // The item where the person was is kept while its section has something open.
    let mut record = real();
    answer(&mut record, 0, 1);
    let item = Page::Section(visit, sheet.sections[0].id.clone(), Some(sheet.sections[0].items[1].reference.0.clone()));
    assert_eq!(at(&record, item.clone()).unwrap().1, Route::Record(record.id, item));
}

#[test]
fn any_other_page_is_come_back_to_as_it_was() {
    let record = real();
    for page in [Page::Tasks, Page::Level, Page::Check, Page::Visit(record.visits[0].id)] {
        assert_eq!(at(&record, page.clone()), Some(("Rowan Lodge".to_owned(), Route::Record(record.id, page))));
    }
    // A section that is not there, another record's page, no page of a record.
    let gone = Page::Section(record.visits[0].id, "gone".to_owned(), None);
    assert_eq!(at(&record, gone.clone()).unwrap().1, Route::Record(record.id, gone));
    let other = carry_on(&record, &Route::Device, minute(5), None, frameworks()).unwrap();
    assert_eq!(other.route, Route::Record(record.id, Page::Tasks));
}

#[test]
fn what_was_sent_and_the_example_are_not_carried_on() {
    let mut record = real();
    let tasks = Route::Record(record.id, Page::Tasks);
    let after = |record: &Record, exported| carry_on(record, &tasks, minute(5), exported, frameworks()).is_some();
    assert!(after(&record, None));
    assert!(after(&record, Some(minute(4))), "changed since");
    assert!(!after(&record, Some(minute(5))));
    assert!(!after(&record, Some(minute(6))));
    record.example = true;
    assert!(!after(&record, None));
    record.example = false;
    record.service.name.clear();
    record.service.provider.clear();
    record.visits[0].home.clear();
    assert!(at(&record, Page::Level).unwrap().0.contains("without a name"));
}
