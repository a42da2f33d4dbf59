//! When several issues of one theme are suggested as a series.

use super::draft_file::{text, wrong};
use toml_span::{DeserError, Deserialize, Value, de_helpers::TableHelper};

/// How many issues of one theme, within how many days, are suggested as a series. No source gives a number: this is a
/// tool default, not policy; it suggests and never decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// At least this many issues, this one included; 2 or more.
    pub count: u32,
    /// Within this many days.
    pub within_days: u32,
    /// The setting in words.
    pub says: String,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl<'de> Deserialize<'de> for Series {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let span = value.span;
        let mut table = TableHelper::new(value)?;
        let series = Self {
            count: table.required("count").unwrap_or_default(),
            within_days: table.required("within_days").unwrap_or_default(),
            says: text(&mut table, "says"),
            tool_default: table.required("tool_default").unwrap_or_default(),
        };
        if table.errors.is_empty() && series.count < 2 {
            table.errors.push(wrong(span, "a series is two or more; set “count” to 2 or higher"));
        }
        table.finalize(None)?;
        Ok(series)
    }
}
