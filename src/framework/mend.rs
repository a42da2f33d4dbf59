//! What to write instead: words for the mistakes of somebody who has never seen such a file.

use toml_span::{Value, value::ValueInner};

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Flag,
    List,
    Table,
}

/// The longest value that is repeated in a message, in letters.
const SHOWN: usize = 40;

/// That a value is of the wrong kind, and how it is written.
pub(super) fn kind(name: &str, wanted: Kind, found: &ValueInner<'_>) -> String {
    let expected = match wanted {
        Kind::Text => "words between quotation marks",
        Kind::Number => "a whole number",
        Kind::Flag => "true or false",
        Kind::List => "a list",
        Kind::Table => "a table",
    };
    let found_words = match found {
        ValueInner::String(_) => "words",
        ValueInner::Integer(_) => "a number",
        ValueInner::Float(_) => "a number with a point",
        ValueInner::Boolean(_) => "true or false",
        ValueInner::Array(_) => "a list",
        ValueInner::Table(_) => "a table",
    };
    let write = instead(name, wanted, found).map_or_else(String::new, |write| format!("; write {write}"));
    if name.is_empty() {
        return format!("expected {expected} and found {found_words}{write}");
    }
    format!("“{name}”: expected {expected} and found {found_words}{write}")
}

/// What to write, where it can be told.
fn instead(name: &str, wanted: Kind, found: &ValueInner<'_>) -> Option<String> {
    Some(match (wanted, found) {
        (Kind::Text, ValueInner::String(_)) => return None,
        _ if name.is_empty() => return None,
        (Kind::Text, ValueInner::Integer(number)) => format!("{name} = \"{number}\""),
        // 4.10 was read as a number, and its last digit is gone.
        (Kind::Text, ValueInner::Float(_)) => format!("its digits between straight quotation marks: {name} = \"…\""),
        (Kind::Text, ValueInner::Boolean(flag)) => format!("{name} = \"{flag}\""),
        (Kind::Text, ValueInner::Array(values)) => match values.as_slice() {
            [one] => format!("{name} = {}, without square brackets", shown(one)?),
            _ => format!("one text, without square brackets: {name} = \"words\""),
        },
        (Kind::Text, ValueInner::Table(_)) => format!("{name} = \"words\", without brackets or braces"),
        (Kind::Number, ValueInner::String(text)) if text.trim().parse::<u32>().is_ok() => {
            format!("the number without quotation marks: {name} = {}", text.trim())
        }
        (Kind::Number, _) => format!("{name} = 3, with a number of your own"),
        (Kind::Flag, ValueInner::String(text)) if matches!(text.as_ref(), "true" | "false") => {
            format!("it without quotation marks: {name} = {text}")
        }
        (Kind::Flag, _) => format!("{name} = true or {name} = false"),
        (Kind::List, ValueInner::Table(_)) => format!(
            "[[{name}]] with two square brackets on each side if it is a heading; in a line, {name} = [ … ] with square brackets around"
        ),
        (Kind::List, ValueInner::String(text)) if text.chars().count() <= SHOWN => {
            format!("it between square brackets: {name} = [\"{text}\"]")
        }
        (Kind::List, _) => format!("{name} = [ … ], with square brackets around"),
        (Kind::Table, ValueInner::Array(_)) => format!("[{name}] with one square bracket on each side, and once only"),
        (Kind::Table, _) => match name {
            "extends" => "extends = { id = \"lambeth\", version = \"…\" }, as in the template".to_owned(),
            _ => format!("a line [{name}], with what belongs to it below"),
        },
    })
}

/// A short value as it stands in a file.
fn shown(value: &Value<'_>) -> Option<String> {
    value.as_str().filter(|text| text.chars().count() <= SHOWN).map(|text| format!("\"{text}\""))
}

/// How a citation is written instead of this.
pub(super) fn citation(value: &Value<'_>) -> String {
    let section = match value.as_ref() {
        ValueInner::String(text) if text.chars().count() <= SHOWN && !text.is_empty() => text.to_string(),
        ValueInner::Integer(number) => number.to_string(),
        ValueInner::Float(_) => "…".to_owned(),
        _ => "4.2".to_owned(),
    };
    format!("a citation stands in braces; write cite = {{ section = \"{section}\" }}")
}

/// The question whether something else was meant.
pub(super) fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean “{near}”?"))
}

/// The known word that is nearest to one that is not known: at most a third of its letters differ.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    crate::text::nearest(word, known)
}
