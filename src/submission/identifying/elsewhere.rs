//! Names that English is not written with: in other scripts, and with Latin letters that English words do not have.

use super::{
    Known, bare,
    words::{Word, is_of_elsewhere},
};

/// The most words of a name. More of another script in a row are a text, in which no names are looked for.
const MOST: usize = 4;

/// The longest word of a name, in letters: where a script has no spaces, more are a sentence.
const LONGEST: usize = 14;

/// What has such letters in English, and is nobody.
const NOBODY: &str = "māori pūkeko łódź gdańsk poznań wrocław toruń bucurești iași plzeň ōtautahi tāmaki";

/// “Łukasz”, “Jerzy Wiśniewski” within a sentence, “Иван Петров”, “محمد علي”: where it ends that begins with this word.
pub(super) fn elsewhere(words: &[Word<'_>], place: usize, known: &Known) -> Option<usize> {
    let word = words.get(place)?;
    if !is_one(word, known) {
        // A first name that nobody has listed, before a surname that tells where it comes from.
        let within =
            word.follows() && place.checked_sub(1).and_then(|before| words.get(before)).is_some_and(Word::is_small);
        let next = words.get(place + 1).filter(|next| next.follows() && is_one(next, known));
        return (within && word.is_capitalised() && next.is_some()).then_some(place + 1);
    }
    let in_a_row = |word: Option<&Word<'_>>| word.is_some_and(|word| word.follows() && is_of_elsewhere(word.text));
    let is_text = |word: &Word<'_>| !word.is_capitalised() || word.text.chars().count() > LONGEST;
    let before = place.checked_sub(1).and_then(|before| words.get(before));
    if word.follows() && before.is_some_and(|before| is_of_elsewhere(before.text)) {
        return None;
    }
    let mut end = place;
    while in_a_row(words.get(end + 1)) {
        end += 1;
    }
    let name = words.get(place..=end)?;
    if name.len() > MOST || name.iter().any(is_text) {
        return None;
    }
    // A surname in plain letters: “Łukasz Example”.
    let next =
        words.get(end + 1).filter(|next| next.follows() && next.is_capitalised() && !super::names::is_no_surname(next));
    Some(if next.is_some() { end + 1 } else { end })
}

fn is_one(word: &Word<'_>, known: &Known) -> bool {
    let small = word.text.to_lowercase();
    is_of_elsewhere(word.text)
        && word.is_capitalised()
        && word.text.chars().nth(1).is_some()
        && !NOBODY.split_whitespace().any(|one| one == small)
        && !known.words.contains(&bare(word.text))
}
