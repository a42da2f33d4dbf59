//! What is not TOML, in plain words: what stands in the line, and what to write instead.

use super::mend::nearest;
use toml_span::{Error, ErrorKind};

/// The kinds of row that can stand several times.
pub(super) const SEVERAL: [&str; 24] = [
    "document",
    "group",
    "group.question",
    "share",
    "outcome",
    "designation",
    "level",
    "overlap",
    "reading",
    "anchor",
    "circumstance",
    "impact.level",
    "next",
    "deadline",
    "note",
    "list",
    "example",
    "contact",
    "track",
    "consideration",
    "theme",
    "sheet.section",
    "sheet.section.item",
    "suggest",
];

/// The longest part of a line that is repeated, in letters.
const SHOWN: usize = 40;

/// What is wrong, in words.
pub(super) fn words(text: &str, error: &Error) -> String {
    let line = line_at(text, error.span.start);
    let outside = without_strings(line);
    match &error.kind {
        ErrorKind::DuplicateTable { name, first } => twice(text, name, first.start),
        ErrorKind::RedefineAsArray => {
            let name = line.trim().trim_matches(['[', ']', ' ']);
            format!("“{name}” stands here with two square brackets and above with one; write [[{name}]] each time")
        }
        ErrorKind::DuplicateKey { key, first } if line.trim_start().starts_with('[') => twice(text, key, first.start),
        ErrorKind::DuplicateKey { key, first } => {
            format!("“{key}” stands here twice, and first in line {}; keep one", line_number(text, first.start))
        }
        _ if outside.contains(['“', '”', '„', '«', '»', '‘', '’', '`']) => {
            "curly quotation marks stand around words here, as a word processor makes them; write straight ones: name = \"words\""
                .to_owned()
        }
        ErrorKind::Unexpected(letter) if !letter.is_ascii() && (letter.is_whitespace() || *letter == '\u{feff}') => {
            "an unusual space stands here, as a word processor makes it; delete it and type an ordinary space".to_owned()
        }
        ErrorKind::UnterminatedString | ErrorKind::InvalidCharInString('\n' | '\r') => {
            "the words that begin in this line do not end in it; put the closing quotation mark \" at the end of the words, in the same line"
                .to_owned()
        }
        ErrorKind::InvalidCharInString(_) => {
            "a character that cannot be seen stands within the words here; type the words anew".to_owned()
        }
        ErrorKind::InvalidEscape(_) | ErrorKind::InvalidHexEscape(_) | ErrorKind::InvalidEscapeValue(_) => {
            "a backslash \\ stands within words here; write it twice, \\\\, or use / instead".to_owned()
        }
        ErrorKind::ExceededDepthLimit => {
            "brackets stand within brackets here, more deeply than can be read; write the condition more simply".to_owned()
        }
        _ => still_open(text, error.span.start, &outside)
            .or_else(|| of_line(line, &outside))
            .unwrap_or_else(|| plain(text, error)),
    }
}

/// A heading that stands twice.
fn twice(text: &str, name: &str, first: usize) -> String {
    let first = line_number(text, first);
    // The parser names the last part of a heading only.
    let can_repeat = SEVERAL.iter().any(|row| *row == name || row.rsplit('.').next() == Some(name));
    if can_repeat {
        format!(
            "[{name}] stands here a second time, and first in line {first}; write [[{name}]] with two square brackets on each side, each time"
        )
    } else {
        format!(
            "[{name}] stands here a second time, and first in line {first}; it can stand only once, so put both parts together"
        )
    }
}

/// A list or brace that was opened in a line above and is not closed where the next value or heading begins.
fn still_open(text: &str, byte: usize, outside: &str) -> Option<String> {
    let begins = outside.trim_start().starts_with('[')
        || outside
            .split_once(" = ")
            .is_some_and(|(key, _)| key.chars().all(|letter| letter.is_alphanumeric() || letter == '_'));
    let above = text.get(..byte).and_then(|before| before.rfind('\n')).and_then(|end| text.get(..end))?;
    let line = last_open(above).filter(|_| begins)?;
    Some(format!("the list or brace that begins in line {line} is not closed before this line; add the ] or }}"))
}

/// What is wrong with a line that can be told from the line alone.
fn of_line(line: &str, outside: &str) -> Option<String> {
    let (line, outside) = (line.trim(), outside.trim());
    if outside.is_empty() {
        return None;
    }
    if outside.starts_with('[') && !outside.contains('=') {
        let name = outside.trim_matches(['[', ']', ' ', '#']).split(']').next().unwrap_or_default();
        let opened = outside.chars().take_while(|letter| *letter == '[').count();
        let closed = outside.chars().filter(|letter| *letter == ']').count();
        if opened != closed || name.contains(' ') {
            let near = nearest(name, SEVERAL).unwrap_or(if name.contains(' ') { "name" } else { name });
            return Some(format!(
                "the square brackets of this heading do not fit together; write [[{near}]], or [{near}] where it can stand only once"
            ));
        }
    }
    let Some((key, value)) = outside.split_once('=') else {
        return without_equals(line, outside);
    };
    let key = key.trim();
    if key.contains(':') && !key.contains(['{', '[']) {
        return Some(colon(key));
    }
    if key.contains(char::is_whitespace) && !key.contains(['{', '[', ',', '"', '.']) {
        let name = key.replace(char::is_whitespace, "_").to_lowercase();
        return Some(format!("the name of a value has no spaces; write {name} = …"));
    }
    value_of(key, value.trim(), line)
}

fn colon(key: &str) -> String {
    let name = key.split(':').next().unwrap_or_default().trim();
    format!("write = between a name and its value, not a colon: {name} = …")
}

/// A line with no equals sign outside words.
fn without_equals(line: &str, outside: &str) -> Option<String> {
    let first = outside.split([' ', ':', '"', '\t']).next().unwrap_or_default();
    if outside.starts_with(['"', '\'', '{', '}', ']', ',']) {
        return Some(list(outside));
    }
    if outside.contains(':') {
        return Some(colon(outside));
    }
    if line.contains('"') {
        return Some(format!("the = between the name and its value is missing; write {first} = \"words\""));
    }
    Some(
        "this line is neither name = value nor a heading in square brackets; if it is a comment, begin it with #"
            .to_owned(),
    )
}

/// What is wrong with a value. `value` has no words in it any more, only the marks around them.
fn value_of(key: &str, value: &str, line: &str) -> Option<String> {
    let given = line.split_once('=').map_or("", |(_, given)| given.trim());
    if value.is_empty() || value.starts_with('#') {
        return Some(format!("there is no value here; write {key} = \"words\", or take the line out"));
    }
    if value.starts_with("\"\"") {
        let after = value.trim_start_matches('"').trim();
        if after.starts_with([';', ',']) {
            return Some(format!("take away the {} at the end of the line", after.chars().next().unwrap_or_default()));
        }
        return (!after.is_empty() && !after.starts_with('#')).then(|| {
            "something stands behind the closing quotation mark; to have quotation marks within words, use the curly ones: “like this”"
                .to_owned()
        });
    }
    if value.starts_with(['[', '{']) {
        return Some(list(value));
    }
    let bare: String =
        given.split('#').next().unwrap_or_default().trim().trim_end_matches([';', ',']).chars().take(SHOWN).collect();
    match bare.trim_matches('"').to_lowercase().as_str() {
        "true" | "yes" | "ja" => Some(format!("write true in small letters and without anything else: {key} = true")),
        "false" | "no" => Some(format!("write false in small letters and without anything else: {key} = false")),
        number if number.parse::<i64>().is_ok() => {
            Some(format!("a whole number stands alone; write {key} = {}", number.parse::<i64>().unwrap_or_default()))
        }
        _ => Some(format!(
            "words, dates and versions stand between straight quotation marks; write {key} = \"{}\"",
            bare.replace('"', "")
        )),
    }
}

fn list(value: &str) -> String {
    let count = |letter: char| value.chars().filter(|other| *other == letter).count();
    if count('{') != count('}') {
        return "a brace { } is not closed or not opened here; each { needs a }, and in braces stand name = value, with commas between"
            .to_owned();
    }
    "the entries of a list, or of what stands in braces, are not parted here; put a comma between two of them, and close every [ and {"
        .to_owned()
}

/// What the parser says, where the line does not tell more.
fn plain(text: &str, error: &Error) -> String {
    if let ErrorKind::UnexpectedEof = &error.kind {
        let open = last_open(text).map_or_else(String::new, |line| format!("; look at line {line}"));
        return format!("the file ends before a list or brace that was opened is closed{open}; add the ] or }}");
    }
    if let ErrorKind::Wanted { found: "eof", .. } = &error.kind {
        let open = last_open(text).map_or_else(String::new, |line| format!(" that begins in line {line}"));
        return format!("the file ends before the list or brace{open} is closed; add the ] or }}");
    }
    let what = match &error.kind {
        ErrorKind::InvalidNumber => {
            "a number that cannot be read; write a whole number, or put words between quotation marks".to_owned()
        }
        ErrorKind::DottedKeyInvalidType { .. } => {
            "a name with a point in it; write the name alone, below the heading that it belongs to".to_owned()
        }
        ErrorKind::Unexpected(letter) => format!("“{letter}” where nothing of the kind can stand"),
        ErrorKind::Wanted { expected, found } => format!("{found} where {expected} should stand"),
        _ => error.to_string(),
    };
    format!("this is not TOML: {what}")
}

/// The line in which the last bracket opens that is not closed.
fn last_open(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let outside = without_strings(line);
        if outside.trim_start().starts_with('[') && !outside.contains(['=', ',']) {
            continue;
        }
        for letter in outside.split('#').next().unwrap_or_default().chars() {
            match letter {
                '[' | '{' => open.push(number),
                ']' | '}' => {
                    open.pop();
                }
                _ => {}
            }
        }
    }
    open.pop()
}

/// The line in which a byte stands.
fn line_at(text: &str, byte: usize) -> &str {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default().trim_end_matches('\r')
}

fn line_number(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|letter| **letter == b'\n').count() + 1
}

/// A line with nothing left of the words between straight quotation marks, and without its comment. Of words that do not end,
/// all is left.
fn without_strings(line: &str) -> String {
    let mut left = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['"', '\'', '#']) {
        let (before, from) = rest.split_at(at);
        left.push_str(before);
        let Some(mark) = from.chars().next().filter(|mark| *mark != '#') else { return left };
        let inside = from.get(1..).unwrap_or_default();
        match end_of(inside, mark) {
            Some(end) => {
                left.push(mark);
                left.push(mark);
                rest = inside.get(end + 1..).unwrap_or_default();
            }
            None => {
                left.push_str(from);
                return left;
            }
        }
    }
    left.push_str(rest);
    left
}

/// Where the words end that are closed by this mark.
fn end_of(inside: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in inside.char_indices() {
        if escaped {
            escaped = false;
        } else if letter == '\\' && mark == '"' {
            escaped = true;
        } else if letter == mark {
            return Some(at);
        }
    }
    None
}
