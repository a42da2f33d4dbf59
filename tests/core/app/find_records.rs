//! The list of records: its order, and which are found by a name.

use crate::support::{at, date, record_id};
use proptest::prelude::*;
use provider_concerns::{
    app::find_records,
    concern::{Record, Timestamp},
    drafts::{Listing, Summary},
};

fn summary(number: u8, name: &str, saved_at: Timestamp) -> Summary {
    let mut record = Record::new(record_id(number), saved_at);
    record.service.name = name.to_owned();
    Summary::of(&record, saved_at, None, String::new())
}

fn listing(drafts: Vec<Summary>) -> Listing {
    Listing { drafts, damaged: Vec::new() }
}

fn names<'a>(listing: &'a Listing, looked_for: &str) -> Vec<&'a str> {
    let found = find_records(listing, looked_for, date("2026-11-30"));
    found.iter().map(|summary| summary.title.as_deref().unwrap_or("")).collect()
}

#[test]
fn a_record_is_found_by_words_of_its_name_however_they_are_typed() {
    let on = at("2026-11-30T10:00:00+00:00");
    let listing = listing(vec![
        summary(1, "Example House – North", on),
        summary(2, "Café\u{a0}Łąka Home", on),
        summary(3, "Invented Lodge", on),
        summary(4, "", on),
    ]);
    assert_eq!(names(&listing, "house"), ["Example House – North"]);
    assert_eq!(names(&listing, "NORTH exam"), ["Example House – North"]);
    assert_eq!(names(&listing, "house - north"), ["Example House – North"]);
    assert_eq!(names(&listing, "cafe laka"), ["Café\u{a0}Łąka Home"]);
    assert_eq!(names(&listing, "o e"), ["Example House – North", "Café\u{a0}Łąka Home", "Invented Lodge"]);
    assert_eq!(names(&listing, "house lodge"), Vec::<&str>::new());
    assert_eq!(names(&listing, " \u{a0}\t ").len(), 4);
    assert_eq!(names(&listing, "").len(), 4);
}

#[test]
fn what_a_clock_ahead_has_saved_comes_after_the_others() {
    let listing = listing(vec![
        summary(1, "Tomorrow", at("2026-12-01T10:00:00+00:00")),
        summary(2, "Today", at("2026-11-30T10:00:00+00:00")),
        summary(3, "Before", at("2026-11-29T10:00:00+00:00")),
    ]);
    assert_eq!(names(&listing, ""), ["Today", "Before", "Tomorrow"]);
}

proptest! {
    #[test]
    fn every_record_is_found_by_any_part_of_its_own_name_and_none_is_shown_twice(
        names in proptest::collection::vec("[A-Za-zÀ-ž]{1,8}( [A-Za-z–-]{1,6}){0,2}", 1..12),
        which in any::<proptest::sample::Index>(),
        from in any::<proptest::sample::Index>(),
    ) {
        let on = at("2026-11-30T10:00:00+00:00");
        let numbered = (1_u8..).zip(&names);
        let listing = listing(numbered.map(|(number, name)| summary(number, name, on)).collect());
        let wanted = &listing.drafts[which.index(names.len())];
        let name = wanted.title.as_deref().unwrap();
        let start = name.char_indices().map(|(start, _)| start).nth(from.index(name.chars().count())).unwrap();
        let found = find_records(&listing, &name[start..], date("2026-11-30"));
        prop_assert!(found.iter().any(|summary| summary.id == wanted.id));
        let mut ids: Vec<_> = found.iter().map(|summary| summary.id).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), found.len());
    }
}
