//! Tables.

use super::Run;

/// What stands in one cell.
pub type Cell = Vec<Run>;

/// A table as wide as the page. Word takes 63 columns at the most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings of its columns, one for each, repeated on every page; empty for a table without, as one of questions and
    /// answers.
    pub header: Vec<Cell>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// How wide each column is against the others, as 1 and 3; empty for columns of one width.
    pub widths: Vec<u32>,
}

impl Table {
    /// How many columns there are: as many as headings, or as many as the first row has cells.
    pub fn columns(&self) -> usize {
        match self.header.is_empty() {
            true => self.rows.first().map_or(0, Vec::len),
            false => self.header.len(),
        }
    }

    /// All rows from the top, that of the headings first.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = &Vec<Cell>> {
        Some(&self.header).filter(|header| !header.is_empty()).into_iter().chain(&self.rows)
    }
}
