//! The words of a text with their places.

/// A word, and what stands between it and the one before.
pub(super) struct Word<'a> {
    /// The word.
    pub text: &'a str,
    /// Where it begins.
    pub at: usize,
    /// What stands before it, back to the end of the last word.
    pub before: &'a str,
}

impl Word<'_> {
    /// Where it ends.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it begins with a capital and goes on in small letters: a name as it is usually written. Scripts without capitals
    /// write everything so.
    pub fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(|first| {
            first.is_uppercase() && letters.any(char::is_lowercase) || !first.is_uppercase() && !first.is_lowercase()
        })
    }

    /// Whether it has no capital at all.
    pub fn is_small(&self) -> bool {
        !self.text.chars().any(char::is_uppercase)
    }

    /// Whether it follows the word before with nothing but a space, so that both can be one name.
    pub fn follows(&self) -> bool {
        self.before == " "
    }
}

/// Whether a word has letters that English words do not have: of other scripts, or Latin ones beyond those of Western Europe, in
/// which English writes words it has borrowed.
pub(super) fn is_of_elsewhere(word: &str) -> bool {
    word.chars().any(|letter| letter >= '\u{100}' && letter.is_alphabetic())
}

/// Signs that join letters in the scripts of India, and are none themselves.
fn joins(letter: char) -> bool {
    ('\u{900}'..='\u{dff}').contains(&letter) && !letter.is_numeric() && !matches!(letter, '\u{964}' | '\u{965}')
}

/// The words of a folded text: letters, with an apostrophe or a hyphen inside.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut start, mut last) = (None, 0);
    let inside = |at: usize, letter: char| {
        matches!(letter, '\'' | '’' | '-')
            && text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic)
    };
    let mut push = |from: usize, to: usize, last: &mut usize| {
        if let (Some(text), Some(before)) = (text.get(from..to), text.get(*last..from)) {
            words.push(Word { text, at: from, before });
        }
        *last = to;
    };
    for (at, letter) in text.char_indices() {
        if letter.is_alphabetic() || start.is_some() && (inside(at, letter) || joins(letter)) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            push(from, at, &mut last);
        }
    }
    if let Some(from) = start {
        push(from, text.len(), &mut last);
    }
    words
}
