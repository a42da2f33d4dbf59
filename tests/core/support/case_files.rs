//! The one reader of the files of `tests/cases`, which are written in TOML or JSON, and what runs cases that are all of one kind.

use super::file_text;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use toml_span::value::ValueInner;

/// TOML as JSON, which `serde` reads.
fn json(value: &toml_span::Value<'_>) -> Value {
    match value.as_ref() {
        ValueInner::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.name.to_string(), json(value))).collect::<Map<_, _>>())
        }
        ValueInner::Array(values) => values.iter().map(json).collect(),
        ValueInner::String(text) => Value::from(text.as_ref()),
        ValueInner::Integer(number) => Value::from(*number),
        ValueInner::Float(number) => Value::from(*number),
        ValueInner::Boolean(flag) => Value::from(*flag),
    }
}

/// A file of `tests/cases`, by the name that it has there.
pub fn case_file(file: &str) -> Value {
    let text = file_text(&format!("tests/cases/{file}"));
    if file.ends_with(".json") {
        return serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    json(&toml_span::parse(&text).unwrap_or_else(|error| panic!("{file}: {error}")))
}

/// The rows of a case file: those under a key, or the whole file where it is a list. One that does not fit is told with its
/// number, and a file with fewer than these has lost some.
pub fn case_rows<T: DeserializeOwned>(file: &str, key: Option<&str>, at_least: usize) -> Vec<T> {
    let mut value = case_file(file);
    let rows = match key {
        Some(key) => value[key].take(),
        None => value,
    };
    let rows = match rows {
        Value::Array(rows) => rows,
        other => panic!("{file} has no rows under {key:?}: {other}"),
    };
    assert!(rows.len() >= at_least, "{file} has only {} rows under {key:?}", rows.len());
    let read = |(number, row)| {
        serde_json::from_value(row).unwrap_or_else(|error| panic!("{file}: row {number} under {key:?}: {error}"))
    };
    (1..).zip(rows).map(read).collect()
}

/// A text in which something is looked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextCase {
    /// As somebody typed it.
    pub text: String,
    /// What is to be found in it, in its order.
    pub finds: Vec<String>,
}

/// In every text of these cases is found what it says and nothing else.
pub fn assert_found(file: &str, key: &str, at_least: usize, look: impl Fn(&str) -> Vec<String>) {
    let wrong: Vec<String> = case_rows(file, Some(key), at_least)
        .into_iter()
        .filter_map(|TextCase { text, finds }| {
            let found = look(&text);
            (found != finds).then(|| format!("{text}\n  found    {found:?}\n  expected {finds:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}
