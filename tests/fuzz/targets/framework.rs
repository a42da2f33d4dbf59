//! An authority's own file: it is refused with the places of its problems, or it judges a record and explains itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    assess::assess,
    framework::built_in,
    submission::{export, import},
    text::decode,
};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Ok(text) = decode(data) else { return };
    let text = text.as_ref();
    let framework = match built_in().read_own(text) {
        Ok(framework) => framework,
        Err(error) => {
            let lines = text.matches('\n').count() + 1;
            assert!(!error.0.is_empty(), "refused without a reason");
            for problem in &error.0 {
                assert!((1..=lines).contains(&problem.line) && problem.column > 0, "{problem} of {lines} lines");
            }
            return;
        }
    };
    assert!(framework.judges() && framework.own.is_some());
    let mut record = fuzzing::example().clone();
    record.framework = Some(framework.reference.clone());
    let assessment = assess(&framework, &record, fuzzing::today());
    assert!(assessment.is_some(), "a framework that was taken judges");
    // And a record judged by it goes out and comes back.
    let frameworks = built_in().with_own([text]);
    assert_eq!(frameworks.exactly(&framework.reference), Some(&framework));
    let file = export(&record, &frameworks, fuzzing::now()).to_text().expect("a record can be written");
    let again = import(file.as_bytes(), &frameworks).unwrap_or_else(|error| panic!("{error:?}\n{file}"));
    assert_eq!(again.document.record, record);
    assert_eq!(again.notes, Vec::<String>::new());
}));
