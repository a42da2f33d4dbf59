//! Where somebody lives, in a text: a house number and a street.

use super::{Kind, Known, numbers::pieces};

/// What a street is called.
const STREETS: &str = "street st road rd avenue ave lane ln close drive dr crescent cres terrace square sq gardens gdns grove way row \
    mews court ct place pl hill walk park rise view green";

/// What has numbers too, and is no house.
const NUMBERED: &str = "room rooms ward unit bed floor page item section clause paragraph part form appendix step level stage table rule \
    question issue visit chapter note version";

/// What begins with a capital behind a number and is no street: months.
const MONTHS: &str = "january february march april may june july august september october november december";

/// How many words the name of a street has at most.
const MOST: usize = 4;

/// The addresses in a folded text with their places.
pub(super) fn addresses(text: &str, known: &Known) -> Vec<(usize, Kind, String)> {
    let pieces: Vec<(usize, &str)> = pieces(text).collect();
    let mut found = Vec::new();
    for (place, (at, number)) in pieces.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| pieces.get(before)).map_or("", |(_, before)| before);
        if !is_house(number) || listed(NUMBERED, before) {
            continue;
        }
        if let Some(end) = street(text, pieces.get(place..).unwrap_or_default())
            && let Some(what) = text.get(*at..end)
            && !known.addresses.iter().any(|known| known.contains(&what.to_lowercase()))
        {
            found.push((*at, Kind::Address, what.to_owned()));
        }
    }
    found
}

/// Where the street ends that stands behind a number, the first of these pieces.
fn street(text: &str, pieces: &[(usize, &str)]) -> Option<usize> {
    let mut end = pieces.first().map(|(at, number)| at + number.len())?;
    for (place, (at, word)) in pieces.iter().enumerate().skip(1).take(MOST + 1) {
        let between = text.get(end..*at)?;
        let fits = between == " " || place == 1 && between == ", ";
        if !fits || !word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase()) {
            return None;
        }
        end = at + word.len();
        if place > 1 && listed(STREETS, word) {
            return Some(end);
        }
        if listed(MONTHS, word) {
            return None;
        }
    }
    None
}

/// “14”, “14a”, “12-14”; not a year.
fn is_house(piece: &str) -> bool {
    let parts = piece.split(['-', '/']);
    let is_number = |part: &str| {
        let digits = part.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        (1..=4).contains(&digits.len())
            && part.len() <= digits.len() + 1
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !is_year
    };
    parts.clone().count() <= 2 && parts.clone().all(is_number)
}

fn listed(list: &str, word: &str) -> bool {
    let small = word.to_lowercase();
    list.split_whitespace().any(|one| one == small)
}
