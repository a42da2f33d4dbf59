//! The JSON Schema of a session's results, made from the types.

use super::document::{FORMAT, FORMAT_VERSION, ResultsDocument};
use crate::submission::{
    digest_schema,
    schema::{schema_of, written},
};
use serde_json::json;

/// The JSON Schema 2020-12 of the results, as indented text with a newline at its end.
///
/// # Errors
/// If the schema cannot be written as JSON, which the types cannot cause.
pub fn results_schema() -> Result<String, serde_json::Error> {
    let mut value = schema_of::<ResultsDocument>();
    value["title"] = json!(format!("Provider Concerns training results, version {FORMAT_VERSION}"));
    value["properties"]["format"] = json!({ "const": FORMAT });
    value["properties"]["format_version"] = json!({ "const": FORMAT_VERSION });
    // Only while the digest is worked out is there a document without one.
    value["properties"]["digest"] = json!({ "$ref": "#/$defs/Digest" });
    if let Some(required) = value["required"].as_array_mut()
        && !required.contains(&json!("digest"))
    {
        required.push(json!("digest"));
    }
    digest_schema(&mut value["$defs"]["Digest"]);
    written(&value)
}
