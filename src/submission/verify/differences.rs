//! Where two JSON values differ, named by path.

use super::Difference;
use serde_json::{Map, Value};

/// How many differences are listed.
const MOST: usize = 200;

/// How many letters of a value are shown.
const LONGEST: usize = 160;

/// Every place where a stored value and a recomputed one differ, the smallest places that do. A member that is `null` and one
/// that is left out are the same.
pub(super) fn differences(path: &str, stored: &Value, recomputed: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(path, Some(stored), Some(recomputed), &mut found);
    found
}

fn compare(path: &str, stored: Option<&Value>, recomputed: Option<&Value>, found: &mut Vec<Difference>) {
    if found.len() == MOST {
        return;
    }
    match (stored.unwrap_or(&Value::Null), recomputed.unwrap_or(&Value::Null)) {
        (Value::Object(old), Value::Object(new)) => objects(path, old, new, found),
        (Value::Array(old), Value::Array(new)) => {
            for place in 0..old.len().max(new.len()) {
                compare(&format!("{path}[{place}]"), old.get(place), new.get(place), found);
            }
        }
        (old, new) if old == new => {}
        _ => found.push(Difference { path: path.to_owned(), stored: shown(stored), recomputed: shown(recomputed) }),
    }
}

fn objects(path: &str, old: &Map<String, Value>, new: &Map<String, Value>, found: &mut Vec<Difference>) {
    // Every name of this part of the document is one of ours, so none needs brackets.
    for name in new.keys().chain(old.keys().filter(|name| !new.contains_key(*name))) {
        compare(&format!("{path}.{name}"), old.get(name), new.get(name), found);
    }
}

/// A value as JSON, cut where it is long; empty where there is none.
fn shown(value: Option<&Value>) -> String {
    let text = value.map(Value::to_string).unwrap_or_default();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_smallest_places_that_differ_are_named() {
        let old = json!({ "same": 1, "gone": "x", "null": null, "list": [1, { "deep": true }, 3] });
        let new = json!({ "same": 1, "list": [1, { "deep": false }], "more": [] });
        let found: Vec<(String, String, String)> =
            differences("$", &old, &new).into_iter().map(|one| (one.path, one.stored, one.recomputed)).collect();
        let row = |path: &str, stored: &str, new: &str| (path.to_owned(), stored.to_owned(), new.to_owned());
        assert_eq!(
            found,
            [
                row("$.list[1].deep", "true", "false"),
                row("$.list[2]", "3", ""),
                row("$.more", "", "[]"),
                row("$.gone", "\"x\"", "")
            ]
        );
        assert_eq!(differences("$", &old, &old), []);
    }

    #[test]
    fn what_is_long_is_cut_between_letters_and_what_is_many_is_capped() {
        let found = differences("$", &json!("ä".repeat(500)), &json!(1));
        assert_eq!(found[0].stored.chars().count(), LONGEST + 1);
        assert_eq!(differences("$", &json!(vec![1; 999]), &json!(vec![2; 999])).len(), MOST);
    }
}
