//! Files that are large, foreign or meant to harm: they are read in no time, or refused in words that say where.

use crate::support::{example_json, example_record, frameworks, minute, own_file::file, repository};
use proptest::prelude::*;
use provider_concerns::{
    app::{OwnRefusal, SetRefusal},
    framework::{EXAMPLE_OWN, TEMPLATE, built_in},
    submission::{EXAMPLE, Finding, ImportError, LARGEST_FILE, export, import, too_large_to_open, verify},
    text::{NotText, decode},
    training::scenario::{self, ScenarioSet},
};
use serde_json::Value;
use std::{
    fs,
    time::{Duration, Instant},
};

/// The longest that a refusal may take here; a tablet is perhaps ten times slower.
const SOON: Duration = Duration::from_millis(500);

/// A file with so many rows made by their number, and a reader's first problem with it.
fn refused(text: &str) -> [String; 2] {
    let began = Instant::now();
    let own = frameworks().read_own(text).unwrap_err().0.remove(0).to_string();
    let set = ScenarioSet::read(text, frameworks()).unwrap_err().0.remove(0).to_string();
    assert!(began.elapsed() < 4 * SOON, "{own}: {:?}", began.elapsed());
    [own, set]
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (0..count).map(row).collect()
}

#[test]
fn toml_that_would_take_minutes_is_refused_at_once_with_its_line() {
    let dots = "thousands of keys with dots in one table";
    for (text, place, what) in [
        (rows(100_000, |n| format!("k{n}.a = 1\n")), "line 4473, column ", dots),
        (rows(100_000, |n| format!("a.k{n} = 1\n")), "line 4473, column 2", dots),
        (format!("a = {{{}}}", rows(100_000, |n| format!("k{n}.b=1,"))), "line 1, ", dots),
        (format!("[t]\n{}", "a = 1\n".repeat(250_000)), "line 200002, column 3", "more than 200000 keys"),
        ("[[a]]\n".repeat(150_000), "line 100001, column 1", "more than 100000 tables"),
        (format!("[{}]", vec!["a"; 100].join(".")), "line 1, column 33", "more than 16 parts"),
        (format!("a = \"\"\"{}\"\"\"", "x".repeat(3 << 20)), "line 1, column 2097153", "larger than 2 MB"),
        // What stands in words and comments does not count, and hides nothing.
        (format!("a = '''''' # '''\n{}", rows(9_000, |n| format!("k{n}.a = 1\n"))), "line 4473, ", dots),
        (format!("a = \"\"\"\"x\"\"\"\"\"\n{}", rows(9_000, |n| format!("k{n}.a = 1\n"))), "line 4473, ", dots),
        (format!("a = [\"\\\"\", '\\', {{{}}}]", rows(9_000, |n| format!("k{n}.b=1,"))), "line 1, ", dots),
    ] {
        for problem in refused(&text) {
            assert!(problem.starts_with(place) && problem.contains(what), "{problem}");
        }
    }
}

#[test]
fn what_authors_write_is_far_from_the_limits() {
    let words = "a.b = [c] # \\\"'''".repeat(20_000);
    let long = format!(
        "{EXAMPLE_OWN}# {words}\n[[note]]\nid = \"long\"\nbeside = \"method\"\nsays = '''{}'''\ntool_default = true\n",
        words.replace('\'', "’")
    );
    frameworks().read_own(&long).unwrap();
    assert!(ScenarioSet::read(scenario::TEMPLATE, built_in()).is_ok() && TEMPLATE.len() < 100_000);
    // As many rows as are read are read soon, whatever is wrong with them.
    let many = format!(
        "{EXAMPLE_OWN}\n{}",
        rows(4_900, |n| format!("[[contact]]\nid = \"c{n}\"\nwho = \"x\"\nphone = \"1\"\n"))
    );
    let began = Instant::now();
    let _ = frameworks().read_own(&many);
    assert!(began.elapsed() < 2 * SOON, "{:?}", began.elapsed());
}

/// A text in another encoding.
fn utf16(text: &str, little: bool, marked: bool) -> Vec<u8> {
    let units = marked.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

/// A text as an older program of Windows writes it.
fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(0x92)).collect()
}

#[test]
fn utf_16_opens_and_an_older_encoding_is_named() {
    let own = file("lambeth 2023-10", "");
    assert!(own.contains('É'));
    for (little, marked) in [(true, true), (true, false), (false, true), (false, false)] {
        let bytes = utf16(EXAMPLE, little, marked);
        assert_eq!(decode(&bytes).unwrap(), EXAMPLE);
        assert_eq!(import(&bytes, frameworks()).unwrap().document.record, example_record());
        assert_eq!(verify(&bytes, frameworks()).verdict(), Finding::Holds);
        assert_eq!(OwnRefusal::text_of(&utf16(&own, little, marked)).unwrap(), own);
        assert_eq!(SetRefusal::text_of(&utf16(scenario::TEMPLATE, little, marked)).unwrap(), scenario::TEMPLATE);
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(NotText::Other), "half a letter");
    }
    let bytes = windows(&EXAMPLE.replace("Example House", "Château"));
    assert_eq!(decode(&bytes), Err(NotText::OtherEncoding));
    assert_eq!(import(&bytes, frameworks()).unwrap_err(), ImportError::OtherEncoding);
    assert!(verify(&bytes, frameworks()).checks[0].says.contains("Windows-1252"));
    assert_eq!(OwnRefusal::text_of(&windows(&own)), Err(OwnRefusal::OtherEncoding));
    assert_eq!(SetRefusal::text_of(&windows("title = \"É\"")), Err(SetRefusal::OtherEncoding));
    for none in
        [&[0x89, b'P', b'N', b'G', 0xd, 0xa, 0x1a, 0xa][..], &[0xff, 0xd8, 0xff, 0xe0, 0, 0x10], &[0xff, 0xfe, 0, 0xd8]]
    {
        assert_eq!(decode(none), Err(NotText::Other), "{none:?}");
    }
    for text in ["", "x", "\u{feff}é"] {
        assert_eq!(decode(text.as_bytes()).unwrap(), text.trim_start_matches('\u{feff}'));
    }
}

#[test]
fn the_largest_file_in_utf_16_is_no_larger_than_in_utf_8() {
    let spaces = |more: usize| " ".repeat(LARGEST_FILE + more);
    assert_eq!(import(&utf16(&spaces(0), true, true), frameworks()).unwrap_err(), ImportError::Empty);
    assert!(matches!(import(&utf16(&spaces(1), true, true), frameworks()), Err(ImportError::TooLarge { .. })));
}

#[test]
fn a_record_of_which_browsers_keep_no_more_is_opened_again() {
    // Five million letters are what browsers keep for one site.
    let mut record = example_record();
    record.issues[0].accounts[0].text = "Nobody came. ".repeat(400_000);
    let text = export(&record, frameworks(), minute(9)).to_text().unwrap();
    assert!(text.len() > 5_200_000 && text.len() < LARGEST_FILE, "{}", text.len());
    assert_eq!(import(text.as_bytes(), frameworks()).unwrap().document.record, record);
    // And where one is larger, that is said before it leaves.
    assert_eq!(too_large_to_open(LARGEST_FILE), None);
    assert!(too_large_to_open(LARGEST_FILE + 1).unwrap().contains("up to 16 MB"));
}

/// Every spelling of a whole number that JSON allows.
fn spelled(number: u64, form: usize, zeros: usize) -> String {
    let nothing = "0".repeat(zeros);
    match form {
        0 => format!("{number}.0{nothing}"),
        1 => format!("{number}e{nothing}0"),
        2 => format!("{number}0{nothing}e-{}", zeros + 1),
        3 => format!("{number}.{nothing}0E+0"),
        4 => format!("0.{nothing}{number}e{}", zeros + number.to_string().len()),
        5 if number == 0 => "-0.0".to_owned(),
        _ => format!("{number}.0e-0"),
    }
}

/// The example with every whole number outside of words spelled anew.
fn respelled(mut spell: impl FnMut(u64) -> String) -> String {
    fn put(value: &Value, text: &mut String, spell: &mut dyn FnMut(u64) -> String) {
        match value {
            Value::Array(items) => {
                text.push('[');
                for (place, item) in items.iter().enumerate() {
                    text.push_str(if place > 0 { "," } else { "" });
                    put(item, text, spell);
                }
                text.push(']');
            }
            Value::Object(members) => {
                text.push('{');
                for (place, (name, item)) in members.iter().enumerate() {
                    text.push_str(&format!("{}{}:", if place > 0 { "," } else { "" }, Value::from(name.as_str())));
                    put(item, text, spell);
                }
                text.push('}');
            }
            Value::Number(number) => match number.as_u64() {
                Some(whole) => text.push_str(&spell(whole)),
                None => text.push_str(&number.to_string()),
            },
            other => text.push_str(&other.to_string()),
        }
    }
    let mut text = String::new();
    put(&example_json(), &mut text, &mut spell);
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_spelling_of_a_whole_number_is_that_number(forms in prop::collection::vec((0_usize..7, 0_usize..30), 1..40)) {
        let mut next = forms.iter().cycle();
        let text = respelled(|number| { let (form, zeros) = next.next().unwrap(); spelled(number, *form, *zeros) });
        prop_assert_ne!(&text, &example_json().to_string());
        prop_assert_eq!(&import(text.as_bytes(), frameworks()).unwrap().document.record, &example_record());
        let found = verify(text.as_bytes(), frameworks());
        prop_assert_eq!(found.verdict(), Finding::Holds, "{:?}", found.checks);
    }
}

#[test]
fn what_is_no_whole_number_or_another_one_is_found() {
    let text = example_json().to_string();
    let score = "\"score\":3";
    assert!(text.contains(score));
    for (other, opens) in
        [("3.5", false), ("3.0000000000000001", false), ("3.0e1", false), ("4.0", true), ("35e-1", false)]
    {
        let changed = text.replacen(score, &format!("\"score\":{other}"), 1);
        assert_eq!(verify(changed.as_bytes(), frameworks()).verdict(), Finding::Fails, "{other}");
        let imported = import(changed.as_bytes(), frameworks());
        assert_eq!(imported.is_ok(), opens, "{other}");
        assert!(!opens || !imported.unwrap().notes.is_empty(), "{other}: a changed value is told");
    }
}

#[test]
fn seeds_of_these_are_in_the_corpus_of_the_fuzzer() {
    for (target, name) in [
        ("framework", "dotted"),
        ("scenarios", "dotted"),
        ("scenarios", "template"),
        ("import", "utf-16"),
        ("import", "spelled"),
        ("training", "unfolds"),
    ] {
        assert!(fs::metadata(repository(&format!("tests/fuzz/corpus/{target}/{name}"))).is_ok(), "{target}/{name}");
    }
}
