//! The canonical form of JSON by RFC 8785: one text for one value, however a file is laid out.
//!
//! Own code, after the crates for it were tried. `serde_jcs` 0.2 and `serde_json_canonicalizer` 0.4 are sound, and both switch
//! on `float_roundtrip` for all of `serde_json` and bring tables of their own for writing numbers: each adds 61 KB to a small
//! WebAssembly module where this file adds 12 KB. The numbers of our documents are small and whole, or have at most nine
//! decimals, which `serde_json` reads exactly. What the standard asks for beyond `serde_json` is short: names sorted by their
//! UTF-16 units, and numbers as ECMAScript writes them, whose shortest digits the standard library finds.
//! `tests/core/submission/canonical.rs` holds the vectors of the RFC.

use serde_json::{Number, Value};
use std::fmt::Write;

/// The canonical form of a value.
///
/// Every value has one. As in ECMAScript, numbers are doubles: a whole number beyond 2^53 is rounded to the next double.
/// `serde_json` gives no value that is not a number or infinite, no text with half a surrogate pair, and no object with a
/// name that stands twice; whoever reads a file looks for such names first.
pub fn canonical(value: &Value) -> String {
    let mut text = String::with_capacity(4096);
    put(&mut text, value);
    text
}

fn put(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => put_number(text, number),
        Value::String(words) => put_words(text, words),
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                put(text, item);
            }
            text.push(']');
        }
        Value::Object(object) => {
            let mut members: Vec<(&String, &Value)> = object.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (place, (name, value)) in members.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                put_words(text, name);
                text.push(':');
                put(text, value);
            }
            text.push('}');
        }
    }
}

/// RFC 8785, 3.2.2.2: only what must be escaped is, and in the shortest way.
fn put_words(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            control if control < ' ' => {
                // Writing into a text cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}

/// RFC 8785, 3.2.2.3: as ECMAScript's `Number::toString` writes it.
fn put_number(text: &mut String, number: &Number) {
    let Some(number) = number.as_f64() else { return text.push_str("null") };
    if number == 0.0 {
        // Minus zero is zero.
        return text.push('0');
    }
    let short = shortest(number);
    let (mantissa, exponent) = short.split_once('e').unwrap_or((&short, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    // The number is 0.DIGITS times ten to the power of `point`.
    let point = exponent.parse::<i32>().unwrap_or_default() + 1;
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    text.push_str(sign);
    match point {
        _ if (count..=21).contains(&point) => {
            text.push_str(&digits);
            (count..point).for_each(|_| text.push('0'));
        }
        1..=21 => {
            let (whole, part) = digits.split_at(usize::try_from(point).unwrap_or_default());
            let _ = write!(text, "{whole}.{part}");
        }
        -5..=0 => {
            text.push_str("0.");
            (point..0).for_each(|_| text.push('0'));
            text.push_str(&digits);
        }
        _ => {
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            let _ = write!(text, "{first}{dot}{rest}e{:+}", point - 1);
        }
    }
}

/// The shortest digits that read back as this double, as in "1.2345e-7". Where two are equally near, ECMAScript takes the even
/// one and the standard library the higher one; rounding to as many digits gives the even one.
fn shortest(number: f64) -> String {
    let short = format!("{number:e}");
    let digits = short.bytes().take_while(|byte| *byte != b'e').filter(u8::is_ascii_digit).count();
    let even = format!("{number:.*e}", digits.saturating_sub(1));
    // Beside a power of two the nearest digits may belong to the next double: there the shortest that read back stay.
    if even.parse() == Ok(number) { even } else { short }
}
