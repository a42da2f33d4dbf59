//! Numbers and addresses in a folded text: NHS numbers, telephone numbers, e-mail addresses, postcodes, dates of birth.

use super::{Kind, Known};

/// A person of whom a record tells was born at least so many years ago; any other full date is that of something that
/// happened.
const YEARS: i32 = 16;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What says that a date is that of a birth.
const BORN: [&str; 5] = ["born", "dob", "d.o.b", "date of birth", "birthday"];

/// How many letters before a date such a word may stand.
const NEAR: usize = 24;

/// Everything of these kinds with its place.
pub(super) fn numbers(text: &str, known: &Known) -> Vec<(usize, Kind, String)> {
    let mut found = Vec::new();
    digits(text, &mut found);
    let pieces: Vec<(usize, &str)> = pieces(text).collect();
    for (place, (at, piece)) in pieces.iter().enumerate() {
        if is_email(piece) {
            found.push((*at, Kind::Email, (*piece).to_owned()));
        }
        let next = pieces.get(place + 1).filter(|(next, _)| text.get(at + piece.len()..*next) == Some(" "));
        for code in [next.map(|(_, next)| format!("{piece} {next}")), Some((*piece).to_owned())].into_iter().flatten() {
            // “SG1-2FQ” is one too.
            let plain = if code.contains(' ') { code.clone() } else { code.replacen('-', " ", 1) };
            if is_postcode(&plain) && plain.replace(' ', "").to_uppercase() != known.postcode {
                found.push((*at, Kind::Postcode, code));
                break;
            }
        }
        if let Some((date, year)) = date(text, *at, &pieces[place..])
            && (year <= known.year - YEARS || said_to_be_birth(text, *at))
        {
            found.push((*at, Kind::DateOfBirth, date));
        }
    }
    found
}

/// The pieces between white space, without the punctuation around them.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().filter_map(move |piece| {
        let around = |letter: char| !letter.is_alphanumeric() && letter != '+';
        let start = piece.len() - piece.trim_start_matches(around).len();
        let trimmed = piece.trim_matches(around);
        let at = piece.as_ptr() as usize - text.as_ptr() as usize + start;
        (!trimmed.is_empty()).then_some((at, trimmed))
    })
}

/// Runs of digits with spaces and hyphens between: NHS numbers and telephone numbers.
fn digits(text: &str, found: &mut Vec<(usize, Kind, String)>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins = bytes[at].is_ascii_digit() || bytes[at] == b'+' || bytes[at] == b'(';
        let clear =
            at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'-' | b'/' | b'.' | b'+'));
        if !begins || !clear {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < bytes.len() && (bytes[end].is_ascii_digit() || matches!(bytes[end], b' ' | b'-' | b'(' | b')')) {
            end += 1;
        }
        let next = end;
        // A run ends with a digit, and does not run on into a word, a date or a sum.
        while end > at && !bytes[end - 1].is_ascii_digit() {
            end -= 1;
        }
        let runs_on = bytes.get(end).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/')
            || bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if let (Some(run), false) = (text.get(at..end), runs_on) {
            let digits: String = run.chars().filter(char::is_ascii_digit).collect();
            if is_nhs_number(run, &digits) {
                found.push((at, Kind::NhsNumber, run.to_owned()));
            } else if is_telephone(run, &digits) {
                found.push((at, Kind::Telephone, run.to_owned()));
            }
        }
        at = next.max(at + 1);
    }
}

/// Ten digits, in one or as 3, 3 and 4, whose last one is the check digit by modulus 11.
fn is_nhs_number(run: &str, digits: &str) -> bool {
    let lengths: Vec<usize> = run.split([' ', '-']).map(str::len).filter(|length| *length > 0).collect();
    if digits.len() != 10 || !(lengths == [10] || lengths == [3, 3, 4]) {
        return false;
    }
    let values: Vec<u32> = digits.bytes().map(|digit| u32::from(digit - b'0')).collect();
    let sum: u32 = values.iter().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    // Ten zeros pass the sum and are nobody's number.
    check < 10 && values.last() == Some(&check) && sum > 0
}

/// A number as dialled in the United Kingdom. Those that begin with 03 and 08 are lines of organisations.
fn is_telephone(run: &str, digits: &str) -> bool {
    let national =
        match digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44").filter(|_| run.starts_with('+'))) {
            Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
            None => digits.to_owned(),
        };
    let begins = ["01", "02", "07"].iter().any(|start| national.starts_with(start));
    // More than five groups are a list of numbers, not one.
    begins && (10..=11).contains(&national.len()) && run.split([' ', '-']).filter(|part| !part.is_empty()).count() <= 5
}

fn is_email(piece: &str) -> bool {
    let Some((name, domain)) = piece.split_once('@') else { return false };
    !name.is_empty()
        && domain.split('.').count() > 1
        && domain
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'))
}

/// A full postcode, with its space or without. The last two letters are never C, I, K, M, O or V, so a time or a dose is none.
fn is_postcode(text: &str) -> bool {
    let letters: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    if !(5..=7).contains(&letters.len()) || text.len() > letters.len() + 1 {
        return false;
    }
    let (outward, inward) = letters.split_at(letters.len() - 3);
    if text.len() > letters.len() && text.as_bytes().get(outward.len()) != Some(&b' ') {
        return false;
    }
    let ordinal = matches!(&inward[1..], b"st" | b"nd" | b"rd" | b"th");
    let inward_fits = inward[0].is_ascii_digit()
        && inward[1..].iter().all(|byte| byte.is_ascii_alphabetic() && !b"CIKMOV".contains(&byte.to_ascii_uppercase()));
    let shape: String = outward
        .iter()
        .map(|byte| {
            if byte.is_ascii_digit() {
                '9'
            } else if byte.is_ascii_alphabetic() {
                'A'
            } else {
                '?'
            }
        })
        .collect();
    inward_fits && !ordinal && ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(&shape.as_str())
}

/// A full date that begins with the first of the pieces, as it is written, and its year.
fn date(text: &str, at: usize, pieces: &[(usize, &str)]) -> Option<(String, i32)> {
    let (_, first) = pieces.first()?;
    let parts: Vec<&str> = first.split(['/', '.', '-']).collect();
    if let [day, month, year] = parts.as_slice() {
        let (day, year) = if day.len() == 4 { (year, day) } else { (day, year) };
        let fits = within(day, 31) && within(month, 12);
        return fits.then(|| full_year(year)).flatten().map(|year| ((*first).to_owned(), year));
    }
    let [(_, month), (last_at, year)] = pieces.get(1..3)? else { return None };
    let day = first.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let month = month.to_lowercase();
    if !within(day, 31) || month.len() < 3 || !MONTHS.iter().any(|name| month.starts_with(name)) || year.len() != 4 {
        return None;
    }
    Some((text.get(at..last_at + year.len())?.to_owned(), full_year(year)?))
}

fn within(digits: &str, most: u32) -> bool {
    digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
}

/// The year, of four digits; of two digits the one in the last century, unless that is meant to be this one.
fn full_year(digits: &str) -> Option<i32> {
    let number: i32 = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    match digits.len() {
        4 if (1900..2200).contains(&number) => Some(number),
        2 => Some(if number < 35 { 2000 + number } else { 1900 + number }),
        _ => None,
    }
}

fn said_to_be_birth(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let from = before.char_indices().rev().nth(NEAR - 1).map_or(0, |(from, _)| from);
    let near = before.get(from..).unwrap_or_default().to_lowercase();
    BORN.iter().any(|word| near.contains(word))
}
