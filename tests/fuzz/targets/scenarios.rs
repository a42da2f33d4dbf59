//! A trainer's own scenario file: it is refused with the places of its problems, or it is one that can be trained with.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{framework::built_in, text::decode, training::scenario::ScenarioSet};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Ok(text) = decode(data) else { return };
    match ScenarioSet::read(&text, built_in()) {
        Ok(set) => {
            assert!(!set.scenarios.is_empty(), "a set without scenarios");
            assert!(ScenarioSet::read_named(&text, built_in()).is_ok(), "what is read in full is read as told");
        }
        Err(error) => {
            let lines = text.matches('\n').count() + 1;
            assert!(!error.0.is_empty(), "refused without a reason");
            for problem in &error.0 {
                assert!((1..=lines).contains(&problem.line) && problem.column > 0, "{problem} of {lines} lines");
            }
        }
    }
}));
