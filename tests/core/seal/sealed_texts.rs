//! Sealing, against texts that other programs sealed, and against everything that may be done to a sealed text.
//!
//! `tests/seal/v1` was made with argon2-cffi (the reference implementation in C), PyNaCl (libsodium) and Python's own
//! `hmac` and `hashlib`. Its texts must open for ever.

use crate::support::{faults::RANDOM, file_text};
use provider_concerns::{
    drafts::{Keep, MemoryStore, Sealer, Store},
    seal::{Cost, Key, SealError, SealedFile, Wrapping, derive_key, open, seal, spellings},
};
use serde_json::Value;

fn frozen(name: &str) -> Value {
    serde_json::from_str(&file_text(&format!("tests/seal/v1/{name}.json"))).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn files_that_other_programs_sealed_open_with_their_passphrases() {
    let cases = frozen("files");
    assert_eq!(cases.as_array().unwrap().len(), 3);
    for case in cases.as_array().unwrap() {
        let file = SealedFile::read(&case["file"].to_string()).unwrap();
        let made = file.wrapping().unwrap();
        let key = derive_key(text(&case["passphrase"]), &made.salt, made.cost).unwrap();
        let bytes: Vec<u8> =
            (0..32).map(|at| u8::from_str_radix(&text(&case["key"])[2 * at..2 * at + 2], 16).unwrap()).collect();
        assert_eq!(key, Key::from_bytes(bytes.try_into().unwrap()));
        assert_eq!(file.holds(), text(&case["file"]["holds"]));
        assert_eq!(*file.open(&key).unwrap(), text(&case["content"]).as_bytes());
        // And sealed again here, it is the same to the letter.
        let nonce = nonce_of(&case["file"]);
        let again = SealedFile::seal(file.holds(), text(&case["content"]).as_bytes(), &key, made, &nonce).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&again.to_text().unwrap()).unwrap(), case["file"]);
    }
}

fn nonce_of(file: &Value) -> [u8; 24] {
    use base64ct::{Base64UrlUnpadded, Encoding};
    Base64UrlUnpadded::decode_vec(text(&file["nonce"])).unwrap().try_into().unwrap()
}

#[test]
fn kept_texts_of_version_1_open() {
    use base64ct::{Base64UrlUnpadded, Encoding};
    let frozen = frozen("kept");
    let device = Base64UrlUnpadded::decode_vec(text(&frozen["device_key"])).unwrap();
    let device = Key::from_bytes(device.try_into().unwrap());
    for way in ["plain", "sealed"] {
        let store = MemoryStore::default();
        store.write(text(&frozen[way]["key"]), text(&frozen[way]["stored"])).unwrap();
        let sealer = Sealer::new(text(&frozen["vault"]).to_owned(), &device, RANDOM);
        let kept = Keep::sealed_alone(store, sealer).read(text(&frozen["name"])).unwrap().unwrap();
        assert_eq!(*kept, text(&frozen["text"]), "{way}");
    }
    // What is kept in clear is written the same way to the letter.
    let store = MemoryStore::default();
    let key = text(&frozen["plain"]["key"]);
    let keep = Keep::plain(store);
    for _ in 0..3 {
        keep.write(text(&frozen["name"]), text(&frozen["text"])).unwrap();
    }
    assert_eq!(keep.store().read(key).unwrap().as_deref(), frozen["plain"]["stored"].as_str());
}

#[test]
fn the_usual_cost_is_one_that_is_published_as_a_minimum_and_files_may_not_ask_for_much_more() {
    // The settings that OWASP's Password Storage Cheat Sheet gives as equally strong minima for Argon2id: MiB and passes.
    let minima = [(46, 1), (19, 2), (12, 3), (9, 4), (7, 5)];
    let usual = Cost::USUAL;
    assert!(minima.contains(&(usual.memory_kib / 1024, usual.passes)) && usual.memory_kib.is_multiple_of(1024));
    let cost = |memory_kib, passes, lanes| Cost { memory_kib, passes, lanes }.check();
    for fine in [usual, Cost::MOST, Cost { memory_kib: 8, passes: 1, lanes: 1 }] {
        assert_eq!(fine.check(), Ok(()));
    }
    for (memory, passes, lanes) in [(256 * 1024 + 1, 1, 1), (64, 9, 1), (64, 1, 5), (u32::MAX, u32::MAX, u32::MAX)] {
        assert!(matches!(cost(memory, passes, lanes), Err(SealError::TooCostly { .. })), "{memory} {passes} {lanes}");
    }
    for (memory, passes, lanes) in [(0, 1, 1), (64, 0, 1), (64, 1, 0), (7, 1, 1), (15, 1, 2)] {
        assert!(matches!(cost(memory, passes, lanes), Err(SealError::Malformed(_))), "{memory} {passes} {lanes}");
    }
}

#[test]
fn every_changed_byte_of_a_sealed_file_is_noticed() {
    let case = &frozen("files")[2];
    let file = SealedFile::read(&case["file"].to_string()).unwrap();
    let made = file.wrapping().unwrap();
    let key = derive_key(text(&case["passphrase"]), &made.salt, made.cost).unwrap();
    let whole = SealedFile::seal("note", b"Rowan Court", &key, made, &[5; 24]).unwrap().to_text().unwrap();
    let mut noticed = 0;
    for place in 0..whole.len() {
        for turned in [1_u8, 2, 0x20] {
            let mut bytes = whole.clone().into_bytes();
            bytes[place] ^= turned;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            // The key is derived as the changed file asks for, as the app would.
            let opened = SealedFile::read(&changed).and_then(|file| {
                let made = file.wrapping()?;
                file.open(&derive_key(text(&case["passphrase"]), &made.salt, made.cost)?)
            });
            match opened {
                Err(_) => noticed += 1,
                // White space between the parts of the JSON carries nothing.
                Ok(content) => {
                    assert_eq!(*content, b"Rowan Court");
                    assert!(whole.as_bytes()[place].is_ascii_whitespace(), "byte {place} of {changed}");
                }
            }
        }
    }
    assert!(noticed > 2 * whole.len());
}

#[test]
fn another_key_nonce_or_header_opens_nothing_and_says_no_more_than_that() {
    let key = Key::from_bytes([1; 32]);
    let sealed = seal(&key, &[2; 24], b"head", b"Rowan Court").unwrap();
    assert_eq!(*open(&key, &[2; 24], b"head", &sealed).unwrap(), b"Rowan Court");
    let wrong = Err(SealError::WrongKeyOrDamaged);
    assert_eq!(open(&Key::from_bytes([3; 32]), &[2; 24], b"head", &sealed), wrong);
    assert_eq!(open(&key, &[3; 24], b"head", &sealed), wrong);
    assert_eq!(open(&key, &[2; 24], b"heat", &sealed), wrong);
    assert_eq!(open(&key, &[2; 24], b"head", &sealed[..sealed.len() - 1]), wrong);
    assert_eq!(open(&key, &[2; 24], b"head", &[]), wrong);
}

#[test]
fn what_is_no_sealed_file_is_told_from_a_newer_one() {
    let whole = frozen("files")[0]["file"].to_string();
    assert!(SealedFile::is_one(&whole));
    assert_eq!(SealedFile::read(&whole.replace("\"version\":1", "\"version\":2")), Err(SealError::TooNew(2)));
    assert!(SealedFile::is_one(&whole.replace("\"version\":1", "\"version\":2,\"more\":1")));
    for broken in [
        "",
        "{}",
        "[]",
        &whole.replace("provider-concerns-sealed", "provider-concerns-record"),
        &whole.replace("argon2id", "argon2i"),
        &whole.replace("xchacha20poly1305", "none"),
        &whole.replace("\"version\":1", "\"version\":0"),
        &whole.replace("\"holds\"", "\"hold\""),
        &whole[..whole.len() - 2],
    ] {
        assert!(matches!(SealedFile::read(broken), Err(SealError::Malformed(_))), "{broken}");
    }
    let costly = whole.replace("47104", "4294967295");
    assert!(matches!(SealedFile::read(&costly), Err(SealError::TooCostly { .. })));
}

#[test]
fn keys_for_different_purposes_and_names_have_nothing_in_common() {
    let key = Key::from_bytes([1; 32]);
    assert_ne!(key.for_purpose("names"), key.for_purpose("texts"));
    assert_ne!(key.for_purpose("names"), key);
    assert_eq!(key.pseudonym("a"), key.pseudonym("a"));
    assert_ne!(key.pseudonym("a"), key.pseudonym("b"));
    assert_ne!(key.pseudonym("a"), Key::from_bytes([2; 32]).pseudonym("a"));
    assert_eq!(format!("{key:?}"), "Key(…)", "a key is never printed");
    let made = Wrapping { salt: [0; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };
    assert_ne!(derive_key("a", &made.salt, made.cost).unwrap(), derive_key("a", &[1; 16], made.cost).unwrap());
}

/// A record as somebody could have sealed it once whose keyboard put spaces at both ends of the passphrase, in both fields.
/// It was made by this test, and must open for ever.
#[test]
fn what_was_sealed_with_spaces_at_the_ends_opens_as_it_is_typed_and_a_space_too_many_is_nobodys() {
    let spaced = file_text("tests/seal/v1/record-with-spaces.json");
    let file = SealedFile::read(&spaced).unwrap();
    let made = file.wrapping().unwrap();
    let opens = |passphrase: &str| file.open(&derive_key(passphrase, &made.salt, made.cost).unwrap()).is_ok();
    let tried: Vec<bool> = spellings(" spaces at both ends ").into_iter().map(opens).collect();
    assert_eq!(tried, [false, true]);
    assert_eq!(spellings("no spaces at the ends"), ["no spaces at the ends"]);
    for typed in ["no spaces at the ends ", " no spaces at the ends", "\u{a0}no spaces at the ends\t\u{2003}"] {
        assert_eq!(spellings(typed), ["no spaces at the ends", typed]);
    }
    assert_eq!(spellings("   "), ["", "   "]);
}
