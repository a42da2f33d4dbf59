//! How large a part of something a provider has: counts or a percentage, exactly.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The most digits before the point.
const DIGITS: usize = 12;

/// The pattern of an [`Amount`], as published in the JSON Schema.
pub(crate) const AMOUNT_PATTERN: &str = r"^[0-9]{1,12}(\.[0-9]{1,2})?$";

/// A text that is not an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "an amount is a number from 0 up with at most 12 digits and 2 decimal places, such as 48 or 9.75; this is “{0}”"
)]
pub struct AmountError(pub String);

/// A number from 0 up, exact to two decimal places: beds, hours, people, pounds, or a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount {
    hundredths: u64,
}

impl Amount {
    /// The amount in hundredths.
    pub fn hundredths(self) -> u64 {
        self.hundredths
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    /// Reads an amount; a comma between thousands and a percent or pound sign are left out, as people type them.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let wrong = || AmountError(text.to_owned());
        let plain: String =
            text.trim().trim_start_matches('£').trim_end_matches('%').trim().chars().filter(|c| *c != ',').collect();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || whole.len() > DIGITS || part.len() > 2 {
            return Err(wrong());
        }
        let whole: u64 = whole.parse().map_err(|_| wrong())?;
        let part: u64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
        Ok(Self { hundredths: whole * 100 + part })
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;
    fn try_from(text: String) -> Result<Self, AmountError> {
        text.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.hundredths / 100, self.hundredths % 100);
        match part {
            0 => write!(f, "{whole}"),
            tens if tens % 10 == 0 => write!(f, "{whole}.{}", tens / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": AMOUNT_PATTERN })
    }
}

/// A part of a whole, as counts or as a percentage. Any of them may be missing: that is unknown, not zero.
/// Source: `bedford` 3.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// What this provider has.
    pub part: Option<Amount>,
    /// What there is in all.
    pub whole: Option<Amount>,
    /// The percentage, where the counts are not known.
    pub percent: Option<Amount>,
}

impl Share {
    /// Whether the share is at least so many percent, exactly: 10% of 100 is 10%. Counts go before a percentage.
    /// `None` while neither is known, or while there is nothing to have a share of.
    pub fn is_at_least(&self, percent: u32) -> Option<bool> {
        match (self.part, self.whole, self.percent) {
            (Some(part), Some(whole), _) if whole.hundredths > 0 => {
                Some(u128::from(part.hundredths) * 100 >= u128::from(whole.hundredths) * u128::from(percent))
            }
            (_, _, Some(given)) => Some(given.hundredths >= u64::from(percent) * 100),
            _ => None,
        }
    }

    /// A warning about numbers that do not fit together. Never a reason to refuse them.
    pub fn warning(&self) -> Option<&'static str> {
        match (self.part, self.whole, self.percent) {
            (Some(_), Some(whole), _) if whole.hundredths == 0 => {
                Some("The whole is 0, so there is nothing to have a share of. Check the number.")
            }
            (Some(part), Some(whole), _) if part > whole => {
                Some("The part is larger than the whole. It is kept as you typed it; check both numbers.")
            }
            (Some(_), Some(_), Some(_)) => Some("The two counts are used, not the percentage."),
            (_, _, Some(percent)) if percent.hundredths > 10_000 => {
                Some("This is more than 100%. It is kept as you typed it; check the number.")
            }
            _ => None,
        }
    }

    /// The share in words, such as "12 of 120" or "9.5%"; empty while unknown.
    pub fn words(&self) -> String {
        match (self.part, self.whole, self.percent) {
            (Some(part), Some(whole), _) => format!("{part} of {whole}"),
            (_, _, Some(percent)) => format!("{percent}%"),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Option<Amount> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn amounts_read_and_write_exactly() {
        for (typed, kept) in [
            ("0", "0"),
            ("48", "48"),
            ("9.5", "9.5"),
            ("9.75", "9.75"),
            ("10.00", "10"),
            ("0.05", "0.05"),
            (" 1,200 ", "1200"),
            ("£1,200.50", "1200.5"),
            ("10%", "10"),
            ("999999999999.99", "999999999999.99"),
        ] {
            assert_eq!(typed.parse::<Amount>().unwrap().to_string(), kept, "{typed}");
        }
        for odd in ["", "-1", "ten", "1.234", "1.2.3", ".5", "5.", "1e3", "1234567890123", "٣"] {
            assert!(odd.parse::<Amount>().is_err(), "{odd}");
        }
    }

    #[test]
    fn ten_percent_exactly_qualifies_and_unknown_stays_unknown() {
        let counts = |part, whole| Share { part: amount(part), whole: amount(whole), percent: None };
        assert_eq!(counts("12", "120").is_at_least(10), Some(true));
        assert_eq!(counts("11.99", "120").is_at_least(10), Some(false));
        assert_eq!(counts("999999999999.99", "999999999999.99").is_at_least(10), Some(true));
        assert_eq!(counts("1", "0").is_at_least(10), None);
        let percent = |text| Share { percent: amount(text), ..Share::default() };
        assert_eq!(percent("10").is_at_least(10), Some(true));
        assert_eq!(percent("9.99").is_at_least(10), Some(false));
        assert_eq!(Share::default().is_at_least(10), None);
        assert_eq!(Share { part: amount("12"), ..Share::default() }.is_at_least(10), None);
        // Counts go before a percentage that says otherwise, and the person is told.
        let both = Share { percent: amount("50"), ..counts("1", "100") };
        assert_eq!(both.is_at_least(10), Some(false));
        assert!(both.warning().is_some());
    }
}
