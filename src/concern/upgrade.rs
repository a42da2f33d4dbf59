//! Older written forms of a record. A step is never changed once it is published.

use serde_json::{Value, json};

/// From the first form to the second, which also holds answers to the frameworks' questions, the impact on people, shares
/// of the local market, safeguarding alerts, and the framework chosen.
///
/// # Errors
/// A sentence, if the value is not an object.
pub fn record_1_to_2(record: &mut Value) -> Result<(), String> {
    let Some(fields) = record.as_object_mut() else { return Err("the record is not an object".to_owned()) };
    let added = [
        ("framework", Value::Null),
        ("findings", json!({})),
        ("impact", json!({ "answer": null, "reason": "" })),
        ("shares", json!({})),
        ("alerts", json!({ "period": "", "recent": null, "earlier": null, "judged": null, "note": "" })),
    ];
    for (name, value) in added {
        // A field that an older form did not have and that stands there all the same is left for the reader to judge.
        fields.entry(name).or_insert(value);
    }
    Ok(())
}

/// From the second form to the third, which also holds what follows from the outcome.
///
/// # Errors
/// A sentence, if the value is not an object.
pub fn record_2_to_3(record: &mut Value) -> Result<(), String> {
    let Some(fields) = record.as_object_mut() else { return Err("the record is not an object".to_owned()) };
    let nothing = json!({ "processes": [], "forms": [], "letters": [], "events": {}, "met": {} });
    // As above.
    fields.entry("follow_up").or_insert(nothing);
    Ok(())
}

/// From the third form to the fourth, in which an issue can be held against the printed examples of its theme, and an answer to
/// what is weighed can be a one-off that is not down to one person.
///
/// # Errors
/// A sentence, if the value is not an object.
pub fn record_3_to_4(record: &mut Value) -> Result<(), String> {
    let Some(fields) = record.as_object_mut() else { return Err("the record is not an object".to_owned()) };
    let issues = fields.get_mut("issues").and_then(Value::as_array_mut).into_iter().flatten();
    for issue in issues {
        // What is not an object is left for the reader to judge, and as above.
        if let Some(weighed) = issue.get_mut("differentiation").and_then(Value::as_object_mut) {
            weighed.entry("likened").or_insert(Value::Null);
        }
    }
    Ok(())
}
