//! Why no file can be written.

/// Why no file can be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocxError {
    /// A document needs a part.
    #[error("there is nothing to put into a file; write something first")]
    Nothing,
    /// A year has four digits.
    #[error("the date of the file has a year that no Word file takes; check the date of this device")]
    Year,
    /// A table has no cells, or more columns than Word takes.
    #[error("table {table} has {columns} columns; a Word file takes 1 to 63, so give it rows or part it in two")]
    Columns {
        /// Which table of the document, from 1.
        table: usize,
        /// How many columns it has.
        columns: usize,
    },
    /// A row has more or fewer cells than the table has columns.
    #[error("row {row} of table {table} has {cells} cells, and the table {columns} columns; give it one cell for each")]
    Row {
        /// Which table of the document, from 1.
        table: usize,
        /// Which of its rows, from 1. That of the headings is not counted.
        row: usize,
        /// How many cells it has.
        cells: usize,
        /// How many columns the table has.
        columns: usize,
    },
    /// The widths do not fit the columns.
    #[error(
        "table {table} has {columns} columns and {widths} widths; give each column one, from 1 to 1000, or none at all"
    )]
    Widths {
        /// Which table of the document, from 1.
        table: usize,
        /// How many widths are given.
        widths: usize,
        /// How many columns the table has.
        columns: usize,
    },
    /// The file would be larger than its format takes.
    #[error("the document is too large for a Word file; part it in two")]
    TooLarge,
}
