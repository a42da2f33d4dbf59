//! Checking an exported file: what is whole passes, and a wrong digit anywhere is found.

use crate::support::{example_json, example_record, file_text, framework, frameworks, minute, sealed};
use proptest::prelude::*;
use provider_concerns::{
    concern::{QuestionRef, Record, RecordId},
    framework::{EXAMPLE_OWN, Registry},
    submission::{Digest, EXAMPLE, Finding, LARGEST_FILE, Subject, Verification, export, import, verify},
};
use serde_json::{Value, json};

fn look(value: &Value) -> Verification {
    verify(value.to_string().as_bytes(), frameworks())
}

/// How the checks of a file ended, in their order.
fn findings(found: &Verification) -> Vec<Finding> {
    assert_eq!(found.checks.iter().map(|check| check.subject).collect::<Vec<_>>(), Subject::ALL);
    found.checks.iter().map(|check| check.finding).collect()
}

use Finding::{CannotTell, Fails, Holds};

#[test]
fn a_file_as_it_was_exported_passes_every_check() {
    for record in [Record::new(RecordId::from_random([3; 10]), minute(0)), example_record()] {
        let document = export(&record, frameworks(), minute(9));
        let found = verify(document.to_text().unwrap().as_bytes(), frameworks());
        assert_eq!((found.verdict(), found.differences.as_slice()), (Holds, [].as_slice()), "{found:?}");
        assert_eq!(found.digest, document.digest.as_ref().map(|digest| digest.value.clone()));
        assert_eq!(found.recomputed, document.assessment);
        assert_eq!(found.document.unwrap().record, record);
        assert!(found.checks.iter().all(|check| check.problems.is_empty()));
    }
}

#[test]
fn records_under_every_framework_pass() {
    for chosen in frameworks().judging() {
        let mut record = example_record();
        record.framework = Some(chosen.reference.clone());
        let text = export(&record, frameworks(), minute(9)).to_text().unwrap();
        let found = verify(text.as_bytes(), frameworks());
        assert_eq!(found.verdict(), Holds, "{}: {found:?}", chosen.reference);
    }
}

#[test]
fn how_the_text_is_laid_out_does_not_matter() {
    // A `Value` sorts its names, so this is another order of members as well as another layout.
    let compact = example_json().to_string();
    assert_ne!(compact.find("\"record\""), EXAMPLE.find("\"record\""));
    let escaped = compact.replace('é', "\\u00e9").replace('’', "\\u2019").replace('/', "\\/");
    for text in [compact.clone(), EXAMPLE.replace('\n', "\r\n"), format!("\u{feff}\n{EXAMPLE}"), escaped] {
        assert_eq!(verify(text.as_bytes(), frameworks()).verdict(), Holds);
    }
}

/// Every leaf of a document.
fn leaves(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(name, member)| leaves(member, &format!("{place}/{}", name.replace('/', "~1")), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(number, item)| leaves(item, &format!("{place}/{number}"), found));
        }
        _ => found.push(place.to_owned()),
    }
}

/// The leaf with one character changed into another of its kind: a digit into a digit, a letter into a letter.
fn nudged(leaf: &Value, at: usize) -> Value {
    let turn = |letter: char| match letter {
        '0'..='8' | 'a'..='y' | 'A'..='Y' => char::from_u32(u32::from(letter) + 1).unwrap(),
        '9' => '0',
        'z' | 'Z' => 'a',
        _ => 'x',
    };
    match leaf {
        Value::Null => json!(0),
        Value::Bool(is) => json!(!is),
        Value::Number(number) => {
            let text: String = number.to_string().chars().map(turn).collect();
            serde_json::from_str(&text).unwrap()
        }
        Value::String(text) if text.is_empty() => json!("x"),
        Value::String(text) => {
            let place = at % text.chars().count();
            json!(
                text.chars()
                    .enumerate()
                    .map(|(n, letter)| if n == place { turn(letter) } else { letter })
                    .collect::<String>()
            )
        }
        Value::Array(_) | Value::Object(_) => unreachable!("only leaves are nudged"),
    }
}

fn example_leaves() -> Vec<String> {
    let mut found = Vec::new();
    leaves(&example_json(), "", &mut found);
    found
}

#[test]
fn one_changed_character_in_any_leaf_is_found() {
    let whole = example_json();
    let places = example_leaves();
    assert!(places.len() > 500, "only {} leaves", places.len());
    for (number, place) in places.iter().enumerate() {
        let mut value = whole.clone();
        let leaf = value.pointer_mut(place).unwrap();
        *leaf = nudged(leaf, number);
        assert_eq!(look(&value).verdict(), Fails, "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_one_changed_character_is_found(leaf: prop::sample::Index, at: usize) {
        let places = example_leaves();
        let place = leaf.get(&places);
        let mut value = example_json();
        let found = value.pointer_mut(place).unwrap();
        *found = nudged(found, at);
        prop_assert_eq!(look(&value).verdict(), Fails, "{}", place);
    }

    #[test]
    fn any_one_changed_byte_is_found_or_changes_nothing(place: prop::sample::Index, byte: u8) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let same = serde_json::from_slice::<Value>(&bytes).is_ok_and(|value| value == example_json());
        let expected = if same { Holds } else { Fails };
        prop_assert_eq!(verify(&bytes, frameworks()).verdict(), expected, "byte {}", place);
    }

    #[test]
    fn whatever_the_bytes_there_is_an_answer(bytes: Vec<u8>) {
        prop_assert_eq!(verify(&bytes, frameworks()).verdict(), Fails);
    }
}

#[test]
fn a_member_taken_out_or_put_in_is_found() {
    let whole = example_json();
    for place in ["", "/record", "/record/service", "/assessment", "/assessment/trace/0", "/digest", "/frameworks/0"] {
        let members = whole.pointer(place).and_then(Value::as_object).unwrap();
        for name in members.keys() {
            let mut value = whole.clone();
            value.pointer_mut(place).and_then(Value::as_object_mut).unwrap().remove(name);
            assert_eq!(look(&value).verdict(), Fails, "{place}/{name}");
        }
        let mut value = whole.clone();
        value.pointer_mut(place).and_then(Value::as_object_mut).unwrap().insert("more".to_owned(), json!(1));
        assert_eq!(look(&value).verdict(), Fails, "{place}/more");
    }
}

#[test]
fn whoever_changes_a_result_and_its_digest_is_found_by_the_inputs() {
    let mut value = example_json();
    value["assessment"]["assigned"] = json!("minor");
    value["assessment"]["trace"][0]["conditions"][0]["facts"] = json!("(3 + 2 + 1 = 9)");
    value["assessment"]["next_steps"].as_array_mut().unwrap().pop();
    let found = look(&sealed(value));
    assert_eq!(findings(&found), [Holds, Holds, Holds, Holds, Fails]);
    let places: Vec<&str> = found.differences.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(places[0], "$.assessment.assigned");
    assert_eq!(
        (found.differences[0].stored.as_str(), found.differences[0].recomputed.as_str()),
        ("\"minor\"", "\"moderate\"")
    );
    assert!(places.contains(&"$.assessment.trace[0].conditions[0].facts"), "{places:?}");
    let gone = found.differences.iter().find(|one| one.path.starts_with("$.assessment.next_steps[")).unwrap();
    assert!(gone.stored.is_empty() && gone.recomputed.starts_with('{'), "{gone:?}");
}

#[test]
fn a_result_judged_for_another_day_than_that_of_the_export_is_found() {
    let mut value = example_json();
    value["assessment"]["on"] = json!("2026-01-01");
    let found = look(&sealed(value));
    assert_eq!(found.differences[0].path, "$.assessment.on");
    assert_eq!(found.verdict(), Fails);
}

#[test]
fn an_input_changed_with_a_new_digest_no_longer_gives_the_result() {
    let mut value = example_json();
    value["record"]["issues"][0]["score"] = json!(5);
    let found = look(&sealed(value));
    assert_eq!(findings(&found), [Holds, Holds, Holds, Holds, Fails]);
    assert!(found.differences.iter().any(|one| one.path == "$.assessment.calculated" && one.recomputed == "\"major\""));
}

#[test]
fn a_name_that_stands_twice_is_found_wherever_it_stands() {
    // In the snapshot too, which is read as JSON: the digest is of the second value, a person may look at the first.
    let text = example_json().to_string();
    for (once, twice) in [
        ("\"calculated\":\"moderate\"", "\"calculated\":\"minor\",\"calculated\":\"moderate\""),
        ("\"score\":3", "\"score\":1,\"score\":3"),
    ] {
        assert!(text.contains(once));
        let found = verify(text.replacen(once, twice, 1).as_bytes(), frameworks());
        assert_eq!(found.verdict(), Fails, "{twice}");
        assert_eq!(found.check(Subject::Readable).unwrap().finding, Fails);
        assert_eq!((found.check(Subject::Digest).unwrap().finding, found.digest), (CannotTell, None));
    }
}

#[test]
fn a_framework_that_is_not_here_or_is_another_text_is_told_apart() {
    let mut unknown = example_json();
    unknown["frameworks"][1]["version"] = json!("2031-01");
    unknown["assessment"]["framework"]["version"] = json!("2031-01");
    assert_eq!(findings(&look(&sealed(unknown))), [Holds, Holds, Holds, CannotTell, CannotTell]);

    let mut edited = example_json();
    edited["frameworks"][1]["digest"] = json!("0".repeat(64));
    let found = look(&sealed(edited));
    assert_eq!(findings(&found), [Holds, Holds, Holds, Fails, Holds]);
    assert_eq!(found.check(Subject::Frameworks).unwrap().problems[0].path, "$.frameworks[1]");

    let mut renamed = example_json();
    renamed["frameworks"][1]["title"] = json!("Another policy");
    assert_eq!(findings(&look(&sealed(renamed)))[3], Fails);

    let mut unsaid = example_json();
    unsaid["frameworks"][1]["digest"] = Value::Null;
    assert_eq!(findings(&look(&sealed(unsaid)))[3], CannotTell);

    // The list leaves out the framework that judged.
    let mut short = example_json();
    short["frameworks"].as_array_mut().unwrap().remove(1);
    assert_eq!(findings(&look(&sealed(short)))[3], Fails);
}

#[test]
fn an_authoritys_own_file_is_asked_for_and_then_holds() {
    let with_own = frameworks().with_own([EXAMPLE_OWN]);
    let own = with_own.all().last().unwrap();
    let mut record = example_record();
    record.framework = Some(own.reference.clone());
    let text = export(&record, &with_own, minute(9)).to_text().unwrap();
    assert_eq!(verify(text.as_bytes(), &with_own).verdict(), Holds);
    let found = verify(text.as_bytes(), frameworks());
    assert_eq!(findings(&found), [Holds, Holds, Holds, CannotTell, CannotTell]);
    assert!(found.checks[3].todo.contains("own file") && found.checks[4].todo.contains("own file"));
}

#[test]
fn a_file_without_a_result_and_one_without_frameworks_at_hand() {
    let mut record = example_record();
    record.framework =
        Some(provider_concerns::concern::FrameworkRef { id: "gone".to_owned(), version: "1".to_owned() });
    let text = export(&record, frameworks(), minute(9)).to_text().unwrap();
    assert_eq!(findings(&verify(text.as_bytes(), frameworks())), [Holds, Holds, Holds, CannotTell, CannotTell]);
    // Nothing at hand at all: the sheet is unknown, and that is no fault of the file.
    let found = verify(EXAMPLE.as_bytes(), &Registry::default());
    assert_eq!(found.check(Subject::Digest).unwrap().finding, Holds);
    assert_eq!(found.check(Subject::Frameworks).unwrap().finding, CannotTell);
}

#[test]
fn files_of_older_versions_say_plainly_that_they_carry_no_digest() {
    for version in [1, 2] {
        let text = file_text(&format!("tests/exports/v{version}/example.json"));
        let found = verify(text.as_bytes(), frameworks());
        assert_eq!(findings(&found), [Holds, Holds, CannotTell, CannotTell, Holds], "version {version}");
        assert_eq!((found.version, found.differences.as_slice()), (Some(version), [].as_slice()));
        assert!(found.check(Subject::Digest).unwrap().says.contains(&format!("version {version}")));
        // A wrong result is found without a digest too.
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value["assessment"]["assigned"] = json!("minor");
        assert_eq!(findings(&look(&value))[4], Fails);
        // And a digest in a file of a version that has none is no digest.
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value["digest"] = example_json()["digest"].clone();
        assert_eq!(findings(&look(&value))[1], Fails);
    }
}

#[test]
fn a_newer_file_cannot_pass_for_an_older_one_to_lose_its_digest() {
    let mut value = example_json();
    value["format_version"] = json!(2);
    assert_eq!(look(&value).verdict(), Fails);
    value.as_object_mut().unwrap().remove("digest");
    // Now it is a file of version 2 like any other, and says that its digest cannot be told: never that all holds.
    assert_eq!(findings(&look(&value))[2], CannotTell);
}

#[test]
fn other_files_are_told_from_records() {
    let newer = example_json().to_string().replace("\"format_version\":5", "\"format_version\":6");
    for text in ["", " \n", "{}", "[1]", "{\"format\":", "\u{0}", "nul", &newer, &"[".repeat(10_000)] {
        let found = verify(text.as_bytes(), frameworks());
        assert_eq!(findings(&found), [Fails, CannotTell, CannotTell, CannotTell, CannotTell], "{text:.20}");
        assert!(!found.checks[0].todo.is_empty());
    }
    assert_eq!(verify(&vec![b' '; LARGEST_FILE + 1], frameworks()).verdict(), Fails);
    assert_eq!(verify(&[0xff, 0xfe], frameworks()).verdict(), Fails);
}

#[test]
fn opening_a_changed_file_says_that_it_was_changed() {
    assert_eq!(import(EXAMPLE.as_bytes(), frameworks()).unwrap().notes, Vec::<String>::new());
    let mut value = example_json();
    value["record"]["service"]["name"] = json!("Sample House");
    let notes = import(value.to_string().as_bytes(), frameworks()).unwrap().notes;
    let [note] = notes.as_slice() else { panic!("{notes:?}") };
    assert!(note.contains("changed after it was exported"), "{note}");
}

#[test]
fn the_digest_is_that_of_the_canonical_form_by_other_hands() {
    // Worked out with Python's json and hashlib: sorted names, no white space, UTF-8. The file is kept for ever.
    let text = file_text("tests/exports/v2/example.json");
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(Digest::of(&value).value, "e9cde6cb400041c1e8bcffb62c0fa48a571206f376586eba1d40c6c1dbbf2025");
}

#[test]
fn answers_to_questions_of_other_councils_are_kept_to() {
    let mut record = example_record();
    let question = QuestionRef::new("derbyshire", &framework("derbyshire").questions().next().unwrap().id);
    record.findings.entry(question).or_default().note = "noted".to_owned();
    let text = export(&record, frameworks(), minute(9)).to_text().unwrap();
    assert_eq!(verify(text.as_bytes(), frameworks()).verdict(), Holds);
    assert_eq!(verify(text.replacen("\"noted\"", "\"noteb\"", 1).as_bytes(), frameworks()).verdict(), Fails);
}
