//! Text for people: wrapped lines with indents.

/// The longest line.
const WIDTH: usize = 100;

/// Marks of up to so many letters, such as bullets and numbers, have the whole paragraph stand to their right.
const SHORT_MARK: usize = 4;

/// A text that grows line by line.
#[derive(Debug, Default)]
pub struct Page {
    text: String,
}

impl Page {
    /// The whole text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// An empty line, unless the page is empty.
    pub fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A heading with an empty line above it.
    pub fn heading(&mut self, title: &str) {
        self.gap();
        self.put(0, "", title);
    }

    /// A paragraph, indented by so many letters, with a mark or label before it; one without text is left out.
    pub fn put(&mut self, indent: usize, mark: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let mut line = format!("{:indent$}{mark}", "");
        let marked = mark.chars().count();
        let hanging = indent + if marked <= SHORT_MARK { marked } else { 2 };
        let mut length = indent + marked;
        let mut first = true;
        for word in text.split_whitespace() {
            let word = one_line(word);
            let letters = word.chars().count();
            if !first && length + 1 + letters > WIDTH {
                self.text.push_str(&line);
                self.text.push('\n');
                line = format!("{:hanging$}", "");
                length = hanging;
                first = true;
            }
            if !first {
                line.push(' ');
                length += 1;
            }
            line.push_str(&word);
            length += letters;
            first = false;
        }
        self.text.push_str(&line);
        self.text.push('\n');
    }
}

/// Several parts as one text; empty ones are left out.
pub fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Where something stands, in square brackets; empty for nowhere.
pub fn source(cite: &str, tool_default: bool) -> String {
    match (cite.is_empty(), tool_default) {
        (true, false) => String::new(),
        (true, true) => "(tool default, not policy)".to_owned(),
        (false, false) => format!("[{cite}]"),
        (false, true) => format!("[{cite}] (tool default, not policy)"),
    }
}

/// The text on one line, without what could move a terminal’s cursor.
pub fn one_line(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            letter if letter.is_control() => '\u{fffd}',
            letter => letter,
        })
        .collect()
}

/// “1 record”, “10,000 records”.
pub fn counted(count: usize, what: &str) -> String {
    let digits = count.to_string();
    let mut number = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    let s = if count == 1 { "" } else { "s" };
    format!("{number} {what}{s}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (count, words) in [(0, "0 records"), (1, "1 record"), (999, "999 records"), (10_000, "10,000 records")] {
            assert_eq!(counted(count, "record"), words);
        }
        assert_eq!(counted(1_234_567, "record"), "1,234,567 records");
    }

    #[test]
    fn long_text_is_wrapped_under_its_mark_and_holds_no_control_letters() {
        let mut page = Page::default();
        page.put(2, "- ", &"wörd ".repeat(40));
        page.put(0, "", "\u{1b}[2J one\ntwo");
        page.put(0, "", "  ");
        let text = page.into_text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[0].starts_with("  - wörd") && lines[1].starts_with("    wörd"));
        assert_eq!(lines[3], "\u{fffd}[2J one two");
    }
}
