//! A file that is checked: five answers whatever it is, and only what is exactly as it was exported passes.
//!
//! An input that begins with `e` is edits of the example, which keep it JSON; anything else is a file of its own.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    framework::built_in,
    submission::{EXAMPLE, Finding, Subject, import, verify},
    text::decode,
};
use serde_json::Value;
use std::sync::OnceLock;

fn example() -> &'static Value {
    static EXAMPLE_READ: OnceLock<Value> = OnceLock::new();
    EXAMPLE_READ.get_or_init(|| serde_json::from_str(EXAMPLE).expect("the example is JSON"))
}

fuzz_target!(|data: &[u8]| fuzzing::bounded(EXAMPLE.len() + data.len(), || match data.split_first() {
    Some((b'e', edits)) => {
        let edited = fuzzing::edited(example().clone(), edits);
        let passes = look(edited.to_string().as_bytes());
        assert_eq!(passes, spelled_alike(&edited) == *example(), "{edited}");
    }
    _ => drop(look(data)),
}));

/// The same with every whole number spelled as the example spells it: 3.0 is 3.
fn spelled_alike(value: &Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(whole) if !number.is_i64() && whole.fract() == 0.0 && whole.abs() < 1e15 => Value::from(whole as i64),
            _ => value.clone(),
        },
        Value::Array(items) => items.iter().map(spelled_alike).collect(),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), spelled_alike(value))).collect())
        }
        _ => value.clone(),
    }
}

/// Checks a file; returns whether it passes.
fn look(file: &[u8]) -> bool {
    let found = verify(file, built_in());
    assert!(found.checks.iter().map(|check| check.subject).eq(Subject::ALL));
    assert!(found.checks.iter().all(|check| !check.says.is_empty() && check.problems.len() <= 201));
    assert!(found.differences.len() <= 200 && !found.sentence().is_empty());
    let holds = |subject| found.check(subject).is_some_and(|check| check.finding == Finding::Holds);
    let imported = import(file, built_in());
    if imported.is_ok() {
        assert!(holds(Subject::Readable) && holds(Subject::Form), "it is imported, and its form is said to be wrong");
    }
    let passes = found.verdict() == Finding::Holds;
    if passes {
        assert_eq!(
            imported.map(|imported| imported.notes),
            Ok(Vec::new()),
            "all checks hold, and there is something to note"
        );
        // Laid out in another way it passes too, and has the same digest.
        let text = decode(file).expect("it was read");
        let value: Value = serde_json::from_str(&text).expect("it was read");
        let again = verify(value.to_string().as_bytes(), built_in());
        assert_eq!((again.verdict(), again.digest), (Finding::Holds, found.digest));
    }
    passes
}
