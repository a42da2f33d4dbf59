//! When several issues of one theme are suggested as a series.

use super::{Citation, row::Row};

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
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether no source says so.
    pub tool_default: bool,
}

impl Series {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (cite, tool_default) = row.cite_or_default();
        let before = row.problems();
        let count = row.count("count");
        if row.problems() == before && count < 2 {
            row.wrong(row.span, "a series is two or more; set “count” to 2 or higher");
        }
        Some(Self { count, within_days: row.count("within_days"), says: row.text("says"), cite, tool_default })
    }
}
