//! The sheet that a new visit begins with before the frameworks have come.

use crate::support::repository;
use provider_concerns::{
    concern::{Record, RecordId, Timestamp},
    framework::{SHORT_SHEET, built_in, first_frameworks, short_sheet},
};
use std::{env, fs};

/// `UPDATE_FIRST=1` writes the short form anew after a new version of the framework.
#[test]
fn the_short_form_says_what_the_framework_says_and_reads_back_the_same() {
    let (framework, _) = built_in().with_sheet().unwrap();
    let text = short_sheet(framework).unwrap();
    if env::var_os("UPDATE_FIRST").is_some() {
        fs::write(repository("src/framework/data/first-sheet.tsv"), &text).unwrap();
        return;
    }
    assert_eq!(SHORT_SHEET, text, "UPDATE_FIRST=1 writes it anew");
    let first = first_frameworks();
    let [read] = first.all() else { panic!("one framework, not {}", first.all().len()) };
    assert_eq!(short_sheet(read).unwrap(), text);
    assert_eq!(read.reference, framework.reference);
}

/// A new visit before the frameworks have come begins with the sheet that it would begin with after, and nothing is judged meanwhile.
#[test]
fn a_new_visit_begins_with_the_same_sheet_before_and_after() {
    let record = Record::new(RecordId::from_random([7; 10]), Timestamp::default());
    let (before, after) = (first_frameworks(), built_in());
    let (early, late) = (before.sheet_for(&record).unwrap(), after.sheet_for(&record).unwrap());
    assert_eq!(early.0.reference, late.0.reference);
    assert!(early.1.items().eq(late.1.items()));
    assert_eq!(before.judging().count(), 0);
    assert_eq!(before.chosen(&record), None);
}
