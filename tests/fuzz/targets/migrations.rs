//! Drafts and exports of every version, changed here and there but still JSON: they open as today's form or are refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    framework::built_in,
    submission::{export, import},
};
use serde_json::Value;
use std::sync::OnceLock;

/// What is changed, kept for ever as it was first written. The last two are exports.
const KEPT: [&str; 5] = [
    include_str!("../../drafts/v1/empty.json"),
    include_str!("../../drafts/v1/example.json"),
    include_str!("../../drafts/v2/answers.json"),
    include_str!("../../exports/v1/example.json"),
    provider_concerns::submission::EXAMPLE,
];

fn kept() -> &'static [Value] {
    static READ: OnceLock<Vec<Value>> = OnceLock::new();
    READ.get_or_init(|| KEPT.iter().map(|text| serde_json::from_str(text).expect("it is JSON")).collect())
}

fuzz_target!(|data: &[u8]| {
    let Some((which, edits)) = data.split_first() else { return };
    let which = usize::from(*which) % KEPT.len();
    fuzzing::bounded(KEPT[which].len() + data.len(), || {
        let text = fuzzing::edited(kept()[which].clone(), edits).to_string();
        if which < 3 {
            fuzzing::open_envelope(&text);
        } else if let Ok(imported) = import(text.as_bytes(), built_in()) {
            let document = imported.document;
            let text = export(&document.record, built_in(), document.exported_at).to_text().expect("it can be written");
            let again = import(text.as_bytes(), built_in()).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
            assert_eq!(again.document.record, document.record);
        }
    });
});
