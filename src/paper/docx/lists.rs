//! `word/numbering.xml`: what stands before the items of lists.

use super::xml::DECLARATION;
use crate::paper::ListKind;

/// The lists that a document has so far. Each has a number of its own in this part, from 1, so that none goes on with the
/// count of another.
#[derive(Default)]
pub(super) struct Lists(Vec<ListKind>);

impl Lists {
    /// The number of one more list.
    pub(super) fn add(&mut self, kind: ListKind) -> usize {
        self.0.push(kind);
        self.0.len()
    }

    /// The part.
    pub(super) fn part(&self) -> String {
        let mut out = String::from(DECLARATION);
        out.push_str("<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (kind, format, text) in [(ListKind::Bullets, "bullet", "•"), (ListKind::Numbers, "decimal", "%1.")] {
            let id = definition(kind);
            out.push_str(&format!("<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>"));
            out.push_str(&format!("<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>"));
            out.push_str(&format!("<w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>"));
            out.push_str("<w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>");
        }
        for (number, kind) in (1..).zip(&self.0) {
            let id = definition(*kind);
            out.push_str(&format!("<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{id}\"/>"));
            out.push_str("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        out.push_str("</w:numbering>");
        out
    }
}

/// Where the part says how a list of this kind looks.
fn definition(kind: ListKind) -> u8 {
    match kind {
        ListKind::Bullets => 0,
        ListKind::Numbers => 1,
    }
}
