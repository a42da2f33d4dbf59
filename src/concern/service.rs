//! The provider and the service that a record is about.

use super::ServiceKind;
use crate::text::Folded;
use serde::{Deserialize, Serialize};

/// One place or branch where care is delivered, and the organisation that runs it. All texts may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The service's name.
    pub name: String,
    /// The organisation that runs it; one provider may run several services.
    pub provider: String,
    /// What kind of service it is.
    pub kind: Option<ServiceKind>,
    /// The address without its postcode.
    pub address: String,
    /// The postcode as typed; an odd form is warned about and kept.
    pub postcode: String,
    /// The host authority: the local authority where the service is.
    pub local_authority: String,
    /// The CQC's location ID as typed, often of the form 1-123456789.
    pub cqc_location_id: String,
}

impl Service {
    /// The service with its provider, for the head of a paper: "Example House, Sample Care Ltd".
    pub fn in_words(&self) -> String {
        self.named().unwrap_or_else(|| "Service not named yet".to_owned())
    }

    /// The same; `None` while it has no name.
    pub fn named(&self) -> Option<String> {
        let names = [self.name.trim(), self.provider.trim()].into_iter().filter(|name| !name.is_empty());
        Some(names.collect::<Vec<_>>().join(", ")).filter(|words| !words.is_empty())
    }

    /// A warning about the postcode, if its form is not that of a UK postcode. Never a reason to refuse it.
    pub fn postcode_warning(&self) -> Option<&'static str> {
        let folded = Folded::of(&self.postcode);
        let text = folded.as_str().trim();
        (!text.is_empty() && !looks_like_postcode(text))
            .then_some("This does not look like a full UK postcode, such as SW2 1RW. It is kept as you typed it.")
    }

    /// A warning about the CQC location ID, if its form is unusual. Never a reason to refuse it.
    pub fn cqc_warning(&self) -> Option<&'static str> {
        let folded = Folded::of(&self.cqc_location_id);
        let text = folded.as_str().trim();
        (!text.is_empty() && !looks_like_cqc_location(text)).then_some(
            "A CQC location ID is usually 1, a hyphen and 9 to 11 digits, such as 1-123456789. It is kept as you typed it.",
        )
    }
}

fn looks_like_postcode(text: &str) -> bool {
    let letters: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').map(|byte| byte.to_ascii_uppercase()).collect();
    if !(5..=7).contains(&letters.len()) {
        return false;
    }
    let (outward, inward) = letters.split_at(letters.len() - 3);
    let inward_fits = inward[0].is_ascii_digit() && inward[1].is_ascii_uppercase() && inward[2].is_ascii_uppercase();
    let outward_fits = match outward {
        [a, n] => a.is_ascii_uppercase() && n.is_ascii_digit(),
        [a, b, c] => {
            a.is_ascii_uppercase()
                && (b.is_ascii_digit() && c.is_ascii_alphanumeric() || b.is_ascii_uppercase() && c.is_ascii_digit())
        }
        [a, b, n, c] => {
            a.is_ascii_uppercase() && b.is_ascii_uppercase() && n.is_ascii_digit() && c.is_ascii_alphanumeric()
        }
        _ => false,
    };
    inward_fits && outward_fits
}

fn looks_like_cqc_location(text: &str) -> bool {
    text.strip_prefix("1-")
        .is_some_and(|digits| (9..=11).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
        || (text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_postcode(postcode: &str) -> Service {
        Service { postcode: postcode.to_owned(), ..Service::default() }
    }

    #[test]
    fn usual_postcodes_raise_no_warning() {
        for postcode in [
            "",
            "SW2 1RW",
            "sw21rw",
            "SG1 2FQ",
            "EC1A 1BB",
            "M1 1AE",
            "W1A 0AX",
            "DE4 3AG",
            " CR2 6XH ",
            "SG1\u{a0}2FQ",
            "ＳＷ２\u{3000}１ＲＷ",
        ] {
            assert_eq!(with_postcode(postcode).postcode_warning(), None, "{postcode}");
        }
    }

    #[test]
    fn odd_postcodes_are_warned_about() {
        for postcode in ["S", "SW2", "SW2 1R", "1SW 2RW", "SW2-1RW", "SW2 RW1", "ÄB1 2CD"] {
            assert!(with_postcode(postcode).postcode_warning().is_some(), "{postcode}");
        }
    }

    #[test]
    fn cqc_location_forms() {
        for (text, odd) in [
            ("", false),
            ("1-123456789", false),
            ("1\u{2011}123456789", false),
            ("1-12345678901", false),
            ("RX1LA", false),
            ("123", true),
            ("1-12", true),
        ] {
            let service = Service { cqc_location_id: text.to_owned(), ..Service::default() };
            assert_eq!(service.cqc_warning().is_some(), odd, "{text}");
        }
    }
}
