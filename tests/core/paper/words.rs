//! Every word that goes in comes out, in a Word file as in plain text, whatever it is.

use super::docx::{of, plain, written};
use crate::support::word_file::{part, read};
use proptest::{collection::vec, prelude::*, sample::select};
use provider_concerns::paper::{
    Block, Document, HeadingLevel, List, ListKind, Look, Page, Properties, Run, Table, docx, printable, to_text,
};
use roxmltree::Document as Xml;

#[test]
fn hostile_text_is_text() {
    let long = "All night long “they” waited & waited. ".repeat(2600);
    let unbroken = "x".repeat(100_000);
    for words in [
        "</w:t></w:r></w:p></w:body><w:p>",
        "<!-- ]]> <![CDATA[ &amp; &#1; &lt; \" ' <?xml?> <!DOCTYPE x [<!ENTITY a \"b\">]> &a;",
        "  spaces   before, between and after  ",
        "\t\n\n\ttabs and breaks\n\t",
        "שלום (עולם) — مرحبا, 12 \u{202e}reversed\u{202c} \u{200f}",
        "👩🏽‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é e\u{301} \u{feff} \u{200b} \u{ad} \u{a0} \u{2011} 𝔘 \u{10ffff}",
        "{ DOCPROPERTY } PAGE %1. \\fldsimple =1+1",
        &long,
        &unbroken,
    ] {
        assert_eq!(printable(words), words);
        let cell = plain(&[words]);
        let document = Document {
            properties: Properties { title: words.to_owned(), author: words.to_owned(), made: None },
            page: Page {
                marking: words.to_owned(),
                header: words.to_owned(),
                footer: words.to_owned(),
                numbered: true,
            },
            blocks: vec![
                Block::heading(HeadingLevel::One, words),
                Block::Paragraph(vec![Run::plain(words), Run::bold(words), Run::unfilled(words)]),
                Block::List(List { kind: ListKind::Bullets, items: cell.clone() }),
                Block::Table(Table { header: cell.clone(), rows: vec![cell], widths: Vec::new() }),
            ],
        };
        let file = written(&document);
        let text = read(&file).0;
        assert_eq!(text, to_text(&document));
        assert_eq!(text.matches(words.trim_matches(['\n', '\t'])).count(), 11);
        let core = part(&file, "docProps/core.xml").unwrap();
        let core = Xml::parse(&core).unwrap();
        let one_line = words.replace(['\n', '\t'], " ");
        assert_eq!(core.descendants().filter(|node| node.is_text() && node.text() == Some(&one_line)).count(), 2);
    }
}

#[test]
fn what_no_file_can_hold_stays_visible() {
    for letter in (0..=0x1f).map(char::from).chain(['\u{7f}', '\u{85}', '\u{2028}', '\u{2029}', '\u{fffe}', '\u{ffff}'])
    {
        let expected = match letter {
            '\t' | '\u{7f}' => letter,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            _ => '\u{fffd}',
        };
        let words = format!("a{letter}b");
        let document = of(vec![Block::paragraph(&words)]);
        assert_eq!(to_text(&document), format!("a{expected}b"), "{letter:?}");
        assert_eq!(read(&written(&document)).0, format!("a{expected}b"), "{letter:?}");
    }
    assert_eq!(printable("a\r\nb\r\r\nc\n\rd"), "a\nb\n\nc\n\nd");
}

/// Words as anybody might write them, and some that nobody should.
pub fn any_words() -> impl Strategy<Value = String> {
    let hard = select(vec![
        "\0", "\u{1}", "\u{b}", "\r", "\n", "\r\n", "\t", " ", "&", "<", ">", "]]>", "\u{85}", "\u{2028}", "\u{fffe}",
        "é", "ש", "👩🏽", "[a]",
    ]);
    let piece = prop_oneof![3 => hard.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-z ]{0,12}"];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn any_runs() -> impl Strategy<Value = Vec<Run>> {
    let look = select(vec![Look::Plain, Look::Bold, Look::Unfilled]);
    vec((any_words(), look).prop_map(|(words, look)| Run { words, look }), 0..4)
}

fn any_block() -> impl Strategy<Value = Block> {
    let level = select(vec![HeadingLevel::One, HeadingLevel::Two, HeadingLevel::Three]);
    let kind = select(vec![ListKind::Bullets, ListKind::Numbers]);
    let table = (1..5usize, any::<bool>(), any::<bool>()).prop_flat_map(|(columns, headed, wide)| {
        let row = move || vec(any_runs(), columns);
        let header = if headed { row().boxed() } else { Just(Vec::new()).boxed() };
        let widths = vec(1..=1000u32, if wide { columns } else { 0 });
        (header, vec(row(), 1..4), widths).prop_map(|(header, rows, widths)| Table { header, rows, widths })
    });
    prop_oneof![
        (level, any_runs()).prop_map(|(level, runs)| Block::Heading(level, runs)),
        any_runs().prop_map(Block::Paragraph),
        (kind, vec(any_runs(), 0..4)).prop_map(|(kind, items)| Block::List(List { kind, items })),
        table.prop_map(Block::Table),
    ]
}

proptest! {
    #[test]
    fn text_in_is_text_out(
        blocks in vec(any_block(), 1..8),
        (marking, header, footer, numbered) in (any_words(), any_words(), any_words(), any::<bool>()),
    ) {
        let document = Document { page: Page { marking, header, footer, numbered }, blocks, ..Document::default() };
        let file = docx(&document).unwrap();
        let (text, number) = read(&file);
        prop_assert_eq!(&text, &to_text(&document));
        prop_assert_eq!(number.is_some(), numbered);
        prop_assert_eq!(docx(&document).unwrap(), file);
    }

    #[test]
    fn every_word_is_there_once(words in vec("[A-Za-z&<>é👩]{1,8}", 1..40), cut in 0..40usize) {
        // Told by position and not by `to_text`: the words in their order, whatever part they stand in.
        let (above, below) = words.split_at(cut.min(words.len()));
        let cells = |words: &[String]| words.iter().map(|words| vec![Run::plain(words)]).collect::<Vec<_>>();
        let mut blocks = vec![Block::Table(Table { rows: cells(&words).into_iter().map(|cell| vec![cell]).collect(), ..Table::default() })];
        blocks.push(Block::List(List { kind: ListKind::Bullets, items: cells(above) }));
        blocks.extend(below.iter().map(|words| Block::paragraph(words)));
        let text = read(&written(&of(blocks))).0.replace("• ", "");
        let twice: Vec<&str> = words.iter().chain(&words).map(String::as_str).collect();
        prop_assert_eq!(text.split_whitespace().collect::<Vec<_>>(), twice);
    }

    #[test]
    fn what_can_stand_on_paper_stays_as_it_is(text in any::<String>()) {
        let hard = |letter: char| matches!(letter, '\0'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
        let easy: String = text.chars().filter(|letter| !hard(*letter)).collect();
        prop_assert_eq!(&printable(&easy), &easy);
        prop_assert_eq!(printable(&printable(&text)), printable(&text));
    }
}
