//! A file that somebody sends: it is refused with its reasons, or what it holds goes out and comes back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    framework::built_in,
    submission::{ImportError, export, import},
};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let frameworks = built_in();
    let document = match import(data, frameworks) {
        Ok(imported) => imported.document,
        Err(ImportError::Problems(problems)) => {
            assert!(!problems.is_empty() && problems.len() < 1000, "{} problems", problems.len());
            return;
        }
        Err(_) => return,
    };
    // What the app itself writes of the record, it reads.
    let text = export(&document.record, frameworks, document.exported_at).to_text().expect("a record can be written");
    let again = import(text.as_bytes(), frameworks).unwrap_or_else(|error| panic!("{error:?}\n{text}")).document;
    assert_eq!(again.record, document.record);
    let second = export(&again.record, frameworks, again.exported_at).to_text().expect("a record can be written");
    assert_eq!(second, text, "the same record at the same moment is the same file");
}));
