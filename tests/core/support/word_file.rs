//! Reads a Word file with crates that are not ours: what is in the archive, and what a person would read.
//!
//! It follows the format and not our writer: numbers of lists are counted as its part on numbering says, head and foot are
//! found by their relations, and what it does not know makes it panic.

use roxmltree::{Document as Xml, Node};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// The namespace of everything in a text.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file: path and text, in their order. Each has the one date that all bear.
pub fn parts(file: &[u8]) -> Result<Vec<(String, String)>, String> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|error| error.to_string())?;
    let mut parts = Vec::new();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|error| error.to_string())?;
        assert_eq!(part.compression(), CompressionMethod::Stored);
        assert_eq!(part.last_modified(), Some(DateTime::default()));
        let mut text = String::new();
        // Reading compares the sum of what is read with the one that the archive names.
        part.read_to_string(&mut text).map_err(|error| error.to_string())?;
        let path = part.name().map_err(|error| error.to_string())?.into_owned();
        parts.push((path, text));
    }
    Ok(parts)
}

/// A part, by its path.
pub fn part(file: &[u8], path: &str) -> Option<String> {
    parts(file).unwrap().into_iter().find(|(name, _)| name == path).map(|(_, text)| text)
}

/// The relations of the file (`_rels/.rels`) or of a part: the end of the type and the target, by identifier.
pub fn relations(file: &[u8], path: &str) -> BTreeMap<String, (String, String)> {
    let text = part(file, path).unwrap();
    let xml = Xml::parse(&text).unwrap();
    let get = |node: &Node<'_, '_>, name| node.attribute(name).unwrap().to_owned();
    let relation = |node: Node<'_, '_>| {
        let kind = get(&node, "Type").rsplit('/').next().unwrap().to_owned();
        (get(&node, "Id"), (kind, get(&node, "Target")))
    };
    xml.root_element().children().filter(Node::is_element).map(relation).collect()
}

fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|one| one.has_tag_name((W, name)))
}

/// The value of the element at the end of a path.
pub fn value<'a>(node: Node<'a, '_>, path: &[&str]) -> Option<&'a str> {
    let end = path.iter().try_fold(node, |node, name| child(node, name))?;
    end.attribute((W, "val"))
}

/// What a person reads in the file: head, text and foot, as plain text; and the line with the number of the page.
pub fn read(file: &[u8]) -> (String, Option<String>) {
    let text = part(file, "word/document.xml").unwrap();
    let xml = Xml::parse(&text).unwrap();
    let body = child(xml.root_element(), "body").unwrap();
    let page = body.last_element_child().unwrap();
    assert!(page.has_tag_name((W, "sectPr")));
    let (head, none) = margin(file, page, "header");
    assert_eq!(none, None);
    let (foot, number) = margin(file, page, "footer");
    let mut blocks = Vec::from_iter(head);
    let mut lists = Lists::new(file);
    let mut list = None;
    for node in body.children().filter(|node| *node != page) {
        let (now, text) = match node.tag_name().name() {
            "tbl" => (None, table(node)),
            "p" if value(node, &["pPr", "pStyle"]) == Some("AfterTable") => {
                assert_eq!((words(node), node.prev_sibling().unwrap().tag_name().name()), (String::new(), "tbl"));
                continue;
            }
            "p" => match value(node, &["pPr", "numPr", "numId"]) {
                Some(id) => (Some(id), format!("{} {}", lists.label(id), words(node))),
                None => (None, words(node)),
            },
            other => panic!("a part of the text that this reader does not know: {other}"),
        };
        match blocks.last_mut() {
            Some(before) if now.is_some() && now == list => before.push_str(&format!("\n{text}")),
            _ => blocks.push(text),
        }
        list = now;
    }
    blocks.extend(foot);
    (blocks.join("\n\n"), number)
}

/// The lines at the head or the foot, and the one with fields.
fn margin(file: &[u8], page: Node<'_, '_>, kind: &str) -> (Option<String>, Option<String>) {
    let Some(reference) = child(page, &format!("{kind}Reference")) else { return (None, None) };
    let id = reference.attribute((R, "id")).unwrap();
    let (is, target) = relations(file, "word/_rels/document.xml.rels").remove(id).unwrap();
    assert_eq!(is, kind);
    let text = part(file, &format!("word/{target}")).unwrap();
    let xml = Xml::parse(&text).unwrap();
    let has_fields = |node: &Node<'_, '_>| node.descendants().any(|one| one.has_tag_name((W, "fldSimple")));
    let (fields, lines): (Vec<_>, Vec<_>) = xml.root_element().children().partition(has_fields);
    let lines: Vec<String> = lines.into_iter().map(words).collect();
    ((!lines.is_empty()).then(|| lines.join("\n")), fields.first().map(|node| words(*node)))
}

/// The words of a paragraph.
fn words(paragraph: Node<'_, '_>) -> String {
    let mut out = String::new();
    for node in paragraph.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            // Word keeps the spaces at both ends only where the file says so.
            "t" if node.attribute((XML, "space")) == Some("preserve") => out.push_str(node.text().unwrap_or_default()),
            "t" => out.push_str(node.text().unwrap_or_default().trim()),
            "br" => out.push('\n'),
            "tab" => out.push('\t'),
            "fldSimple" => out.push_str(node.attribute((W, "instr")).unwrap()),
            "p" | "pPr" | "pStyle" | "numPr" | "ilvl" | "numId" | "r" | "rPr" | "rStyle" => {}
            other => panic!("a part of a paragraph that this reader does not know: {other}"),
        }
    }
    out
}

fn table(table: Node<'_, '_>) -> String {
    let named = |name| move |node: &Node<'_, '_>| node.has_tag_name((W, name));
    let widths: Vec<u32> = child(table, "tblGrid").unwrap().children().map(|one| number(one, "w")).collect();
    let rows = table.children().filter(named("tr")).map(|row| {
        let cells: Vec<Node<'_, '_>> = row.children().filter(named("tc")).collect();
        assert_eq!(cells.len(), widths.len());
        let cells = cells.into_iter().map(|cell| {
            let paragraphs: Vec<_> = cell.children().filter(named("p")).collect();
            assert_eq!(paragraphs.len(), 1);
            words(paragraphs[0])
        });
        cells.collect::<Vec<_>>().join("\t")
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn number(node: Node<'_, '_>, name: &str) -> u32 {
    node.attribute((W, name)).unwrap().parse().unwrap()
}

/// Counts the items of lists as the part on numbering says.
struct Lists {
    /// Format, text and next number of each list.
    lists: BTreeMap<String, (String, String, u32)>,
}

impl Lists {
    fn new(file: &[u8]) -> Self {
        let text = part(file, "word/numbering.xml").unwrap();
        let xml = Xml::parse(&text).unwrap();
        let root = xml.root_element();
        let list = |node: Node<'_, '_>| {
            let definition = value(node, &["abstractNumId"]).unwrap();
            let is = |one: &Node<'_, '_>| one.attribute((W, "abstractNumId")) == Some(definition);
            let definition = root.children().find(is).unwrap();
            let level = |name| value(definition, &["lvl", name]).unwrap().to_owned();
            let start = value(node, &["lvlOverride", "startOverride"]).unwrap().parse().unwrap();
            (node.attribute((W, "numId")).unwrap().to_owned(), (level("numFmt"), level("lvlText"), start))
        };
        Self { lists: root.children().filter(|node| node.has_tag_name((W, "num"))).map(list).collect() }
    }

    fn label(&mut self, id: &str) -> String {
        let (format, text, next) = self.lists.get_mut(id).unwrap();
        *next += 1;
        match format.as_str() {
            "bullet" => text.clone(),
            "decimal" => text.replace("%1", &(*next - 1).to_string()),
            other => panic!("a list that this reader does not know: {other}"),
        }
    }
}
