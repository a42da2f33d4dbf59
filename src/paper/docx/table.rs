//! Tables.

use super::{DocxError, inline::paragraph};
use crate::paper::{Cell, Table, printable};

/// The most columns that Word takes.
const MOST_COLUMNS: usize = 63;

/// The widest share of a column, far above any that makes sense.
const WIDEST: u32 = 1000;

/// How wide the text of a page is, in twentieths of a point: A4 less two margins of 2 cm.
const PAGE_WIDTH: u32 = 9638;

/// How wide the widest letters in a cell are, and what a cell keeps free at its sides, in the same measure.
const LETTER_WIDTH: u32 = 220;
const SIDES: u32 = 216;

/// The most lines of a row that is kept on one page. A higher one may go on in the next: kept together, one that is higher than
/// a page would lose its end.
const TOGETHER: usize = 12;

/// A table, the `number`th of its document. Its widths are fixed, because a column as wide as its longest word would push the
/// others off the page.
pub(super) fn table(out: &mut String, table: &Table, number: usize) -> Result<(), DocxError> {
    let widths = widths(table, number)?;
    let first_row = u8::from(!table.header.is_empty());
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
    out.push_str(&format!("<w:tblW w:w=\"{PAGE_WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"));
    out.push_str(&format!("<w:tblLook w:val=\"{}\" ", ["0600", "0620"][usize::from(first_row)]));
    out.push_str(&format!("w:firstRow=\"{first_row}\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" "));
    out.push_str("w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    widths.iter().for_each(|width| out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    out.push_str("</w:tblGrid>");
    if !table.header.is_empty() {
        row(out, &table.header, &widths, "<w:tblHeader/>", "TableHeading");
    }
    for (place, cells) in (1..).zip(&table.rows) {
        if cells.len() != widths.len() {
            return Err(DocxError::Row { table: number, row: place, cells: cells.len(), columns: widths.len() });
        }
        row(out, cells, &widths, "", "TableText");
    }
    // Word joins two tables that touch, and takes none as the end of a text.
    out.push_str("</w:tbl>");
    paragraph(out, "AfterTable", None, &[]);
    Ok(())
}

fn row(out: &mut String, cells: &[Cell], widths: &[u32], header: &str, style: &str) {
    let short = cells.iter().zip(widths).all(|(cell, width)| most_lines(cell, *width) <= TOGETHER);
    let together = if short { "<w:cantSplit/>" } else { "" };
    out.push_str(&format!("<w:tr><w:trPr>{together}{header}</w:trPr>"));
    for (cell, width) in cells.iter().zip(widths) {
        out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        paragraph(out, style, None, cell);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// How many lines a cell of this width has at the most.
fn most_lines(cell: &Cell, width: u32) -> usize {
    let in_line = usize::try_from(width.saturating_sub(SIDES) / LETTER_WIDTH).unwrap_or_default().max(1);
    let words: String = cell.iter().map(|run| printable(&run.words)).collect();
    words.split('\n').map(|line| 1 + line.chars().count() / in_line).sum()
}

/// The widths of the columns, which add up to that of the page.
fn widths(table: &Table, number: usize) -> Result<Vec<u32>, DocxError> {
    let columns = table.columns();
    if !(1..=MOST_COLUMNS).contains(&columns) {
        return Err(DocxError::Columns { table: number, columns });
    }
    let shares = match table.widths.is_empty() {
        true => vec![1; columns],
        false => table.widths.clone(),
    };
    if shares.len() != columns || !shares.iter().all(|share| (1..=WIDEST).contains(share)) {
        return Err(DocxError::Widths { table: number, widths: shares.len(), columns });
    }
    let whole: u32 = shares.iter().sum();
    let mut before = 0;
    let mut edge = 0;
    let width = |share: &u32| {
        before += share;
        let next = PAGE_WIDTH * before / whole;
        let width = next - edge;
        edge = next;
        width
    };
    Ok(shares.iter().map(width).collect())
}
