//! Words that are nearly the same.

/// The longest word that is compared, in letters: nothing longer is a slip of the keyboard.
const LONGEST: usize = 80;

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another; `None` for
/// words that are too long.
pub fn distance(one: &str, other: &str) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().max(other.len()) > LONGEST {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=other.len()).collect());
    for (row, letter) in one.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        for (column, against) in other.iter().enumerate() {
            let changed = last.get(column)? + usize::from(letter != against);
            let mut least = changed.min(last.get(column + 1)? + 1).min(next.get(column)? + 1);
            let swapped =
                row > 0 && column > 0 && one.get(row - 1) == Some(against) && other.get(column - 1) == Some(letter);
            if swapped {
                least = least.min(before.get(column - 1)? + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied()
}

/// The known word that is nearest to one that is not known: no more than a third of its letters differ. The first of several.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = word.trim().to_lowercase().replace(['-', ' '], "_");
    let far = |known: &str| distance(&plain, &known.to_lowercase().replace(['-', ' '], "_"));
    let most = (plain.chars().count() / 3).max(1);
    let found = known.into_iter().filter_map(|known| Some((far(known)?, known)));
    found.filter(|(far, _)| *far <= most).min_by_key(|(far, _)| *far).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard_are_near_and_other_words_are_not() {
        for (one, other, far) in
            [("", "", 0), ("cite", "cite", 0), ("ctie", "cite", 1), ("mailbag", "mailbox", 2), ("", "abc", 3)]
        {
            assert_eq!((distance(one, other), distance(other, one)), (Some(far), Some(far)), "{one} {other}");
        }
        assert_eq!(distance(&"a".repeat(81), "a"), None);
        let known = ["outcome", "title", "local_authorities", "id", "cite"];
        for (word, near) in [
            ("outcomes", Some("outcome")),
            ("Titel", Some("title")),
            ("local authorities", Some("local_authorities")),
            ("local-authority", Some("local_authorities")),
            ("colour", None),
            ("di", Some("id")),
            ("site", Some("cite")),
        ] {
            assert_eq!(nearest(word, known), near, "{word}");
        }
    }
}
