//! Tables on paper, and what makes no file at all.

use super::docx::{everything, of, plain, written};
use crate::support::{
    at,
    word_file::{W, part},
};
use chrono::Utc;
use provider_concerns::paper::{Block, Document, DocxError, Properties, Table, docx};
use roxmltree::Document as Xml;

#[test]
fn a_row_is_kept_together_unless_it_may_be_higher_than_a_page() {
    let together = |rows| {
        let document = of(vec![Block::Table(Table { header: plain(&["A", "B"]), rows, widths: Vec::new() })]);
        let text = part(&written(&document), "word/document.xml").unwrap();
        let xml = Xml::parse(&text).unwrap();
        let rows = xml.descendants().filter(|node| node.has_tag_name((W, "tr"))).skip(1);
        rows.map(|row| row.descendants().any(|node| node.has_tag_name((W, "cantSplit")))).collect::<Vec<_>>()
    };
    let rows = ["", "A few words", &"words ".repeat(30), &"words ".repeat(100), &"\n".repeat(11), &"\n".repeat(12)];
    let rows = rows.map(|words| plain(&["Short", words])).to_vec();
    assert_eq!(together(rows), [true, true, true, false, true, false]);
}

#[test]
fn what_is_no_document_is_refused_with_its_place() {
    let table =
        |table| of(vec![Block::Table(Table { rows: vec![plain(&["a"])], ..Table::default() }), Block::Table(table)]);
    let said = |document: &Document| docx(document).unwrap_err();
    assert_eq!(said(&of(Vec::new())), DocxError::Nothing);
    assert_eq!(said(&table(Table::default())), DocxError::Columns { table: 2, columns: 0 });
    let wide = |columns| table(Table { header: plain(&vec!["a"; columns]), ..Table::default() });
    assert_eq!(said(&wide(64)), DocxError::Columns { table: 2, columns: 64 });
    assert!(docx(&wide(63)).is_ok());
    let rows = vec![plain(&["a", "b"]), plain(&["a"])];
    let uneven = Table { header: plain(&["A", "B"]), rows, widths: Vec::new() };
    let error = said(&table(uneven.clone()));
    assert_eq!(error, DocxError::Row { table: 2, row: 2, cells: 1, columns: 2 });
    assert_eq!(error.to_string(), "row 2 of table 2 has 1 cells, and the table 2 columns; give it one cell for each");
    for widths in [vec![1], vec![1, 1, 1], vec![1, 0], vec![1, 1001]] {
        let expected = DocxError::Widths { table: 2, widths: widths.len(), columns: 2 };
        assert_eq!(said(&table(Table { rows: vec![plain(&["a", "b"])], widths, ..uneven.clone() })), expected);
    }
    let made = |text| Document {
        properties: Properties { made: Some(at(text).with_timezone(&Utc)), ..Properties::default() },
        ..everything()
    };
    assert!(docx(&made("9999-12-31T23:59:59Z")).is_ok());
    assert_eq!(said(&made("+10000-01-01T00:00:00Z")), DocxError::Year);
}
