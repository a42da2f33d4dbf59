//! A piece of a sound file, repeated until the file is large: what takes time or memory that grows faster than the file
//! shows here, where files of a few kilobytes would not show it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use provider_concerns::{
    assess::assess,
    drafts::{Backup, Envelope},
    framework::{EXAMPLE_OWN, TEMPLATE, built_in},
    seal::SealedFile,
    submission::{self, import},
};

/// How large the file grows, in bytes: large enough that its square is far over a second, and itself far below.
const LARGE: usize = 600_000;

fuzz_target!(|data: &[u8]| {
    let [which, from_high, from_low, length_high, length_low, numbered, insert @ ..] = data else { return };
    let whole = match which % 8 {
        0 => submission::EXAMPLE,
        1 => include_str!("../../exports/v1/example.json"),
        2 => include_str!("../../drafts/v1/example.json"),
        3 => include_str!("../../drafts/v2/answers.json"),
        4 => EXAMPLE_OWN,
        5 => TEMPLATE,
        6 => include_str!("../corpus/backup/plain"),
        _ => include_str!("../../cases/frameworks-broken/lists-and-contacts.toml"),
    };
    let Ok(insert) = std::str::from_utf8(insert) else { return };
    let boundary = |mut at: usize| {
        at = at.min(whole.len());
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let pair = |high: &u8, low: &u8| usize::from(*high) * 256 + usize::from(*low);
    let start = boundary(pair(from_high, from_low));
    let end = boundary(start + pair(length_high, length_low) % 4096);
    let piece = &whole[start..end];
    let mut text = String::with_capacity(LARGE + 8192);
    text.push_str(&whole[..end]);
    let mut number = 0;
    while text.len() < LARGE && piece.len() + insert.len() > 0 {
        number += 1;
        // Digits that differ make ids and names that differ.
        match numbered % 3 {
            0 => text.push_str(piece),
            1 => text.push_str(&piece.replace("00", &format!("{:02}", number % 100))),
            _ => text.push_str(&piece.replacen('1', &number.to_string(), 1)),
        }
        text.push_str(insert);
    }
    text.push_str(&whole[end..]);
    fuzzing::bounded(text.len(), || match which % 8 {
        0 | 1 => drop(import(text.as_bytes(), built_in())),
        2 | 3 => drop(Envelope::open(&text)),
        6 => {
            if let Ok(store) = Backup::read(&text).map_err(drop).and_then(|backup| backup.into_store().map_err(drop)) {
                let keep = provider_concerns::drafts::Keep::plain(store);
                let _ = fuzzing::readable(&keep);
            }
            let _ = SealedFile::read(&text);
        }
        _ => {
            if let Ok(framework) = built_in().read_own(&text) {
                let _ = assess(&framework, fuzzing::example(), fuzzing::today());
            }
        }
    });
});
