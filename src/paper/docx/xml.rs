//! Writing XML.

use crate::paper::printable;

/// What begins every part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A text between tags: printable, and with nothing in it that could be read as a tag.
pub(super) fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
    }
}

/// An element that holds one line of text.
pub(super) fn element(out: &mut String, open: &str, text: &str, close: &str) {
    out.push_str(open);
    escape(out, &printable(text).replace(['\n', '\t'], " "));
    out.push_str(close);
}
