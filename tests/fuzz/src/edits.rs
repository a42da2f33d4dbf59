//! Edits of a JSON value that keep it JSON: so that what reads records is reached, and not the reader of JSON alone.

use serde_json::{Map, Value};

/// Reads bytes one after another; zero when they are used up.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }
}

/// Words that mean something somewhere in a record.
const WORDS: [&str; 24] = [
    "",
    "yes",
    "no",
    "not_known",
    "minor",
    "moderate",
    "major",
    "poor_care",
    "concern",
    "scored",
    "settled",
    "lambeth",
    "2023-10",
    "bedford/pamms-requires-improvement",
    "2026-11-22",
    "2026-11-22T14:00:00Z",
    "9999-12-31T23:59:60.999999999-23:59",
    "0000-01-01",
    "0123456789abcdef",
    "ex0mp1e000000001",
    "9.75",
    "24:00",
    "\u{0}\u{feff}\u{202e}",
    "E5",
];

/// How many values the edits of one input may add: copies of copies would grow without end.
const MOST_ADDED: usize = 20_000;

/// How many values stand in one.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(size).sum(),
        Value::Object(object) => object.values().map(size).sum(),
        _ => 0,
    }
}

/// Takes a value and changes a few places of it, as the bytes say.
pub fn edited(mut value: Value, bytes: &[u8]) -> Value {
    let mut bytes = Bytes(bytes);
    let mut added = 0;
    for _ in 0..16 {
        if bytes.0.is_empty() {
            break;
        }
        let taken = place(&mut value, &mut bytes).clone();
        let here = place(&mut value, &mut bytes);
        added += size(&taken) + 3 * size(here);
        if added > MOST_ADDED {
            break;
        }
        edit(here, &taken, &mut bytes);
    }
    value
}

/// Walks down to some place.
fn place<'a>(value: &'a mut Value, bytes: &mut Bytes<'_>) -> &'a mut Value {
    let depth = bytes.next() % 10;
    let mut here = value;
    for _ in 0..depth {
        let inner = match here {
            Value::Array(list) => list.len(),
            Value::Object(object) => object.len(),
            _ => 0,
        };
        if inner == 0 {
            break;
        }
        let at = bytes.next() % inner;
        here = match here {
            Value::Array(list) => &mut list[at],
            Value::Object(object) => object.values_mut().nth(at).expect("there are so many"),
            _ => unreachable!("only these hold others"),
        };
    }
    here
}

fn edit(here: &mut Value, taken: &Value, bytes: &mut Bytes<'_>) {
    let word = |bytes: &mut Bytes<'_>| WORDS[bytes.next() % WORDS.len()].to_owned();
    match bytes.next() % 12 {
        0 => *here = Value::Null,
        1 => *here = Value::Bool(bytes.next().is_multiple_of(2)),
        2 => *here = Value::from(bytes.next()),
        3 => *here = Value::from(i64::MIN >> (bytes.next() % 64)),
        4 => *here = Value::from(u64::MAX >> (bytes.next() % 64)),
        5 => *here = Value::from(bytes.next() as f64 / 7.0),
        6 => *here = Value::from(word(bytes)),
        // Another part of the record in this one's place: often of the right kind, in the wrong place.
        7 => *here = taken.clone(),
        8 => *here = Value::Array(vec![here.take(); bytes.next() % 4]),
        9 => *here = Value::Object(Map::from_iter([(word(bytes), here.take())])),
        10 => match here {
            Value::Array(list) if !list.is_empty() => {
                let at = bytes.next() % list.len();
                list.push(list[at].clone());
            }
            Value::Object(object) => {
                object.insert(word(bytes), taken.clone());
            }
            Value::String(text) => text.push_str(&word(bytes)),
            _ => {}
        },
        _ => match here {
            Value::Array(list) if !list.is_empty() => {
                let at = bytes.next() % list.len();
                list.remove(at);
            }
            Value::Object(object) if !object.is_empty() => {
                let name = object.keys().nth(bytes.next() % object.len()).cloned().expect("there are so many");
                object.remove(&name);
            }
            Value::String(text) => text.clear(),
            _ => {}
        },
    }
}
