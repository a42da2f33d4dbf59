//! The full minutes of a meeting on paper.

use super::{PaperHead, day, of_record, part::part_blocks};
use crate::{
    paper::{Block, Document, HeadingLevel, Run},
    process::{Attends, Meeting, Minutes, Part, missing_roles},
};

/// What warns whoever holds the paper. Source: `hertfordshire` 5 v.
const NOT_FOR_THE_PROVIDER: &str = "Full minutes. The provider does not get part one.";

/// The same of a meeting that is a whole: the provider was not at it.
const NOT_AT_ALL: &str = "Full minutes. Not for the provider.";

/// The same of one that the provider attends, where something was written down without it.
const NOT_ALL: &str = "Full minutes. The provider does not get what was written down without it.";

/// What stands there where the provider was at all of it.
const FULL: &str = "Full minutes.";

/// The full minutes of a meeting, both parts under their headings. Every page says what the provider does not get; the provider
/// has a paper of its own ([`super::providers_copy_paper`]). Only a meeting that can have two parts has them by their numbers.
pub fn minutes_paper(meeting: &Meeting, minutes: &Minutes, head: &PaperHead) -> Document {
    let in_parts = meeting.attends.in_parts();
    let warning = match meeting.attends {
        Attends::WithProvider if minutes.part_one.is_none() => FULL,
        Attends::WithProvider => NOT_ALL,
        Attends::WithoutProvider => NOT_AT_ALL,
        Attends::TwoParts | Attends::ByChair => NOT_FOR_THE_PROVIDER,
    };
    let mut blocks = vec![
        Block::heading(HeadingLevel::One, &meeting.title),
        Block::Paragraph(vec![Run::bold("Date: "), Run::plain(&day(minutes.on))]),
        Block::Paragraph(vec![Run::bold(warning)]),
    ];
    if !head.service.trim().is_empty() {
        blocks.insert(1, Block::Paragraph(vec![Run::bold("Service: "), Run::plain(&head.service)]));
    }
    if let Some(missing) = missing_roles(meeting, minutes) {
        blocks.push(Block::Paragraph(vec![Run::bold(&missing)]));
    }
    if !minutes.why_not_held.trim().is_empty() {
        let why = Run::plain(&minutes.why_not_held);
        blocks.push(Block::Paragraph(vec![Run::bold("Why a part was not held: "), why]));
    }
    let two_parts = meeting.attends == Attends::TwoParts;
    part(
        &mut blocks,
        if in_parts { "Part one: without the provider" } else { "Without the provider" },
        minutes.part_one.as_deref(),
        two_parts,
    );
    part(
        &mut blocks,
        if in_parts { "Part two: with the provider" } else { "With the provider" },
        minutes.part_two.as_deref(),
        two_parts,
    );
    let mut document = of_record(&meeting.title, head, blocks);
    document.page.header = format!("{}. {warning}", head.above(&meeting.title));
    document
}

/// One part under its heading. One that belongs to the meeting and was not held is named.
fn part(blocks: &mut Vec<Block>, heading: &str, part: Option<&Part>, belongs: bool) {
    match part {
        Some(part) => {
            blocks.push(Block::heading(HeadingLevel::Two, heading));
            blocks.extend(part_blocks(part, HeadingLevel::Three));
        }
        None if belongs => {
            blocks.push(Block::heading(HeadingLevel::Two, heading));
            blocks.push(Block::paragraph("Not held, or not written down yet."));
        }
        None => {}
    }
}
