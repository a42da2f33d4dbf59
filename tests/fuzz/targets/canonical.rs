//! Any JSON at all: it has one canonical form, which is JSON of the same content, and whose canonical form is itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::submission::{Digest, canonical};
use serde_json::Value;

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Ok(value) = serde_json::from_slice::<Value>(data) else { return };
    let text = canonical(&value);
    let Ok(again) = serde_json::from_str::<Value>(&text) else { panic!("it is not JSON: {text}") };
    if same(&value, &again) {
        assert_eq!(canonical(&again), text);
    }
    // However it is laid out, it is the same.
    let laid_out = serde_json::to_string_pretty(&value).expect("it is JSON");
    if let Ok(other) = serde_json::from_str::<Value>(&laid_out)
        && other == value
    {
        assert_eq!(Digest::of(&other), Digest::of(&value));
    }
}));

/// Whether two values are the same, numbers as doubles. Everything but numbers must be. `serde_json` reads a few numbers of
/// many digits as the double beside the nearest, so these alone may differ; no document of ours holds such a number.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap_or_default(), other.as_f64().unwrap_or_default());
            assert!((one - other).abs() <= one.abs() * 1e-15, "{one} and {other}");
            one == other
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len());
            one.iter().zip(other).fold(true, |all, (one, other)| same(one, other) && all)
        }
        (Value::Object(one), Value::Object(other)) => {
            assert!(one.keys().eq(other.keys()));
            one.values().zip(other.values()).fold(true, |all, (one, other)| same(one, other) && all)
        }
        _ => {
            assert_eq!(one, other);
            true
        }
    }
}
