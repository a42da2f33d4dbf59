//! Names of people in a folded text: a title with a name, a first name with another name, a first name within a sentence.

use super::{
    Kind, Known, bare,
    elsewhere::elsewhere,
    words::{Word, words},
};
use crate::text::plain_letters;

/// Titles that stand before a name.
const TITLES: &str = "mr mrs ms miss mx dr doctor prof professor rev reverend";

/// First names that are common in England, in every generation. Words that are more often something else, such as May, Rose
/// or Will, are in [`AMBIGUOUS`].
const FIRST_NAMES: &str = include_str!("first_names.txt");

/// First names that are also other words: taken for a name only with another name behind them.
const AMBIGUOUS: &str = "april art august bill bob bonnie dawn daisy drew faith gail grace grant guy hope ivy jade joy june lily may \
    pat penny pearl ray rob rose ruby sue violet will summer";

/// Of the list, those that stand for something else so often that alone they tell nothing.
const NOT_ALONE: &str = "frank hazel heather iris jack john lewis mark norma olive robin stanley";

/// What follows a name that is no person's: houses, wards, streets, bodies, reports.
const PLACES: &str = "ambulance annexe assessment authority avenue block borough building care carers centre church city clinic \
    close college corridor cottage council county court crescent day drive farm floor foundation gardens garden \
    grange green group grove hall health healthcare hill home homes hospice hospital house housing lane library \
    lodge lounge manor medical mews nursing park place practice road room school services square street suite \
    surgery terrace trust unit university view villa ward wing report inquiry review";

/// Capitalised words that are no surnames: days, months, and what begins a sentence or a heading.
const NO_SURNAMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december christmas easter the a an and or but he she they it we i you this that \
    these there when then at in on for from with was is has had no yes not asked said told bank";

/// What may stand between a first name or title and a surname.
const PARTICLES: &str = "de da van von der la le al bin";

/// The names in a text with their places.
pub(super) fn names(text: &str, known: &Known) -> Vec<(usize, Kind, String)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(word) = words.get(place) {
        let end = titled(&words, place, known)
            .or_else(|| pair(&words, place, known))
            .or_else(|| elsewhere(&words, place, known))
            .or_else(|| alone(&words, place, known));
        match end {
            Some(end) => {
                let last = words.get(end).map_or(word.end(), Word::end);
                let name = text.get(word.at..last).unwrap_or_default();
                let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
                found.push((word.at, Kind::Name, name.to_owned()));
                place = end + 1;
            }
            None => place += 1,
        }
    }
    found
}

/// “Mrs Smith”, “Dr. de Souza”, “Mr Alan Example”. One letter is an initial, which is what is asked for.
fn titled(words: &[Word<'_>], place: usize, known: &Known) -> Option<usize> {
    let title = words.get(place)?;
    if !listed(TITLES, &title.text.to_lowercase()) || title.is_small() && title.text.len() > 3 {
        return None;
    }
    let mut at = place + 1;
    // A full stop may follow the title, a particle may stand before the name.
    let first = words.get(at)?;
    if first.before != " " && first.before != ". " {
        return None;
    }
    if listed(PARTICLES, first.text) && words.get(at + 1).is_some_and(Word::follows) {
        at += 1;
    }
    let name = words.get(at)?;
    let shouted = title.text.len() > 1 && title.text.chars().all(char::is_uppercase) && name.text.chars().count() > 2;
    let fits = name.is_capitalised()
        || shouted && name.text.chars().all(|letter| letter.is_uppercase() || !letter.is_alphabetic());
    let is_title = listed(TITLES, &name.text.to_lowercase());
    if !fits || is_title || is_no_surname(name) || is_place(words.get(at + 1)) && known.words.contains(&bare(name.text))
    {
        return None;
    }
    // “Mr Alan Example” is one name.
    Some(if surname(words, at + 1).is_some() && !is_place(words.get(at + 1)) { at + 1 } else { at })
}

/// “Alan Example”, “May Example”: a first name with a capitalised word behind it.
fn pair(words: &[Word<'_>], place: usize, known: &Known) -> Option<usize> {
    let first = words.get(place)?;
    if !first.is_capitalised() || first.text.contains(['’', '\'']) {
        return None;
    }
    let small = plain_letters(&first.text.to_lowercase());
    if !(listed(AMBIGUOUS, &small) || is_first_name(first.text)) || after_saint(words, place) {
        return None;
    }
    let particle = words.get(place + 1).is_some_and(|word| word.follows() && listed(PARTICLES, word.text));
    let end = surname(words, if particle { place + 2 } else { place + 1 })?;
    let whole_is_known =
        known.words.contains(&small) && words.get(end).is_some_and(|word| known.words.contains(&bare(word.text)));
    // “Florence Nightingale House” is a house.
    (!whole_is_known && !is_place(words.get(end)) && !is_place(words.get(end + 1))).then_some(end)
}

/// “that Margaret fell”: a first name that is nothing else, within a sentence.
fn alone(words: &[Word<'_>], place: usize, known: &Known) -> Option<usize> {
    let word = words.get(place)?;
    let name = word.text.strip_suffix("’s").or_else(|| word.text.strip_suffix("'s")).unwrap_or(word.text);
    let small = plain_letters(&name.to_lowercase());
    let within = place > 0 && matches!(word.before, " " | ", ") && words.get(place - 1).is_some_and(Word::is_small);
    let next = words.get(place + 1).filter(|next| next.follows());
    let named_after =
        is_place(words.get(place + 1)) || next.is_some_and(|next| next.is_capitalised() && !is_no_surname(next));
    (within
        && word.is_capitalised()
        && is_first_name(name)
        && !listed(NOT_ALONE, &small)
        && !known.words.contains(&small)
        && !named_after)
        .then_some(place)
}

/// The place, if a surname stands there.
fn surname(words: &[Word<'_>], place: usize) -> Option<usize> {
    let word = words.get(place)?;
    let title = listed(TITLES, &word.text.to_lowercase());
    (word.follows() && word.is_capitalised() && !is_no_surname(word) && !title).then_some(place)
}

/// Whether a word stands in a list of words between spaces.
fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

fn is_first_name(word: &str) -> bool {
    listed(FIRST_NAMES, &plain_letters(&word.to_lowercase()))
}

pub(super) fn is_no_surname(word: &Word<'_>) -> bool {
    listed(NO_SURNAMES, &bare(word.text))
}

fn is_place(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| word.follows() && listed(PLACES, &bare(word.text)))
}

/// “St Margaret”, “Queen Elizabeth”: named after somebody, and no person here.
fn after_saint(words: &[Word<'_>], place: usize) -> bool {
    let Some(before) = place.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    listed("st saint queen king prince princess royal lady", &before.text.to_lowercase())
}
