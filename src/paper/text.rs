//! A document as plain text.

use super::{Block, Cell, Document, Run, printable};

/// The document as plain text: what stands at the head of its pages, its parts with an empty line between them, and what stands
/// at the foot. Items of a list begin with “•” or their number, the cells of a row are parted by tabs. There is no line break
/// at the end. A file of [`super::docx()`] holds the same text, and the numbers of its pages.
pub fn to_text(document: &Document) -> String {
    let mut parts = Vec::with_capacity(document.blocks.len() + 2);
    parts.extend(lines(document.page.head()));
    parts.extend(document.blocks.iter().filter_map(block));
    parts.extend(lines(document.page.foot()));
    parts.join("\n\n")
}

/// The lines at the head or at the foot, if there are any.
fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> Option<String> {
    let lines: Vec<String> = lines.map(printable).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// A part; `None` for a list without items, of which nothing stands on paper.
fn block(block: &Block) -> Option<String> {
    match block {
        Block::Heading(_, runs) | Block::Paragraph(runs) => Some(words(runs)),
        Block::List(list) => {
            let item = |(number, item): (usize, &Vec<Run>)| format!("{} {}", list.kind.label(number), words(item));
            let items: Vec<String> = (1..).zip(&list.items).map(item).collect();
            (!items.is_empty()).then(|| items.join("\n"))
        }
        Block::Table(table) => {
            let row = |cells: &Vec<Cell>| cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join("\t");
            Some(table.all_rows().map(row).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// The words of some runs. They are made printable one by one, as in a file.
fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| printable(&run.words)).collect()
}
