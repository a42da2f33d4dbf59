//! A stored draft: it opens and can be saved on, or it is told to be damaged or of a newer version.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    if let Ok(text) = std::str::from_utf8(data) {
        fuzzing::open_envelope(text);
    }
}));
