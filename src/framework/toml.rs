//! TOML from a file, once its size is known to be one that can be read in no time.
//!
//! `toml_span` looks through all keys of a table for each key with a dot, and takes each table's name apart at every dot: a file of two
//! megabytes can keep it busy for minutes. So what takes its time is counted first, in one pass over the text.

use super::row::wrong;
use toml_span::{Error, Span, Value};

/// The longest text, in bytes. Tool default: sixteen times the largest file of the app.
pub const LARGEST_TOML: usize = 2 * 1024 * 1024;

/// The most keys. Tool default: a hundred times as many as the largest file of the app has.
const MOST_KEYS: usize = 200_000;

/// The most tables. Tool default: two hundred times as many.
const MOST_TABLES: usize = 100_000;

/// How often keys with dots make the reader look at another key of their table. Tool default: a blink of an eye; no file of the app has
/// any.
const MOST_LOOKS: usize = 10_000_000;

/// The most parts of a table's name, as `a.b.c` has three. Tool default.
const MOST_PARTS: usize = 16;

/// Reads a text as TOML.
///
/// # Errors
/// Why it is no TOML, or where it becomes larger than any file that is meant to be read.
pub(crate) fn read_toml(text: &str) -> Result<Value<'_>, Error> {
    if let Some((at, what)) = too_much(text) {
        let message = format!("{what}. This is more than any file of this kind holds, so it was not read further");
        return Err(wrong(Span::new(at, at), message));
    }
    toml_span::parse(text)
}

/// What there is too much of, and where that begins.
fn too_much(text: &str) -> Option<(usize, String)> {
    if text.len() > LARGEST_TOML {
        let mut at = LARGEST_TOML;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        return Some((at, format!("here the file becomes larger than {} MB", LARGEST_TOML / (1024 * 1024))));
    }
    let bytes = text.as_bytes();
    let (mut keys, mut tables, mut looks, mut parts) = (0, 0, 0, 0);
    // How many keys there were when the table began.
    let mut before = 0;
    // How many brackets are open; whether nothing stands in the line yet, and whether it is the heading of a table.
    let (mut open, mut fresh, mut heading) = (0_usize, true, false);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let here = at;
        at += 1;
        match byte {
            b'\n' => {
                (fresh, heading, parts) = (true, false, 0);
                continue;
            }
            b' ' | b'\t' | b'\r' => continue,
            b'#' => {
                at = end_of_line(bytes, at);
                continue;
            }
            b'"' | b'\'' => at = end_of_string(bytes, here),
            b'[' if open == 0 && fresh => {
                tables += 1;
                heading = true;
                before = keys;
            }
            b'[' | b'{' if !heading => open += 1,
            b']' | b'}' if !heading => open = open.saturating_sub(1),
            b'=' => keys += 1,
            b'.' if heading => parts += 1,
            // A number with a point is not told from a key with a dot, and costs nothing.
            b'.' => looks += keys - before,
            _ => {}
        }
        fresh = false;
        for (number, most, what) in [
            (keys, MOST_KEYS, format_args!("more than {MOST_KEYS} keys")),
            (tables, MOST_TABLES, format_args!("more than {MOST_TABLES} tables")),
            (looks, MOST_LOOKS, format_args!("thousands of keys with dots in one table")),
            (parts, MOST_PARTS - 1, format_args!("more than {MOST_PARTS} parts in the name of one table")),
        ] {
            if number > most {
                return Some((here, format!("up to here there are {what}")));
            }
        }
    }
    None
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    bytes.get(from..).and_then(|rest| rest.iter().position(|byte| *byte == b'\n')).map_or(bytes.len(), |far| from + far)
}

/// Behind the end of a string that begins here. One that does not end in its line is none, and reading ends there.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mark = bytes.get(start).copied().unwrap_or_default();
    let is = |at: usize| bytes.get(at) == Some(&mark);
    let long = is(start + 1) && is(start + 2);
    if !long && is(start + 1) {
        return start + 2;
    }
    let mut at = start + if long { 3 } else { 1 };
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if mark == b'"' => at += 2,
            b'\n' if !long => return at,
            _ if *byte != mark => at += 1,
            _ if !long => return at + 1,
            _ if is(at + 1) && is(at + 2) => {
                // Up to two more belong to the string.
                at += 3;
                let more = usize::from(is(at)) + usize::from(is(at) && is(at + 1));
                return at + more;
            }
            _ => at += 1,
        }
    }
    bytes.len()
}
