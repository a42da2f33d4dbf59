//! Files that are no exported record at all, or one of a later time: each is told apart in words that help.

use crate::support::{example_json, frameworks};
use provider_concerns::submission::{EXAMPLE, ImportError, LARGEST_FILE, import};
use serde_json::json;

fn refusal(bytes: &[u8]) -> ImportError {
    import(bytes, frameworks()).expect_err("a broken file must not be taken")
}

#[test]
fn what_is_empty() {
    for bytes in [&b""[..], b" \r\n\t ", "\u{feff}".as_bytes(), "\u{feff}\n".as_bytes()] {
        assert_eq!(refusal(bytes), ImportError::Empty);
    }
}

#[test]
fn what_is_not_text() {
    // UTF-16 that was cut within a letter.
    let half: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("{}x".encode_utf16().flat_map(u16::to_le_bytes)).take(7).collect();
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let latin = EXAMPLE.replace('’', "'").replace(['“', '”'], "'").replace("Example House", "Ex\u{1}mple House");
    let latin: Vec<u8> = latin.bytes().map(|byte| if byte == 1 { 0xe4 } else { byte }).collect();
    for bytes in [&half[..], picture] {
        assert_eq!(refusal(bytes), ImportError::NotText);
    }
    assert_eq!(refusal(&latin), ImportError::OtherEncoding);
}

#[test]
fn what_is_not_json() {
    assert_eq!(refusal(b"not JSON at all"), ImportError::NotJson { line: 1, column: 2 });
    assert_eq!(refusal(b"{\n  \"format\": \n}"), ImportError::NotJson { line: 3, column: 1 });
    assert!(matches!(refusal(format!("{EXAMPLE}{EXAMPLE}").as_bytes()), ImportError::NotJson { .. }));
    assert!(matches!(refusal(EXAMPLE.replacen(':', "=", 1).as_bytes()), ImportError::NotJson { line: 2, .. }));
    assert!(matches!(refusal(EXAMPLE.replacen("Example House", "\\ud800", 1).as_bytes()), ImportError::NotJson { .. }));
    assert!(matches!(refusal(b"<html><body>Example House</body></html>"), ImportError::NotJson { line: 1, .. }));
}

#[test]
fn what_was_cut_off_anywhere_is_refused() {
    let compact = example_json().to_string();
    for end in (1..compact.len()).step_by(97).filter(|end| compact.is_char_boundary(*end)) {
        let error = refusal(&compact.as_bytes()[..end]);
        assert!(matches!(error, ImportError::NotJson { .. }), "cut off after {end} bytes: {error}");
    }
}

#[test]
fn what_is_too_large_is_not_even_read() {
    let forty_megabytes = vec![b' '; 40_000_000];
    let error = refusal(&forty_megabytes);
    assert_eq!(error, ImportError::TooLarge { bytes: 40_000_000 });
    assert_eq!(
        error.to_string(),
        "The file is 40 MB. The largest record that can be opened is 16 MB, so this is probably another file."
    );
    // One byte less and it is read: here as what it is.
    assert_eq!(refusal(&vec![b' '; LARGEST_FILE]), ImportError::Empty);
    assert!(matches!(refusal(&vec![b' '; LARGEST_FILE + 1]), ImportError::TooLarge { .. }));
}

#[test]
fn what_is_nested_too_deeply() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("{}{}", "[".repeat(200), "]".repeat(200))] {
        assert_eq!(refusal(text.as_bytes()), ImportError::TooDeep);
    }
}

#[test]
fn json_of_another_kind() {
    for text in [
        "null",
        "7",
        "[]",
        "{}",
        "\"provider-concerns-record\"",
        r#"{"format": 1}"#,
        r#"{"format": "provider-concerns-draft"}"#,
    ] {
        assert_eq!(refusal(text.as_bytes()), ImportError::OtherFormat, "{text}");
    }
}

#[test]
fn the_other_files_of_the_app_are_told_from_strange_ones() {
    use provider_concerns::{
        drafts::{Backup, MemoryStore},
        seal::{Cost, Key, SealedFile, Wrapping},
        submission::SEALED_RECORD,
    };
    let everything = Backup::of(&MemoryStore::default(), crate::support::minute(0)).unwrap().to_text().unwrap();
    assert_eq!(refusal(everything.as_bytes()), ImportError::Everything);
    let made = Wrapping { salt: [0; 16], cost: Cost::USUAL };
    let sealed = SealedFile::seal(SEALED_RECORD, b"{}", &Key::from_bytes([1; 32]), made, &[2; 24]).unwrap();
    assert_eq!(refusal(sealed.to_text().unwrap().as_bytes()), ImportError::Protected);
}

#[test]
fn a_newer_version_is_told_apart_whatever_else_it_holds() {
    let mut value = example_json();
    value["format_version"] = json!(6);
    value["unheard_of"] = json!([]);
    let error = refusal(value.to_string().as_bytes());
    assert_eq!(error, ImportError::TooNew(6));
    assert!(error.to_string().contains("newer version of this app"));
    value["format_version"] = json!(u64::MAX);
    assert_eq!(refusal(value.to_string().as_bytes()), ImportError::TooNew(u64::MAX));
}
