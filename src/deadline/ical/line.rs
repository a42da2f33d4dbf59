//! Content lines: escaping (RFC 5545, 3.3.11) and folding (3.1).

/// The most bytes of a line, less its end.
const LONGEST: usize = 75;

/// A property whose value is text that anybody may have written.
pub(super) fn text(out: &mut String, name: &str, value: &str) {
    line(out, &format!("{name}:{}", escaped(value)));
}

/// A content line, folded: longer lines go on in the next, which begins with a space. No letter is cut in two.
pub(super) fn line(out: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text in which nothing can end its line or its value. Every kind of line break becomes the escaped one, and other control
/// characters, which the format does not allow, become spaces.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\t' => out.push('\t'),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
