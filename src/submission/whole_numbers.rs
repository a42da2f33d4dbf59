//! Whole numbers as other programs write them: `3.0`, `3e0` and `30e-1` are 3.

use std::borrow::Cow;

/// A JSON text in which every whole number is written as such, to the digit and without rounding. What is no whole number, or is too
/// large for any of a record, stays as it is.
pub(super) fn plain_numbers(json: &str) -> Cow<'_, str> {
    let bytes = json.as_bytes();
    let (mut at, mut copied, mut plain) = (0, 0, String::new());
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_words(bytes, at),
            b'-' | b'0'..=b'9' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
                let end = at + rest.iter().position(|byte| !is_part(byte)).unwrap_or(rest.len());
                if let Some(number) = json.get(at..end).and_then(whole) {
                    plain.push_str(json.get(copied..at).unwrap_or_default());
                    plain.push_str(&number);
                    copied = end;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    plain.push_str(json.get(copied..).unwrap_or_default());
    Cow::Owned(plain)
}

/// Behind the closing mark of words that begin here.
fn end_of_words(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') => return at + 1,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}

/// The plain spelling of a number that is whole and spelled in another way.
fn whole(number: &str) -> Option<String> {
    if number != "-0" && !number.contains(['.', 'e', 'E']) {
        return None;
    }
    let (sign, size) = number.strip_prefix('-').map_or(("", number), |size| ("-", size));
    let (mantissa, exponent) = size.split_once(['e', 'E']).unwrap_or((size, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{before}{after}");
    let leading = digits.len() - digits.trim_start_matches('0').len();
    let digits = digits.trim_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    // How many digits stand before the point.
    let point = i64::try_from(before.len()).ok()?.checked_add(exponent.parse().ok()?)? - i64::try_from(leading).ok()?;
    let point = usize::try_from(point).ok().filter(|point| (digits.len()..=20).contains(point))?;
    let plain = format!("{sign}{digits}{}", "0".repeat(point - digits.len()));
    let fits = if sign.is_empty() { plain.parse::<u64>().is_ok() } else { plain.parse::<i64>().is_ok() };
    fits.then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_outside_of_words_are_rewritten() {
        let text = r#"{"a 3.0":[3.0,3e0,30e-1,0.3e+1,-3.00,3.5,-0,0.0,3E0,1e19,1e99,0e999,"\"4.0",5,0.30e1,3.0000000000000001]}"#;
        let plain = r#"{"a 3.0":[3,3,3,3,-3,3.5,0,0,3,10000000000000000000,1e99,0,"\"4.0",5,3,3.0000000000000001]}"#;
        assert_eq!(plain_numbers(text), plain);
        assert!(matches!(plain_numbers(plain), Cow::Borrowed(_)));
    }
}
