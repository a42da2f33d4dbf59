//! Letters on paper: places that nobody has filled in stay visible, and no word is lost.

use super::{docx::of, words::any_words};
use proptest::prelude::*;
use provider_concerns::paper::{Block, Look, Run, letter, printable, to_text};

#[test]
fn unfilled_places_of_a_letter_stay_visible() {
    let marks = ["[Name]", "[Name of the service]", "[Name", ""].map(str::to_owned);
    let text =
        "Dear [Name],\r\n\r\n[Name of the service] is at [Name of the service]\n1 Sample Street.\n\n\nNot [name].\n\n";
    let blocks = letter(text, &marks[..2]);
    let run = |words: &str, look| Run { words: words.to_owned(), look };
    let expected = [
        vec![Run::plain("Dear "), run("[Name]", Look::Unfilled), Run::plain(",")],
        vec![
            run("[Name of the service]", Look::Unfilled),
            Run::plain(" is at "),
            run("[Name of the service]", Look::Unfilled),
            Run::plain("\n1 Sample Street."),
        ],
        vec![Run::plain("\nNot [name].")],
        vec![],
    ];
    assert_eq!(blocks, expected.map(Block::Paragraph));
    // Where one mark begins another, the longer one is meant, and an empty one is none.
    assert_eq!(letter("[Name]", &marks), [Block::Paragraph(vec![run("[Name]", Look::Unfilled)])]);
    assert_eq!(letter("", &marks), [Block::Paragraph(Vec::new())]);
}

proptest! {
    #[test]
    fn a_letter_loses_nothing(text in any_words(), marks in proptest::collection::vec("\\[[ab]{0,2}\\]?", 0..4)) {
        let blocks = letter(&text, &marks);
        let document = of(blocks.clone());
        prop_assert_eq!(to_text(&document), printable(&text));
        for block in blocks {
            let Block::Paragraph(runs) = block else { panic!("{block:?}") };
            for run in runs {
                let marked = marks.iter().any(|mark| run.words.contains(mark.as_str()));
                prop_assert_eq!(marked, run.look == Look::Unfilled, "{:?}", run);
            }
        }
    }
}
