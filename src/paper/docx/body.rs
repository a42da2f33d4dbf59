//! `word/document.xml`: the parts of the document, and its page.

use super::{DocxError, inline::paragraph, lists::Lists, table::table, xml::DECLARATION};
use crate::paper::{Block, Document, HeadingLevel, ListKind};

/// A4. The margins are 2 cm at the sides, and above and below as high as what stands there, with its marking. Lengths are in
/// twentieths of a point.
const PAGE: &str = concat!(
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"1361\" w:right=\"1134\" w:bottom=\"1531\" w:left=\"1134\" w:header=\"454\" w:footer=\"454\" w:gutter=\"0\"/>",
);

/// The body, and the lists that stand in it.
pub(super) fn body(document: &Document) -> Result<(String, Lists), DocxError> {
    let mut out = String::from(DECLARATION);
    let mut lists = Lists::default();
    let mut tables = 0;
    out.push_str("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ");
    out.push_str("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
    for block in &document.blocks {
        match block {
            Block::Heading(level, runs) => paragraph(&mut out, heading(*level), None, runs),
            Block::Paragraph(runs) => paragraph(&mut out, "", None, runs),
            Block::List(list) => {
                let number = lists.add(list.kind);
                let style = match list.kind {
                    ListKind::Bullets => "ListBullet",
                    ListKind::Numbers => "ListNumber",
                };
                list.items.iter().for_each(|item| paragraph(&mut out, style, Some(number), item));
            }
            Block::Table(one) => {
                tables += 1;
                table(&mut out, one, tables)?;
            }
        }
    }
    out.push_str("<w:sectPr>");
    if super::header(&document.page).is_some() {
        out.push_str("<w:headerReference w:type=\"default\" r:id=\"header\"/>");
    }
    if super::footer(&document.page).is_some() {
        out.push_str("<w:footerReference w:type=\"default\" r:id=\"footer\"/>");
    }
    out.push_str(PAGE);
    out.push_str("</w:sectPr></w:body></w:document>");
    Ok((out, lists))
}

fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::One => "Heading1",
        HeadingLevel::Two => "Heading2",
        HeadingLevel::Three => "Heading3",
    }
}
