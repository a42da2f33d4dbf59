//! Which letters can stand on paper.

/// A text as it stands on paper, in every form of it.
///
/// Every kind of line break is one, `\n`: text that was copied from Word breaks its lines with U+000B, and from other places
/// with U+2028. The control characters that no XML file may hold, and so no Word file, become “�” (U+FFFD): they are nothing
/// that a person meant to write, but where one stood stays visible. Everything else stays as it is.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' | '\n' => out.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}
