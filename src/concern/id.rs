//! Stable identifiers. The randomness arrives from outside: the core has none of its own.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Letters of an identifier: Crockford's base 32, which leaves out `i`, `l`, `o` and `u` because people misread them.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many letters an identifier has; 16 letters carry 80 random bits.
const LENGTH: usize = 16;

/// The pattern that every identifier matches, as published in the JSON Schema.
pub(crate) const ID_PATTERN: &str = "^[0-9a-hjkmnp-tv-z]{16}$";

/// A text that is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an identifier is 16 characters out of 0–9 and a–z without i, l, o and u; this is “{0}”")]
pub struct IdError(pub String);

/// Sixteen checked letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Letters([u8; LENGTH]);

impl Letters {
    fn from_random(bytes: [u8; 10]) -> Self {
        let bits = bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let mut letters = [0; LENGTH];
        for (place, letter) in letters.iter_mut().enumerate() {
            let five = (bits >> (5 * (LENGTH - 1 - place))) & 31;
            *letter = ALPHABET[five as usize];
        }
        Self(letters)
    }

    fn parse(text: &str) -> Result<Self, IdError> {
        let letters: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| IdError(text.to_owned()))?;
        if letters.iter().all(|letter| ALPHABET.contains(letter)) {
            Ok(Self(letters))
        } else {
            Err(IdError(text.to_owned()))
        }
    }

    fn as_str(&self) -> &str {
        // The letters are ASCII by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Letters);

        impl $name {
            /// Makes an identifier from ten random bytes.
            pub fn from_random(bytes: [u8; 10]) -> Self {
                Self(Letters::from_random(bytes))
            }

            /// The identifier's letters.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The first six letters in capitals: enough for people to tell records apart, in file names and on paper.
            pub fn short(&self) -> String {
                self.as_str()[..6].to_ascii_uppercase()
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Letters::parse(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.as_str())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": ID_PATTERN })
            }
        }
    };
}

identifier! {
    /// Names one record.
    RecordId
}
identifier! {
    /// Names one visit within a record.
    VisitId
}
identifier! {
    /// Names one issue within a record.
    IssueId
}
identifier! {
    /// Names one next action within a record.
    ActionId
}
identifier! {
    /// Names one meeting within a record.
    MeetingId
}

identifier! {
    /// Names one form or letter within a record.
    FormId
}
identifier! {
    /// Names one piece of training: a session, a participant's place in one, or a person's work alone.
    TrainingId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_bytes_become_letters_and_back() {
        let id = RecordId::from_random([0, 1, 2, 3, 4, 5, 250, 251, 252, 255]);
        assert_eq!(id.as_str().parse::<RecordId>(), Ok(id));
        assert_eq!(RecordId::from_random([0; 10]).as_str(), "0000000000000000");
        assert_eq!(RecordId::from_random([255; 10]).as_str(), "zzzzzzzzzzzzzzzz");
    }

    #[test]
    fn what_is_not_an_identifier_is_refused() {
        for text in ["", "0000", "000000000000000I", "00000000000000000", "éééééééé"] {
            assert!(text.parse::<RecordId>().is_err(), "{text}");
        }
    }
}
