//! The digest that an export carries, so that a changed digit is found out.

use super::canonical::canonical;
use crate::{concern::json, framework::sha256};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The only algorithm that this format knows.
const ALGORITHM: &str = "SHA-256";

/// The only canonical form that this format knows.
const CANONICAL_FORM: &str = "RFC 8785";

/// The form of a SHA-256 digest in hexadecimal digits.
pub(super) const DIGEST_PATTERN: &str = "^[0-9a-f]{64}$";

/// The first version of the export that carries one.
pub(super) const FIRST_WITH_DIGEST: u64 = 3;

/// The name of the member that holds the digest, and that the digest leaves out.
pub(super) const DIGEST: &str = "digest";

/// A digest over a document's canonical form, without the digest itself. It finds mistakes and changes. It is no signature:
/// whoever changes a file can also work out a new digest, so it is to be compared with the one on paper, or read out by
/// the sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// Always `SHA-256`.
    pub algorithm: String,
    /// Always `RFC 8785`: the JSON Canonicalization Scheme, in UTF-8.
    pub canonical_form: String,
    /// The digest as 64 hexadecimal digits in small letters.
    pub value: String,
}

impl Digest {
    /// The digest of a document, read as JSON: of all its members but `digest`.
    pub fn of(document: &Value) -> Self {
        let mut rest = document.clone();
        if let Some(members) = rest.as_object_mut() {
            members.remove(DIGEST);
        }
        Self::with(sha256(canonical(&rest).as_bytes()))
    }

    /// The digest of a document that is about to be written.
    ///
    /// # Errors
    /// If the document cannot be written as JSON, which nothing that is exported can cause.
    pub(crate) fn of_document<T: Serialize>(document: &T) -> Result<Self, serde_json::Error> {
        json::value(document).map(|value| Self::of(&value))
    }

    /// A digest that stands for none, in the right form.
    pub(super) fn none() -> Self {
        Self::with("0".repeat(64))
    }

    fn with(value: String) -> Self {
        Self { algorithm: ALGORITHM.to_owned(), canonical_form: CANONICAL_FORM.to_owned(), value }
    }

    /// The value in groups of four, so that it can be read out and compared.
    pub fn grouped(&self) -> String {
        grouped(&self.value)
    }
}

/// Digits in groups of four.
pub fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 5 / 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(feature = "schema")]
pub(crate) fn digest_schema(definition: &mut Value) {
    definition["properties"]["algorithm"] = serde_json::json!({ "const": ALGORITHM });
    definition["properties"]["canonical_form"] = serde_json::json!({ "const": CANONICAL_FORM });
    definition["properties"]["value"]["pattern"] = serde_json::json!(DIGEST_PATTERN);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_digest_leaves_itself_out_and_nothing_else() {
        let one = json!({ "a": 1, "b": { "digest": 2 } });
        let mut two = one.clone();
        two["digest"] = json!("anything");
        assert_eq!(Digest::of(&one), Digest::of(&two));
        two["b"]["digest"] = json!(3);
        assert_ne!(Digest::of(&one), Digest::of(&two));
        assert_eq!(Digest::of(&one).value, sha256(br#"{"a":1,"b":{"digest":2}}"#));
    }

    #[test]
    fn a_digest_can_be_read_out() {
        assert_eq!(grouped("0123456789ab"), "0123 4567 89ab");
        assert_eq!((grouped("").as_str(), grouped("01234").as_str()), ("", "0123 4"));
        assert_eq!(Digest::none().grouped().len(), 79);
    }
}
