//! The paragraphs of a letter.

use super::{Block, Look, Run, printable};

/// The paragraphs of a letter’s text, which are parted by empty lines. `marks` are what stands in the text for places that
/// nobody has filled in, as “[Name of the service]”; they stay visible, wherever they stand. No letter of the text is lost: as
/// plain text, the paragraphs are the text again.
pub fn letter(text: &str, marks: &[String]) -> Vec<Block> {
    let text = printable(text);
    let marks: Vec<String> = marks.iter().map(|mark| printable(mark)).filter(|mark| !mark.is_empty()).collect();
    text.split("\n\n").map(|paragraph| Block::Paragraph(runs(paragraph, &marks))).collect()
}

/// A paragraph cut at its marks. Where two begin at one place, the longer one is meant.
fn runs(paragraph: &str, marks: &[String]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while let Some(rest) = paragraph.get(at..).filter(|rest| !rest.is_empty()) {
        let here = marks.iter().filter(|mark| rest.starts_with(mark.as_str()));
        match here.max_by_key(|mark| mark.len()) {
            Some(mark) => {
                runs.extend(paragraph.get(plain..at).filter(|words| !words.is_empty()).map(Run::plain));
                runs.push(Run { words: mark.clone(), look: Look::Unfilled });
                at += mark.len();
                plain = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    runs.extend(paragraph.get(plain..).filter(|words| !words.is_empty()).map(Run::plain));
    runs
}
