//! `word/header1.xml` and `word/footer1.xml`: what stands at the head and the foot of every page.

use super::{inline::paragraph, xml::DECLARATION};
use crate::paper::{Page, Run};

/// What Word and LibreOffice fill in: the number of the page, and how many there are. “1” stands there until they do.
const NUMBER: &str = concat!(
    "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r>",
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>",
    "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>",
);

/// The head of every page; `None` if nothing stands there.
pub(super) fn header(page: &Page) -> Option<String> {
    margin("hdr", page.head().map(|line| (line, style(page, line, "Header"))), false)
}

/// The foot of every page; `None` if nothing stands there.
pub(super) fn footer(page: &Page) -> Option<String> {
    margin("ftr", page.foot().map(|line| (line, style(page, line, "Footer"))), page.numbered)
}

fn style(page: &Page, line: &str, other: &'static str) -> &'static str {
    if line == page.marking { "Marking" } else { other }
}

fn margin<'a>(name: &str, lines: impl Iterator<Item = (&'a str, &'static str)>, numbered: bool) -> Option<String> {
    let mut out = format!("{DECLARATION}<w:{name} ");
    out.push_str("xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    let empty = out.len();
    lines.for_each(|(line, style)| paragraph(&mut out, style, None, &[Run::plain(line)]));
    if numbered {
        out.push_str(NUMBER);
    }
    if out.len() == empty {
        return None;
    }
    out.push_str(&format!("</w:{name}>"));
    Some(out)
}
