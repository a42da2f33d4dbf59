//! One part of a meeting on paper, whichever it is: it borrows from that part alone.

use super::{cell, columns, day, filled};
use crate::{
    paper::{Block, HeadingLevel, Run, Table, letter},
    process::{AgreedAction, Attendee, Part},
};

/// What was written down of a part, with headings of this level. A list with nothing in it is left out.
pub(super) fn part_blocks(part: &Part, level: HeadingLevel) -> Vec<Block> {
    let mut chair = vec![Run::bold("Chair: ")];
    chair.extend(filled(&part.chair));
    let mut blocks = vec![Block::Paragraph(chair)];
    for (heading, people) in [("Present", &part.attendees), ("Apologies", &part.apologies)] {
        if !people.is_empty() {
            blocks.push(Block::heading(level, heading));
            blocks.push(attendance(people));
        }
    }
    for minute in &part.minutes {
        blocks.push(Block::Heading(level, filled(&minute.item)));
        match minute.says.trim() {
            "" => blocks.push(Block::Paragraph(filled(""))),
            _ => blocks.extend(letter(&minute.says, &[])),
        }
    }
    if !part.actions.is_empty() {
        blocks.push(Block::heading(level, "Actions agreed"));
        blocks.push(agreed(&part.actions));
    }
    blocks
}

fn attendance(people: &[Attendee]) -> Block {
    let row = |person: &Attendee| {
        [&person.name, &person.job_title, &person.representing, &person.contact].map(|words| cell(words)).to_vec()
    };
    Block::Table(Table {
        header: columns(&["Name", "Job title", "Representing", "Contact details"]),
        rows: people.iter().map(row).collect(),
        widths: Vec::new(),
    })
}

fn agreed(actions: &[AgreedAction]) -> Block {
    let row = |action: &AgreedAction| {
        vec![cell(&action.what), cell(&action.who), cell(&action.by.map(day).unwrap_or_default())]
    };
    Block::Table(Table {
        header: columns(&["What", "Who", "By when"]),
        rows: actions.iter().map(row).collect(),
        widths: vec![3, 2, 1],
    })
}
