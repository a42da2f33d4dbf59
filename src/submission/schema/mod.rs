//! The export's JSON Schema, made from the types, and what other published schemas share with it.

use super::{
    digest::digest_schema,
    document::{ExportDocument, FORMAT, FORMAT_VERSION},
};
use schemars::{JsonSchema, Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::{Value, json};

/// The JSON Schema 2020-12 of the export document, as indented text with a newline at its end.
///
/// # Errors
/// If the schema cannot be written as JSON, which the types cannot cause.
pub fn export_schema() -> Result<String, serde_json::Error> {
    let mut value = schema_of::<ExportDocument>();
    value["title"] = json!(format!("Provider Concerns record, version {FORMAT_VERSION}"));
    value["properties"]["format"] = json!({ "const": FORMAT });
    value["properties"]["format_version"] = json!({ "const": FORMAT_VERSION });
    // Only in memory is there a document without a digest: one that was read from an older file.
    value["properties"]["digest"] = json!({ "$ref": "#/$defs/Digest" });
    if let Some(required) = value["required"].as_array_mut() {
        required.push(json!("digest"));
    }
    digest_schema(&mut value["$defs"]["Digest"]);
    written(&value)
}

/// The schema of a type, with the bounds of numbers in keywords that every validator knows.
pub(crate) fn schema_of<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    schemars::transform::Transform::transform(&mut RecursiveTransform(number_bounds), &mut schema);
    schema.to_value()
}

/// A schema as indented text with a newline at its end.
pub(crate) fn written(schema: &Value) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(schema)?;
    text.push('\n');
    Ok(text)
}

/// The same schema without its words for people and without white space: the form that the app itself carries.
///
/// # Errors
/// As [`export_schema`].
pub fn lean_schema() -> Result<String, serde_json::Error> {
    let mut value: Value = serde_json::from_str(&export_schema()?)?;
    drop_words(&mut value);
    Ok(value.to_string())
}

/// Takes out descriptions and titles, but not a property that happens to have such a name.
fn drop_words(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            keywords
                .retain(|keyword, value| !(matches!(keyword.as_str(), "description" | "title") && value.is_string()));
            keywords.values_mut().for_each(drop_words);
        }
        Value::Array(values) => values.iter_mut().for_each(drop_words),
        _ => {}
    }
}

/// Says the bounds of numbers in keywords that every validator knows, in place of formats that few do.
fn number_bounds(schema: &mut Schema) {
    match schema.get("format").and_then(Value::as_str) {
        Some("uint32") => {
            schema.remove("format");
            schema.insert("maximum".to_owned(), json!(u32::MAX));
        }
        Some("uint" | "double") => {
            schema.remove("format");
        }
        _ => {}
    }
}
