//! Who may be recognised is told before a paper goes.

use super::planted::minutes;
use crate::support::{case_files::assert_found, minute, process::process, record_id};
use provider_concerns::{
    app::{in_form, in_letter, in_providers_copy},
    concern::{FormId, Record},
    process::{FormAnswer, FormState, built_in, new_letter, providers_copy},
    submission::{Kind, sources_in_text},
};

#[test]
fn a_source_that_would_be_recognised_is_found_as_it_was_typed() {
    assert_found("identifying.toml", "source", 22, sources_in_text);
}

#[test]
fn who_may_be_recognised_is_told_before_a_paper_goes_and_of_no_template() {
    const TELLS: &str = "The night nurse told me that call bells are switched off; Mrs Example saw it.";
    let kinds = |found: Vec<provider_concerns::submission::Find>| -> Vec<(Kind, String)> {
        found.into_iter().map(|find| (find.kind, find.found)).collect()
    };
    let expected = vec![
        (Kind::Source, "The night nurse".to_owned()),
        (Kind::Source, "told me".to_owned()),
        (Kind::Name, "Mrs Example".to_owned()),
    ];
    let id = FormId::from_random([9; 10]);
    let bare = Record::new(record_id(1), minute(0));
    for definition in built_in().all() {
        for letter in &definition.letters {
            let mut state = new_letter(definition.reference.clone(), letter, &bare, None);
            assert_eq!(in_letter(&bare, id, letter, &state), [], "{}: the template itself", letter.id);
            // Also where the whole text was taken to be edited.
            state.edited = Some(provider_concerns::process::letter_text(letter, &state).text);
            assert_eq!(in_letter(&bare, id, letter, &state), [], "{}: the template’s own words", letter.id);
            state.edited = Some(TELLS.to_owned());
            assert_eq!(kinds(in_letter(&bare, id, letter, &state))[..2], expected[..2], "{}", letter.id);
        }
        for form in &definition.forms {
            for field in
                form.fields().filter(|field| matches!(field.kind, provider_concerns::process::FieldKind::LongText))
            {
                let mut state = FormState::new(definition.reference.clone(), &form.id);
                state.answers.insert(field.id.clone(), FormAnswer::Text(TELLS.to_owned()));
                let found = kinds(in_form(&bare, id, form, &state));
                assert_eq!(found, if form.audience.leaves() { expected.clone() } else { Vec::new() }, "{}", form.id);
            }
        }
    }
    let hertfordshire = process("hertfordshire");
    let letter = hertfordshire.letter("letter-provider").unwrap();
    let mut state = new_letter(hertfordshire.reference.clone(), letter, &bare, None);
    state.values.insert("visit-concerns".to_owned(), TELLS.to_owned());
    assert_eq!(kinds(in_letter(&bare, id, letter, &state)), expected);
    // A paragraph that is left out goes nowhere.
    state.left_out = vec![9];
    assert_eq!(in_letter(&bare, id, letter, &state), []);
    let meeting = hertfordshire.meeting("process-meeting").unwrap();
    let mut held = minutes(meeting, 1);
    held.part_two.as_mut().unwrap().minutes[0].says = TELLS.to_owned();
    held.part_one.as_mut().unwrap().minutes[0].says = "Her daughter rang us.".to_owned();
    let copy = providers_copy(meeting, &held, &bare.service).unwrap();
    assert_eq!(
        kinds(in_providers_copy(&bare, held.id, &copy)),
        expected,
        "part one is not looked at, for it is not there"
    );
}
