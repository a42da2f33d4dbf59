//! A time on the clock.

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Hours and minutes on a 24-hour clock, written `09:05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// The pattern that every time matches, as published in the JSON Schema.
pub(crate) const TIME_PATTERN: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// A text that is not a time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a time is written as hours and minutes, such as 09:05; this is “{0}”")]
pub struct TimeOfDayError(pub String);

impl TimeOfDay {
    /// The first minute of a day.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0 };
    /// The last minute of a day.
    pub const LAST: Self = Self { hour: 23, minute: 59 };

    /// The minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u32 {
        u32::from(self.hour) * 60 + u32::from(self.minute)
    }
}

/// The hours and minutes of a time on the clock; seconds are left off.
impl From<NaiveTime> for TimeOfDay {
    fn from(time: NaiveTime) -> Self {
        // An hour is below 24 and a minute below 60.
        Self { hour: time.hour() as u8, minute: time.minute() as u8 }
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let wrong = || TimeOfDayError(text.to_owned());
        let digits = |part: &str| -> Option<u8> {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
        };
        let (hour, minute) = text.split_once(':').ok_or_else(wrong)?;
        match (digits(hour), digits(minute)) {
            (Some(hour @ 0..=23), Some(minute @ 0..=59)) => Ok(Self { hour, minute }),
            _ => Err(wrong()),
        }
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = TimeOfDayError;
    fn try_from(text: String) -> Result<Self, TimeOfDayError> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TimeOfDay {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeOfDay".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": TIME_PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_digits_a_colon_and_two_digits() {
        assert_eq!("09:05".parse::<TimeOfDay>().map(|time| time.to_string()), Ok("09:05".to_owned()));
        for text in ["", "9:05", "24:00", "12:60", "12:5", "12:05:00", "+1:05", "1200"] {
            assert!(text.parse::<TimeOfDay>().is_err(), "{text}");
        }
    }
}
