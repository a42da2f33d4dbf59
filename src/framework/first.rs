//! The sheet of a new visit, in a form so short that it is there from the start.
//!
//! Everything else of a framework, and what reads its file, comes a moment later; the way to the first answer on the sheet waits for
//! none of it. The short form is made from the framework's own file, and a test holds the two together.

use super::{Citation, Document, Framework, Item, Place, Registry, Section, Sheet, YesMeans};
use crate::concern::{FrameworkRef, ItemRef, ThemeId};
use toml_span::Span;

/// One line a row, its cells set apart by tabs, its kind in the first one: `framework`, `document`, `sheet`, `section`, `item`, and
/// `cite` below what it belongs to.
pub const SHORT_SHEET: &str = include_str!("data/first-sheet.tsv");

const NOWHERE: Span = Span { start: 0, end: 0 };

/// The frameworks before their files have come: one, of which nothing but its sheet is known, so that it judges nothing.
pub fn first_frameworks() -> Registry {
    Registry { frameworks: read(SHORT_SHEET).into_iter().collect(), ..Registry::default() }
}

fn read(text: &str) -> Option<Framework> {
    let mut framework: Option<Framework> = None;
    for line in text.lines() {
        let mut cells = line.split('\t');
        let kind = cells.next()?;
        let mut cell = || cells.next().unwrap_or_default().to_owned();
        if kind == "framework" {
            let reference = FrameworkRef { id: cell(), version: cell() };
            framework = Some(Framework { authority: cell(), title: cell(), ..Framework::nothing_of(reference) });
            continue;
        }
        let framework = framework.as_mut()?;
        match kind {
            "document" => {
                let document = Document { key: cell(), short: cell(), title: cell(), issued: cell(), review: cell() };
                framework.documents.push(document);
            }
            "authority" => framework.local_authorities.push(cell()),
            "sheet" => {
                let (id, title, says, returns_to) = (cell(), cell(), cell(), cell());
                framework.sheet = Some(Sheet { id, title, says, returns_to, sections: Vec::new(), cite: Vec::new() });
            }
            "section" => {
                let section = Section { id: cell(), title: cell(), items: Vec::new(), cite: Vec::new() };
                framework.sheet.as_mut()?.sections.push(section);
            }
            "cite" => {
                let cite = Citation { document: cell(), section: cell(), part: cell(), words: cell(), span: NOWHERE };
                let sheet = framework.sheet.as_mut()?;
                match sheet.sections.last_mut() {
                    Some(section) => section.cite.push(cite),
                    None => sheet.cite.push(cite),
                }
            }
            "item" => {
                let item = Item {
                    reference: ItemRef(cell()),
                    yes: match cell().as_str() {
                        "reassures" => YesMeans::Reassuring,
                        "worries" => YesMeans::Worrying,
                        _ => YesMeans::Neither,
                    },
                    words_only: cell() == "words",
                    theme: ThemeId(cell()),
                    asks: cell(),
                    hint: cell(),
                    prompt: cell(),
                    note: cell(),
                    worry: cell(),
                    place: Place::default(),
                };
                framework.sheet.as_mut()?.sections.last_mut()?.items.push(item);
            }
            _ => return None,
        }
    }
    framework
}

/// The short form of a framework's sheet, as [`first_frameworks`] reads it; `None` where it has none, or where a cell would hold what the form
/// cannot.
pub fn short_sheet(framework: &Framework) -> Option<String> {
    let sheet = framework.sheet.as_ref()?;
    let mut lines = Vec::new();
    let mut line = |cells: &[&str]| {
        let fits = cells.iter().all(|cell| !cell.contains(['\t', '\n', '\r']));
        fits.then(|| lines.push(cells.join("\t").trim_end_matches('\t').to_owned()))
    };
    let Framework { reference, authority, title, .. } = framework;
    line(&["framework", &reference.id, &reference.version, authority, title])?;
    for Document { key, short, title, issued, review } in &framework.documents {
        line(&["document", key, short, title, issued, review])?;
    }
    for name in &framework.local_authorities {
        line(&["authority", name])?;
    }
    line(&["sheet", &sheet.id, &sheet.title, &sheet.says, &sheet.returns_to])?;
    for cite in &sheet.cite {
        line(&["cite", &cite.document, &cite.section, &cite.part, &cite.words])?;
    }
    for section in &sheet.sections {
        line(&["section", &section.id, &section.title])?;
        for cite in &section.cite {
            line(&["cite", &cite.document, &cite.section, &cite.part, &cite.words])?;
        }
        for item in &section.items {
            let yes = match item.yes {
                YesMeans::Reassuring => "reassures",
                YesMeans::Worrying => "worries",
                YesMeans::Neither => "neither",
            };
            let form = if item.words_only { "words" } else { "" };
            let (reference, theme) = (&item.reference.0, &item.theme.0);
            let words = [&item.asks, &item.hint, &item.prompt, &item.note, &item.worry].map(String::as_str);
            line(&[&["item", reference, yes, form, theme], &words[..]].concat())?;
        }
    }
    Some(lines.join("\n") + "\n")
}
