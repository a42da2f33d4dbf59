//! Paragraphs, and the words in them.

use super::xml::escape;
use crate::paper::{Look, Run, printable};

/// A paragraph of this style, with the number of its list if it stands in one.
pub(super) fn paragraph(out: &mut String, style: &str, list: Option<usize>, runs: &[Run]) {
    out.push_str("<w:p>");
    if !style.is_empty() {
        out.push_str(&format!("<w:pPr><w:pStyle w:val=\"{style}\"/>"));
        if let Some(list) = list {
            out.push_str(&format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>"));
        }
        out.push_str("</w:pPr>");
    }
    runs.iter().for_each(|one| run(out, one));
    out.push_str("</w:p>");
}

/// Words of one look. Line breaks and tabs are elements of their own, everything else is text whose spaces count.
fn run(out: &mut String, run: &Run) {
    if run.words.is_empty() {
        return;
    }
    out.push_str("<w:r>");
    out.push_str(match run.look {
        Look::Plain => "",
        Look::Bold => "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>",
        Look::Unfilled => "<w:rPr><w:rStyle w:val=\"Unfilled\"/></w:rPr>",
    });
    let words = printable(&run.words);
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find(['\n', '\t']).unwrap_or(rest.len()));
        if !text.is_empty() {
            out.push_str("<w:t xml:space=\"preserve\">");
            escape(out, text);
            out.push_str("</w:t>");
        }
        let mut after = after.chars();
        match after.next() {
            Some('\n') => out.push_str("<w:br/>"),
            Some(_) => out.push_str("<w:tab/>"),
            None => {}
        }
        rest = after.as_str();
    }
    out.push_str("</w:r>");
}
