//! Checks a JSON value against the export's JSON Schema and lists everything that is wrong.
//!
//! The schema is made from the types and published with the app. This reads just the keywords that it uses
//! ([`known_keywords`]; a test keeps the two together, and another compares the verdicts with a full validator's), because
//! a general validator would be larger than the rest of the app.

use super::{
    digest::DIGEST_PATTERN,
    problem::{MOST_PROBLEMS, Problem, step},
};
use crate::concern::{Amount, Date, Timestamp};
use serde_json::{Map, Value};
use std::sync::OnceLock;

/// The published schema, without its words for people.
pub const SCHEMA: &str = include_str!("schema/export-5.lean.json");

/// The keywords that this check reads. The schema may use no others.
pub fn known_keywords() -> &'static [&'static str] {
    &[
        "$schema",
        "$id",
        "$defs",
        "$ref",
        "title",
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "const",
        "oneOf",
        "anyOf",
        "minimum",
        "maximum",
        "pattern",
        "format",
    ]
}

/// Checks a value; returns every problem with its path, at most 200 and one that counts the rest.
pub fn check_against_schema(value: &Value) -> Vec<Problem> {
    // Read once: a back office checks many thousands of records in one go.
    static READ: OnceLock<Option<Value>> = OnceLock::new();
    let Some(schema) = READ.get_or_init(|| serde_json::from_str(SCHEMA).ok()) else {
        return vec![Problem::new("$", "the app’s own schema cannot be read")];
    };
    let mut check = Check { root: schema, problems: Vec::new(), more: 0 };
    check.value("$", value, schema);
    let mut problems = check.problems;
    if check.more > 0 {
        problems.push(Problem::new("$", format!("and {} more problems", check.more)));
    }
    problems
}

struct Check<'a> {
    root: &'a Value,
    problems: Vec<Problem>,
    more: usize,
}

impl<'a> Check<'a> {
    fn problem(&mut self, path: &str, message: String) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem::new(path, message));
        } else {
            self.more += 1;
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        match schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#')) {
            Some(pointer) => self.root.pointer(pointer).unwrap_or(schema),
            None => schema,
        }
    }

    fn value(&mut self, path: &str, value: &Value, schema: &'a Value) {
        let schema = self.resolve(schema);
        if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
            // The types only use this for "one of these, or nothing".
            let is_null = |option: &Value| option.get("type").and_then(Value::as_str) == Some("null");
            if value.is_null() && options.iter().any(is_null) {
                return;
            }
            if let Some(option) = options.iter().find(|option| !is_null(option)) {
                self.value(path, value, option);
            }
            return;
        }
        let words = choices(schema);
        if let Some(named) = schema.get("oneOf").and_then(Value::as_array).filter(|_| has_named(schema)) {
            self.one_of(path, value, named, &words);
            return;
        }
        if !words.is_empty() {
            if !words.contains(&value) {
                let known: Vec<String> = words.iter().map(ToString::to_string).collect();
                self.problem(path, format!("{} is not one of {}", short(value), known.join(", ")));
            }
            return;
        }
        if !self.kind(path, value, schema) {
            return;
        }
        match value {
            Value::Object(object) => self.object(path, object, schema),
            Value::Array(items) => {
                if let Some(item_schema) = schema.get("items") {
                    for (place, item) in items.iter().enumerate() {
                        self.value(&format!("{path}[{place}]"), item, item_schema);
                    }
                }
            }
            Value::Number(_) => self.number(path, value, schema),
            Value::String(text) => self.text(path, text, schema),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// One of several words, or an object with one of several names: how the types write a choice that brings something with it.
    fn one_of(&mut self, path: &str, value: &Value, options: &'a [Value], words: &[&Value]) {
        if words.contains(&value) {
            return;
        }
        let named = |name: &str| options.iter().find(|option| name_of(option) == Some(name));
        let name = value.as_object().and_then(|object| object.keys().next());
        match name.and_then(|name| named(name)) {
            Some(option) => self.value(path, value, option),
            None => {
                let names = options.iter().filter_map(name_of).map(|name| format!("an object with “{name}”"));
                let known: Vec<String> = words.iter().map(ToString::to_string).chain(names).collect();
                self.problem(path, format!("{} is not one of {}", short(value), known.join(", ")));
            }
        }
    }

    /// Whether the value is of a kind that the schema names; if not, that is a problem.
    fn kind(&mut self, path: &str, value: &Value, schema: &Value) -> bool {
        let kinds: Vec<&str> = match schema.get("type") {
            Some(Value::String(kind)) => vec![kind],
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => return true,
        };
        let fits = kinds.iter().any(|kind| match *kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            _ => false,
        });
        if !fits {
            let wanted: Vec<&str> = kinds
                .iter()
                .map(|kind| match *kind {
                    "integer" => "a whole number",
                    "string" => "text",
                    "array" => "a list",
                    "object" => "an object",
                    "boolean" => "true or false",
                    other => other,
                })
                .collect();
            self.problem(path, format!("this should be {}; it is {}", wanted.join(" or "), short(value)));
        }
        fits
    }

    fn object(&mut self, path: &str, object: &Map<String, Value>, schema: &'a Value) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let required = schema.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                self.problem(path, format!("“{name}” is missing"));
            }
        }
        for (name, value) in object {
            let place = format!("{path}{}", step(name));
            match (properties.and_then(|properties| properties.get(name)), schema.get("additionalProperties")) {
                (Some(known), _) => self.value(&place, value, known),
                (None, Some(Value::Bool(false))) => self.problem(&place, format!("“{name}” is not known here")),
                (None, Some(others)) => self.value(&place, value, others),
                (None, None) => {}
            }
        }
    }

    fn number(&mut self, path: &str, value: &Value, schema: &Value) {
        let number = value.as_f64().unwrap_or_default();
        if let Some(least) = schema.get("minimum").and_then(Value::as_f64)
            && number < least
        {
            self.problem(path, format!("{value} is too low; the lowest is {least}"));
        }
        if let Some(most) = schema.get("maximum").and_then(Value::as_f64)
            && number > most
        {
            self.problem(path, format!("{value} is too high; the highest is {most}"));
        }
    }

    fn text(&mut self, path: &str, text: &str, schema: &Value) {
        let fits = match (schema.get("format").and_then(Value::as_str), schema.get("pattern").and_then(Value::as_str)) {
            // The parsers take some looser forms too; the published schema does not, and neither does this check.
            (Some("date"), _) => printed_as("dddd-dd-dd", text) && text.parse::<Date>().is_ok(),
            (Some("date-time"), _) => {
                text.get(..19).is_some_and(|start| printed_as("dddd-dd-ddTdd:dd:dd", &start.to_ascii_uppercase()))
                    && Timestamp::parse_from_rfc3339(text).is_ok()
            }
            (_, Some(crate::concern::ID_PATTERN)) => text.parse::<crate::concern::RecordId>().is_ok(),
            (_, Some(crate::concern::TIME_PATTERN)) => text.parse::<crate::concern::TimeOfDay>().is_ok(),
            (_, Some(DIGEST_PATTERN)) => {
                text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            }
            // What people type is read more loosely than what is written into a file.
            (_, Some(crate::concern::AMOUNT_PATTERN)) => {
                text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.parse::<Amount>().is_ok()
            }
            (_, Some(crate::concern::STATED_PATTERN)) => !text.trim().is_empty(),
            _ => true,
        };
        if !fits {
            let pattern = schema.get("pattern").and_then(Value::as_str);
            let wanted = match (schema.get("format").and_then(Value::as_str), pattern) {
                (Some("date"), _) => "a date such as 2026-11-22",
                (Some("date-time"), _) => "a date and time such as 2026-11-22T14:02:00+00:00",
                (_, Some(crate::concern::ID_PATTERN)) => "an identifier of 16 letters and digits",
                (_, Some(crate::concern::STATED_PATTERN)) => "a text that says something",
                (_, Some(DIGEST_PATTERN)) => "64 hexadecimal digits in small letters",
                (_, Some(crate::concern::AMOUNT_PATTERN)) => "an amount such as 48 or 9.75",
                _ => "a time such as 09:05",
            };
            self.problem(path, format!("{} is not {wanted}", short(&Value::from(text))));
        }
    }
}

/// The fixed words that a schema allows, if it is a list of such.
fn choices(schema: &Value) -> Vec<&Value> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words.iter().collect();
    }
    if let Some(word) = schema.get("const") {
        return vec![word];
    }
    let options = schema.get("oneOf").and_then(Value::as_array);
    options.into_iter().flatten().flat_map(choices).collect()
}

/// The name of the only member that an option's objects have.
fn name_of(option: &Value) -> Option<&str> {
    option.get("properties")?.as_object()?.keys().next().map(String::as_str)
}

/// Whether a choice has options that are objects.
fn has_named(schema: &Value) -> bool {
    schema
        .get("oneOf")
        .and_then(Value::as_array)
        .is_some_and(|options| options.iter().any(|one| name_of(one).is_some()))
}

/// Whether a text has this form, where `d` stands for a digit.
fn printed_as(form: &str, text: &str) -> bool {
    form.len() == text.len()
        && form.bytes().zip(text.bytes()).all(|(wanted, found)| match wanted {
            b'd' => found.is_ascii_digit(),
            other => found == other,
        })
}

/// A value as shown in a message: its kind where it is large, its beginning where it is long.
fn short(value: &Value) -> String {
    match value {
        Value::Object(_) => "an object".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::String(text) if text.chars().count() > 40 => {
            format!("“{}…”", text.chars().take(40).collect::<String>())
        }
        Value::String(text) => format!("“{text}”"),
        other => other.to_string(),
    }
}
