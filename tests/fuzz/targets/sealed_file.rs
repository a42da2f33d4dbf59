//! A text under a passphrase: nothing in its head stalls the device, and one that was changed never opens as another.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::seal::{Cost, SealedFile, Wrapping, derive_key};

fuzz_target!(|data: &[u8]| fuzzing::bounded(data.len(), || {
    let Some((way, rest)) = data.split_first() else { return };
    match way {
        b'c' => changed(rest),
        _ => {
            if let Ok(text) = std::str::from_utf8(data) {
                read(text);
            }
        }
    }
}));

/// A text from anywhere.
fn read(text: &str) {
    let Ok(file) = SealedFile::read(text) else { return };
    assert!(SealedFile::is_one(text));
    let again = SealedFile::read(&file.to_text().expect("it can be written")).expect("what was written can be read");
    assert_eq!(again, file);
    if let Ok(Wrapping { salt, cost }) = file.wrapping() {
        cost.check().expect("a cost that was let in is allowed");
        // Only the cheapest are paid here.
        if cost.memory_kib <= 64 && cost.passes == 1 {
            let key = derive_key("correct horse", &salt, cost).expect("an allowed cost can be paid");
            let _ = file.open(&key);
        }
    }
    if let Ok(content) = file.open(&fuzzing::passphrase()) {
        assert!(!content.is_empty() || file.to_text().is_ok());
    }
}

/// A sealed content in whose text one place is changed: it does not open, or it opens as it was.
fn changed(data: &[u8]) {
    let Some((head, content)) = data.split_at_checked(4) else { return };
    let made = Wrapping { salt: [head[0]; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };
    let holds = String::from_utf8_lossy(&content[..content.len().min(usize::from(head[1] % 16))]).into_owned();
    let key = fuzzing::passphrase();
    let file = SealedFile::seal(&holds, content, &key, made, &[head[1]; 24]).expect("it is small");
    assert_eq!(*file.open(&key).expect("its own key opens it"), content);
    assert_eq!(file.holds(), holds);
    let mut text = file.to_text().expect("it can be written").into_bytes();
    let place = (usize::from(head[2]) * 256 + usize::from(head[3])) % text.len();
    text[place] = head[1];
    let Ok(text) = String::from_utf8(text) else { return };
    let Ok(other) = SealedFile::read(&text) else { return };
    if let Ok(opened) = other.open(&key) {
        assert_eq!((&*opened, other.holds()), (&content.to_vec(), holds.as_str()), "changed at {place}: {text}");
    }
}
