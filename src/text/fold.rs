//! Letters that look the same, or stand for the same, made one: whatever a web page, a word processor or a keyboard has made of a
//! space, a hyphen or a digit.
//!
//! Own tables, and small ones. Compatibility normalization (NFKC) is a crate with tables of 90 KB in the app, and it neither makes dashes
//! hyphens nor takes out what cannot be seen.

use std::ops::Range;

/// A text with its letters folded, that knows where each stood.
///
/// - All kinds of spaces, and several in a row, are one space; all kinds of line ends, with the spaces around, one line end.
/// - Hyphens and dashes are the hyphen of the keyboard; a long dash only between digits, since elsewhere it parts sentences.
/// - Digits of all scripts, and full-width letters and signs, are those of the keyboard. Joined letters are taken apart.
/// - What cannot be seen is left out, and accents that stand as signs of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text, where that which it came from begins and ends.
    from: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), from: Vec::with_capacity(text.len()) };
        for (start, letter) in text.char_indices() {
            folded.put(kind(letter), start, start + letter.len_utf8());
        }
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where that which stands in a part of the folded text stood in the text that was folded.
    pub fn original(&self, part: Range<usize>) -> Range<usize> {
        let start = self.from.get(part.start).map(|(start, _)| *start);
        let end = part.end.checked_sub(1).and_then(|last| self.from.get(last)).map(|(_, end)| *end);
        match (start, end) {
            (Some(start), Some(end)) if start <= end => start..end,
            _ => 0..0,
        }
    }

    fn put(&mut self, what: Folding, start: usize, end: usize) {
        match what {
            Folding::Nothing => {}
            Folding::Accent => self.lengthen(end),
            Folding::Space => match self.text.as_bytes().last() {
                Some(b' ' | b'\n') => self.lengthen(end),
                _ => self.push(' ', start, end),
            },
            Folding::Line => match self.text.as_bytes().last() {
                Some(b'\n') => self.lengthen(end),
                Some(b' ') => {
                    self.text.pop();
                    let start = self.from.pop().map_or(start, |(start, _)| start);
                    self.push('\n', start, end);
                }
                _ => self.push('\n', start, end),
            },
            Folding::LongDash if self.text.as_bytes().last().is_some_and(u8::is_ascii_digit) => {
                self.push('-', start, end);
            }
            Folding::LongDash => self.push('—', start, end),
            Folding::One(letter) => self.push(letter, start, end),
            Folding::Several(letters) => letters.chars().for_each(|letter| self.push(letter, start, end)),
        }
    }

    fn push(&mut self, letter: char, start: usize, end: usize) {
        self.text.push(letter);
        self.from.resize(self.text.len(), (start, end));
    }

    /// What was pushed last reaches further.
    fn lengthen(&mut self, to: usize) {
        let letter = self.text.chars().next_back().map_or(0, char::len_utf8);
        for (_, end) in self.from.iter_mut().rev().take(letter) {
            *end = to;
        }
    }
}

/// Whether two names say the same, whatever spaces, dashes and capitals they are written with.
pub fn alike(one: &str, other: &str) -> bool {
    let plain = |name: &str| Folded::of(name).text.replace('\n', " ").trim().to_lowercase();
    plain(one) == plain(other)
}

/// Small letters without their accents: “łukasz” is “lukasz”. For looking words up in a list.
pub fn plain_letters(small: &str) -> String {
    small.chars().map(without_accent).collect()
}

/// What becomes of a letter.
enum Folding {
    Nothing,
    Accent,
    Space,
    Line,
    LongDash,
    One(char),
    Several(&'static str),
}

fn kind(letter: char) -> Folding {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Folding::Line,
        ' ' | '\t' => Folding::Space,
        letter if letter.is_ascii() => Folding::One(letter),
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e01ef}' => Folding::Nothing,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' => {
            Folding::Accent
        }
        '\u{2010}'..='\u{2013}' | '\u{2043}' | '\u{207b}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Folding::One('-'),
        '\u{2014}' | '\u{2015}' => Folding::LongDash,
        '\u{2bc}' | '\u{2b9}' | '\u{2018}' | '\u{201b}' | '\u{2032}' => Folding::One('\''),
        '\u{2044}' | '\u{2215}' => Folding::One('/'),
        '\u{2024}' => Folding::One('.'),
        '\u{fe62}' => Folding::One('+'),
        '\u{fe6b}' => Folding::One('@'),
        'ﬀ' => Folding::Several("ff"),
        'ﬁ' => Folding::Several("fi"),
        'ﬂ' => Folding::Several("fl"),
        'ﬃ' => Folding::Several("ffi"),
        'ﬄ' => Folding::Several("ffl"),
        'ﬅ' | 'ﬆ' => Folding::Several("st"),
        // The full-width forms stand in the order of the keyboard's.
        '\u{ff01}'..='\u{ff5e}' => Folding::One(ascii(u32::from(letter) - 0xfee0).unwrap_or(letter)),
        letter if letter.is_whitespace() => Folding::Space,
        letter => Folding::One(digit(letter).unwrap_or(letter)),
    }
}

fn ascii(code: u32) -> Option<char> {
    char::from_u32(code).filter(char::is_ascii)
}

/// Where the digits of other scripts begin, each ten in a row.
const ZEROS: [u32; 19] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0x1810,
];

/// The digit of the keyboard that a digit of another script is.
fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let value = match code {
        // Five sets of digits for mathematics, one after the other.
        0x1d7ce..=0x1d7ff => (code - 0x1d7ce) % 10,
        _ => ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))?,
    };
    char::from_digit(value, 10)
}

/// Small Latin letters with accents, by the letter without.
const ACCENTED: [(char, &str); 26] = [
    ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ('b', "ɓ"),
    ('c', "çćĉċč"),
    ('d', "ďđðɖɗ"),
    ('e', "èéêëēĕėęěẹẻẽếềểễệə"),
    ('f', "ƒ"),
    ('g', "ĝğġģǧ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįıǐỉị"),
    ('j', "ĵ"),
    ('k', "ķƙ"),
    ('l', "ĺļľŀł"),
    ('m', "ḿ"),
    ('n', "ñńņňŋ"),
    ('o', "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ('p', "ṕ"),
    ('q', "ɋ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšșṣ"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűųưǔụủứừửữự"),
    ('v', "ṽ"),
    ('w', "ŵẁẃẅ"),
    ('x', "ẋ"),
    ('y', "ýÿŷỳỵỷỹ"),
    ('z', "źżžẓ"),
];

fn without_accent(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    ACCENTED.iter().find(|(_, accented)| accented.contains(letter)).map_or(letter, |(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_folded_text_is_found_in_the_text_again() {
        let text = "a\u{a0}\t b\u{200b}c e\u{301}x\u{2009}—\u{ff11}—2 gri\u{fb03}ths \r\n end";
        let folded = Folded::of(text);
        assert_eq!(folded.as_str(), "a bc ex —1-2 griffiths\nend");
        for part in ["a b", "bc", "ex", "1-2", "griffiths", "\nend"] {
            let at = folded.as_str().find(part).unwrap_or_default();
            let original = folded.original(at..at + part.len());
            assert_eq!(Folded::of(&text[original]).as_str(), part);
        }
        assert_eq!(&text[folded.original(6..8)], "x\u{2009}");
        assert_eq!((folded.original(0..0), folded.original(90..99)), (0..0, 0..0));
    }

    #[test]
    fn letters_are_looked_up_without_accents() {
        assert_eq!(plain_letters("łukasz żółć josé nguyễn иван"), "lukasz zolc jose nguyen иван");
    }
}
