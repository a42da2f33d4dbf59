//! Suggestions of who could do what, by agency. Source: `berkshire` 5.7.2, the table under front line workers.

use crate::{
    framework::{Citation, row::Row},
    process::{ActionSource, ItemName, Name},
};

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The agencies or individuals.
    pub who: String,
    /// The tasks suggested for them. The framework's list separates them by semicolons.
    pub tasks: Vec<String>,
}

/// Which rows of the table suit an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The action.
    pub source: ActionSource,
    /// The rows, from 1.
    pub rows: Vec<u32>,
    /// Where it stands; empty for a default of the tool.
    pub cite: Vec<Citation>,
    /// Whether the match is the tool's: the table names tasks and not these actions.
    pub tool_default: bool,
    pub(in crate::process) next: Option<Name>,
    pub(in crate::process) item: Option<ItemName>,
}

impl Fit {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (next, item) = (Name::optional(row, "next"), ItemName::optional(row));
        let values = row.list("rows");
        let rows: Vec<u32> = values.iter().filter_map(|value| u32::try_from(value.as_integer()?).ok()).collect();
        if rows.is_empty() || rows.len() < values.len() {
            row.wrong(row.span, "“rows” names rows of the table, such as [1, 4]");
        }
        let (cite, tool_default) = row.cite_or_default();
        let source = match (&next, &item) {
            (Some(next), None) => ActionSource::Next(next.id.clone()),
            (None, Some(item)) => ActionSource::Item { list: item.list.id.clone(), item: item.item },
            _ => {
                row.wrong(row.span, "write “next”, or “list” and “item”, and not both");
                return None;
            }
        };
        Some(Self { source, rows, cite, tool_default, next, item })
    }
}

/// The table, with what its rows suit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agencies {
    /// The framework's list.
    pub list: Name,
    /// Its rows.
    pub rows: Vec<Agency>,
    /// What they suit.
    pub fits: Vec<Fit>,
}

impl Agencies {
    /// The rows that suit an action.
    pub fn for_action(&self, source: &ActionSource) -> Vec<&Agency> {
        let fits = self.fits.iter().filter(|fit| fit.source == *source).flat_map(|fit| &fit.rows);
        fits.filter_map(|row| self.rows.get(usize::try_from(*row).ok()?.checked_sub(1)?)).collect()
    }

    pub(in crate::process) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let list = Name::one(row, "list");
        let fits = row.rows("fit", Fit::read);
        Some(Self { list: list?, rows: Vec::new(), fits })
    }
}
