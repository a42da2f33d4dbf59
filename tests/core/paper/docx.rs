//! Word files: whole and well formed, the same bytes every time, and read back word for word by readers that are not ours.

use crate::support::{
    at,
    word_file::{W, part, parts, read, relations, value},
};
use chrono::Utc;
use provider_concerns::paper::{
    Block, Cell, Document, HeadingLevel, List, ListKind, Page, Properties, Run, Table, docx, to_text,
};
use roxmltree::{Document as Xml, Node};
use std::collections::BTreeSet;

/// The file of a document.
pub fn written(document: &Document) -> Vec<u8> {
    docx(document).unwrap()
}

/// A document of these parts.
pub fn of(blocks: Vec<Block>) -> Document {
    Document { blocks, ..Document::default() }
}

/// Cells, or items, of plain words.
pub fn plain(words: &[&str]) -> Vec<Cell> {
    words.iter().map(|words| vec![Run::plain(words)]).collect()
}

fn numbers(items: &[&str]) -> Block {
    Block::List(List { kind: ListKind::Numbers, items: plain(items) })
}

/// A document with everything in it.
pub fn everything() -> Document {
    Document {
        properties: Properties {
            title: "Notes & actions".to_owned(),
            author: "Example Borough".to_owned(),
            made: Some(at("2026-11-24T09:30:00Z").with_timezone(&Utc)),
        },
        page: Page {
            marking: "RESTRICTED".to_owned(),
            header: "Notes of a meeting".to_owned(),
            footer: "Example Borough Council".to_owned(),
            numbered: true,
        },
        blocks: vec![
            Block::heading(HeadingLevel::One, "Sample Lodge"),
            Block::Paragraph(vec![
                Run::plain("Present: Miss A,\n\tMiss B and "),
                Run::unfilled("Name of the manager"),
                Run::plain(". "),
                Run::bold("Not held for a meeting."),
            ]),
            Block::heading(HeadingLevel::Two, "Agreed"),
            numbers(&["First", "Second"]),
            numbers(&["First again"]),
            Block::List(List { kind: ListKind::Bullets, items: plain(&["One", "Other"]) }),
            Block::List(List { kind: ListKind::Bullets, items: plain(&["A list of its own"]) }),
            Block::heading(HeadingLevel::Three, "Who does what"),
            Block::Table(Table {
                header: plain(&["Action", "By", "When"]),
                rows: vec![plain(&["Tell the\nauthorities", "Miss A", "1 December 2026"]), plain(&["", "", ""])],
                widths: vec![3, 1, 1],
            }),
            Block::Table(Table { rows: vec![plain(&["Question", "Answer"])], ..Table::default() }),
        ],
    }
}

/// The same in words, as it stands on paper.
const EVERYTHING: &str = "RESTRICTED\nNotes of a meeting\n\nSample Lodge\n\n\
    Present: Miss A,\n\tMiss B and [Name of the manager]. Not held for a meeting.\n\nAgreed\n\n\
    1. First\n2. Second\n\n1. First again\n\n• One\n• Other\n\n• A list of its own\n\nWho does what\n\n\
    Action\tBy\tWhen\nTell the\nauthorities\tMiss A\t1 December 2026\n\t\t\n\nQuestion\tAnswer\n\n\
    Example Borough Council\nRESTRICTED";

#[test]
fn one_document_is_one_text_copied_and_in_a_file() {
    assert_eq!(to_text(&everything()), EVERYTHING);
    let (text, number) = read(&written(&everything()));
    assert_eq!(text, EVERYTHING);
    assert_eq!(number.as_deref(), Some("Page  PAGE 1 of  NUMPAGES 1"));
}

#[test]
fn a_page_that_bears_nothing_has_no_head_and_no_foot() {
    let document = of(vec![Block::paragraph("Words")]);
    let file = written(&document);
    assert_eq!(read(&file), ("Words".to_owned(), None));
    assert_eq!(parts(&file).unwrap().len(), 8);
    for page in [
        Page { header: "Head".to_owned(), ..Page::default() },
        Page { footer: "Foot".to_owned(), ..Page::default() },
        Page { numbered: true, ..Page::default() },
    ] {
        let document = Document { page, ..document.clone() };
        let file = written(&document);
        assert_eq!(parts(&file).unwrap().len(), 9, "{document:?}");
        assert_eq!(read(&file).0, to_text(&document));
        assert_eq!(read(&file).1.is_some(), document.page.numbered);
    }
}

#[test]
fn every_part_is_well_formed_and_known_by_its_type() {
    // The namesakes of `word/header1.xml` and its type, as ECMA-376 has them.
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let expected = [
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/word/styles.xml", format!("{word}.styles+xml")),
        ("/word/settings.xml", format!("{word}.settings+xml")),
        ("/word/numbering.xml", format!("{word}.numbering+xml")),
        ("/word/header1.xml", format!("{word}.header+xml")),
        ("/word/footer1.xml", format!("{word}.footer+xml")),
    ];
    let file = written(&everything());
    let parts = parts(&file).unwrap();
    for (path, text) in &parts {
        Xml::parse(text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
    }
    let paths: Vec<&str> = parts.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths[..3], ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]);
    assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len());

    let types = Xml::parse(&parts[0].1).unwrap();
    let named = |name| move |node: &Node<'_, '_>| node.tag_name().name() == name;
    let types: Vec<(&str, String)> = types
        .root_element()
        .children()
        .filter(named("Override"))
        .map(|node| (node.attribute("PartName").unwrap(), node.attribute("ContentType").unwrap().to_owned()))
        .collect();
    assert_eq!(types, expected);
    let with_slash: Vec<String> = paths[3..].iter().map(|path| format!("/{path}")).collect();
    assert_eq!(types.iter().map(|(path, _)| *path).collect::<Vec<_>>(), with_slash);

    let of_file: Vec<(String, String)> = relations(&file, "_rels/.rels").into_values().collect();
    let pair = |kind: &str, target: &str| (kind.to_owned(), target.to_owned());
    assert_eq!(of_file, [pair("core-properties", "docProps/core.xml"), pair("officeDocument", "word/document.xml")]);
    let of_body: Vec<(String, String)> = relations(&file, "word/_rels/document.xml.rels").into_values().collect();
    let kinds = [("footer", "footer1"), ("header", "header1"), ("numbering", "numbering"), ("settings", "settings")];
    let kinds = kinds.into_iter().chain([("styles", "styles")]);
    assert_eq!(of_body, kinds.map(|(kind, path)| pair(kind, &format!("{path}.xml"))).collect::<Vec<_>>());
}

#[test]
fn the_readers_see_what_is_broken() {
    assert!(
        Xml::parse("<t>\u{1}</t>").is_err()
            && Xml::parse("<t>\u{ffff}</t>").is_err()
            && Xml::parse("<t>&</t>").is_err()
    );
    let file = written(&everything());
    let at = file.windows(12).position(|bytes| bytes == b"Sample Lodge").unwrap();
    for place in [at, file.len() - 22, file.len() - 6] {
        let mut broken = file.clone();
        broken[place] ^= 1;
        assert!(parts(&broken).is_err(), "byte {place}");
    }
}

#[test]
fn the_same_document_is_the_same_file_and_says_nothing_of_anybody() {
    let document = everything();
    assert_eq!(written(&document), written(&document.clone()));
    let core = part(&written(&document), "docProps/core.xml").unwrap();
    for said in ["Notes &amp; actions", "Example Borough<", "2026-11-24T09:30:00Z</dcterms:created>"] {
        assert!(core.contains(said), "{core}");
    }
    // Another title, another author and another date change that one part alone.
    let unnamed = Document { properties: Properties::default(), ..document.clone() };
    let differs = |(one, other): (&(String, String), &(String, String))| (one != other).then(|| one.0.clone());
    let (one, other) = (parts(&written(&document)).unwrap(), parts(&written(&unnamed)).unwrap());
    assert_eq!(one.iter().zip(&other).filter_map(differs).collect::<Vec<_>>(), ["docProps/core.xml"]);
    let core = part(&written(&unnamed), "docProps/core.xml").unwrap();
    let core = Xml::parse(&core).unwrap();
    let said: Vec<_> = core.root_element().children().map(|node| (node.tag_name().name(), node.text())).collect();
    assert_eq!(said, [("language", Some("en-GB"))]);
}

#[test]
fn headings_lists_and_tables_are_what_they_look_like() {
    let file = written(&everything());
    let text = part(&file, "word/document.xml").unwrap();
    let xml = Xml::parse(&text).unwrap();
    let styles = part(&file, "word/styles.xml").unwrap();
    let styles = Xml::parse(&styles).unwrap();
    let named = |name| move |node: &Node<'_, '_>| node.has_tag_name((W, name));
    let all = |name| xml.descendants().filter(named(name)).collect::<Vec<_>>();
    let style = |id: &str| styles.descendants().find(|node| node.attribute((W, "styleId")) == Some(id)).unwrap();

    let used: BTreeSet<&str> = ["pStyle", "rStyle", "tblStyle"]
        .iter()
        .flat_map(|name| all(name))
        .filter_map(|one| one.attribute((W, "val")))
        .collect();
    assert!(used.len() > 8, "{used:?}");
    for id in &used {
        style(id);
    }
    for (id, level, words) in
        [("Heading1", "0", "Sample Lodge"), ("Heading2", "1", "Agreed"), ("Heading3", "2", "Who does what")]
    {
        let is = |node: &Node<'_, '_>| value(*node, &["pPr", "pStyle"]) == Some(id);
        let paragraph = xml.descendants().find(is).unwrap();
        assert_eq!(paragraph.descendants().find_map(|node| node.text()), Some(words));
        assert_eq!(value(style(id), &["pPr", "outlineLvl"]), Some(level));
        assert_eq!(value(style(id), &["name"]), Some(id.replace("Heading", "heading ").as_str()));
    }
    let headers: Vec<usize> =
        all("tbl").into_iter().map(|table| table.descendants().filter(named("tblHeader")).count()).collect();
    assert_eq!(headers, [1, 0]);
    assert!(all("tr")[0].descendants().any(|node| node.has_tag_name((W, "tblHeader"))));
    let widths: Vec<u32> = all("gridCol").iter().map(|one| one.attribute((W, "w")).unwrap().parse().unwrap()).collect();
    assert_eq!(widths, [5782, 1928, 1928, 4819, 4819]);

    // What is not filled in is bold, in a box and on a colour.
    let unfilled = style("Unfilled");
    for name in ["b", "bdr", "shd"] {
        assert!(unfilled.descendants().any(|node| node.has_tag_name((W, name))), "{name}");
    }
    let runs: Vec<(&str, &str)> = all("r")
        .into_iter()
        .filter_map(|run| Some((value(run, &["rPr", "rStyle"])?, run.descendants().find_map(|node| node.text())?)))
        .collect();
    assert_eq!(runs, [("Unfilled", "[Name of the manager]"), ("Strong", "Not held for a meeting.")]);

    // A4 in British English.
    let size = all("pgSz")[0];
    assert_eq!((size.attribute((W, "w")), size.attribute((W, "h"))), (Some("11906"), Some("16838")));
    let language = styles.descendants().find(named("lang")).unwrap();
    assert_eq!(language.attribute((W, "val")), Some("en-GB"));
    for (path, tag) in [("word/header1.xml", "hdr"), ("word/footer1.xml", "ftr")] {
        let text = part(&file, path).unwrap();
        let xml = Xml::parse(&text).unwrap();
        assert!(xml.root_element().has_tag_name((W, tag)));
        assert_eq!(xml.descendants().filter(|node| node.text() == Some("RESTRICTED") && node.is_text()).count(), 1);
    }
}
