//! Letters: filled in from the record, with what is missing visible and listed.

use crate::support::{
    date, framework, minute,
    process::{COUNCILS, process},
    record_id, visit_id,
};
use provider_concerns::{
    concern::{FrameworkRef, Record, Service, Visit, json},
    paper::to_text,
    process::{Letter, LetterState, fill_marks, letter_paper, letter_text, merge, new_letter},
};
use std::collections::BTreeMap;

const LETTERS: [&str; 3] = ["letter-provider", "letter-gp", "letter-self-funder"];

fn letter(id: &str) -> &'static Letter {
    process("hertfordshire").letter(id).unwrap()
}

/// A value for every field, each told apart from every other.
fn values(letter: &Letter) -> BTreeMap<String, String> {
    letter.fields.iter().map(|field| (field.id.clone(), format!("«{}»", field.id))).collect()
}

#[test]
fn every_unfilled_field_stands_in_the_text_and_in_the_list() {
    for id in LETTERS {
        let letter = letter(id);
        let merged = merge(letter, &BTreeMap::new(), &[]);
        assert_eq!(merged.unfilled, letter.fields, "{id}");
        for field in &letter.fields {
            assert!(merged.text.contains(&field.mark()), "{id}: {}", field.label);
        }
    }
}

#[test]
fn each_field_left_out_alone_is_the_only_one_listed() {
    for id in LETTERS {
        let letter = letter(id);
        for field in &letter.fields {
            for blank in ["", " \n"] {
                let mut values = values(letter);
                values.insert(field.id.clone(), blank.to_owned());
                let merged = merge(letter, &values, &[]);
                assert_eq!(merged.unfilled, std::slice::from_ref(field), "{id}");
                assert!(merged.text.contains(&field.mark()), "{id}: {}", field.label);
            }
        }
    }
}

#[test]
fn a_letter_with_everything_has_no_brackets_and_every_value() {
    for id in LETTERS {
        let letter = letter(id);
        let merged = merge(letter, &values(letter), &[]);
        assert_eq!(merged.unfilled, []);
        assert!(!merged.text.contains('['), "{id}: {}", merged.text);
        for field in &letter.fields {
            assert!(merged.text.contains(&format!("«{}»", field.id)), "{id}: {}", field.id);
        }
        assert_eq!(merged.text.split("\n\n").count(), letter.paragraphs.len(), "{id}");
    }
}

#[test]
fn brackets_in_a_value_are_the_persons_and_not_a_place() {
    let letter = letter("letter-gp");
    let mut values = values(letter);
    values.insert("concerns".to_owned(), "Falls [see chart], and [sic] more".to_owned());
    let merged = merge(letter, &values, &[]);
    assert_eq!(merged.unfilled, []);
    assert!(merged.text.contains("Falls [see chart], and [sic] more"));
}

#[test]
fn only_an_optional_paragraph_is_left_out() {
    let letter = letter("letter-provider");
    let all: Vec<u32> = (1..=20).collect();
    let merged = merge(letter, &values(letter), &all);
    let optional = letter.paragraphs.iter().filter(|paragraph| !paragraph.optional.is_empty()).count();
    assert_eq!(optional, 2, "the inspection and the visit");
    assert_eq!(merged.text.split("\n\n").count(), letter.paragraphs.len() - optional);
    assert!(!merged.text.contains("inspection-date") && !merged.text.contains("visit-concerns"));
    // What is left out asks for nothing.
    let fewer = merge(letter, &BTreeMap::new(), &all).unfilled;
    assert!(fewer.iter().all(|field| !["inspection-date", "visit-date", "concern-date"].contains(&field.id.as_str())));
}

#[test]
fn the_record_fills_what_it_knows() {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.name = "Example House".to_owned();
    let mut visit = Visit::new(visit_id(1), FrameworkRef { id: "hertfordshire".into(), version: "2017-11".into() });
    visit.date = Some(date("2026-11-02"));
    record.visits.push(visit);
    let letter = letter("letter-provider");
    let mut state = new_letter(process("hertfordshire").reference.clone(), letter, &record, None);
    assert_eq!(state.version, letter.version);
    assert_eq!(state.values["care-homes"], "Example House");
    // Whose visit it was the record does not say, so it is not given out as the council’s.
    assert_eq!(state.values.get("visit-date"), None);
    let merged = letter_text(letter, &state);
    assert!(merged.text.contains("visited the home, on [date of the council’s visit]."), "{}", merged.text);
    // An edited text keeps what is still open in it visible.
    state.edited = Some("Dear [owner],\n\nplease come.".to_owned());
    let merged = letter_text(letter, &state);
    assert_eq!(merged.unfilled.iter().map(|field| field.id.as_str()).collect::<Vec<_>>(), ["owner"]);
    let stored: LetterState = serde_json::from_str(&json::tight(&state).unwrap()).unwrap();
    assert_eq!(stored, state);
}

#[test]
fn the_notification_asks_for_interim_actions_which_the_printed_letter_has_no_place_for() {
    let letter = letter("letter-provider");
    let paragraph = letter.paragraphs.iter().find(|one| one.fills.iter().any(|name| name.id == "interim-actions"));
    let paragraph = paragraph.unwrap();
    assert!(paragraph.tool_default);
    assert_eq!(paragraph.cite[0].words, "Hertfordshire 5 ii");
}

#[test]
fn what_is_filled_in_later_goes_into_the_open_places_of_an_edited_text() {
    for id in LETTERS {
        let letter = letter(id);
        let open = merge(letter, &BTreeMap::new(), &[]).text;
        let edited = format!("By hand: é [not a place] {open} [");
        let filled = fill_marks(letter, &edited, &values(letter));
        let merged = merge(letter, &values(letter), &[]).text;
        assert_eq!(filled, format!("By hand: é [not a place] {merged} ["), "{id}");
        // Nothing blank goes in, and nothing is filled in twice.
        assert_eq!(fill_marks(letter, &edited, &BTreeMap::new()), edited, "{id}");
        let blank = letter.fields.iter().map(|field| (field.id.clone(), " ".to_owned())).collect();
        assert_eq!(fill_marks(letter, &edited, &blank), edited, "{id}");
        assert_eq!(fill_marks(letter, &filled, &values(letter)), filled, "{id}");
        // A value that looks like another place stays as it was written.
        let mark = letter.fields.last().unwrap().mark();
        let one = BTreeMap::from([(letter.fields[0].id.clone(), mark.clone())]);
        assert_eq!(fill_marks(letter, &letter.fields[0].mark(), &one), mark, "{id}");
    }
}

#[test]
fn what_a_value_ends_with_a_full_stop_is_ended_once_in_every_letter() {
    for letter in COUNCILS.into_iter().flat_map(|council| &process(council).letters) {
        let stopped: BTreeMap<String, String> =
            letter.fields.iter().map(|field| (field.id.clone(), format!("{} for four days.\n", field.id))).collect();
        let bare: BTreeMap<String, String> =
            stopped.iter().map(|(id, value)| (id.clone(), value.trim_end().trim_end_matches('.').to_owned())).collect();
        let open = merge(letter, &BTreeMap::new(), &[]).text;
        for text in [merge(letter, &stopped, &[]).text, fill_marks(letter, &open, &stopped)] {
            assert!(!text.contains(".."), "{}: {text}", letter.id);
        }
        // Without a stop of its own the letter's stands there.
        let ends = |text: &str| text.matches("for four days.").count();
        assert!(ends(&merge(letter, &bare, &[]).text) > 0, "{}", letter.id);
    }
}

#[test]
fn what_to_know_of_a_letter_stands_on_its_page_and_never_on_its_paper() {
    let mut noted = 0;
    for council in COUNCILS {
        let (definition, framework) = (process(council), framework(council));
        for letter in &definition.letters {
            let state = new_letter(definition.reference.clone(), letter, &Record::new(record_id(1), minute(0)), None);
            let paper = to_text(&letter_paper(letter, &state, &Service::default()));
            for note in letter.notes(definition, framework) {
                noted += 1;
                let sentences = note.says.split(". ").map(|words| words.trim_end_matches('.'));
                assert!(sentences.into_iter().all(|words| !paper.contains(words)), "{}: {paper}", note.id);
            }
        }
    }
    assert_eq!(noted, 6);
}

#[test]
fn no_letter_has_a_gloss_of_the_tool() {
    let mut letters = 0;
    for letter in COUNCILS.into_iter().flat_map(|council| &process(council).letters) {
        letters += 1;
        for paragraph in &letter.paragraphs {
            let says = &paragraph.says;
            assert!(!says.contains("in the source") && !says.contains("in print"), "{}: {says}", letter.id);
        }
    }
    assert!(letters >= LETTERS.len());
}
