//! The tables of a form.

use super::answer::{in_cell, option_words};
use crate::{
    paper::{Block, HeadingLevel, Run, Table},
    process::{Column, Field, FieldKind, FormAnswer},
};
use std::collections::BTreeMap;

type Row = BTreeMap<String, FormAnswer>;

/// The table of a field: all columns, and an empty row where there is none. Where the paper groups the rows, each group has its
/// own table under its heading, and groups without rows are named.
pub(super) fn table(field: &Field, answer: Option<&FormAnswer>, marks_defaults: bool) -> Vec<Block> {
    let columns = field.columns();
    let rows: Vec<&Row> = match answer {
        Some(FormAnswer::Table(rows)) => rows.iter().filter(|row| !row.values().all(FormAnswer::is_blank)).collect(),
        _ => Vec::new(),
    };
    let by = field.group_by.as_ref().and_then(|name| columns.iter().find(|column| column.id == name.id));
    match by {
        Some(by) if !rows.is_empty() => grouped(columns, by, rows, marks_defaults),
        _ => vec![of(columns.iter().collect(), &rows, marks_defaults)],
    }
}

/// Rows in groups, in the order of the options. Those that are in none stand last.
fn grouped(columns: &[Column], by: &Column, mut rows: Vec<&Row>, marks_defaults: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut without = Vec::new();
    let choices = match &by.kind {
        FieldKind::Choice(choices) => choices.as_slice(),
        _ => &[],
    };
    for choice in choices {
        let is_in = |row: &&Row| matches!(row.get(&by.id), Some(FormAnswer::Choice(id)) if *id == choice.id);
        let (group, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_in);
        rows = others;
        if group.is_empty() {
            without.push(option_words(choice));
            continue;
        }
        blocks.push(Block::heading(HeadingLevel::Three, &option_words(choice)));
        let others = columns.iter().filter(|column| column.id != by.id).collect();
        blocks.push(of(others, &group, marks_defaults));
    }
    if !rows.is_empty() {
        blocks.push(Block::heading(HeadingLevel::Three, &format!("{}: not chosen yet", by.label)));
        // All options once more in every row would say nothing; an answer that is none of them shows.
        let answered = rows.iter().any(|row| row.get(&by.id).is_some_and(|answer| !answer.is_blank()));
        let shown = columns.iter().filter(|column| answered || column.id != by.id).collect();
        blocks.push(of(shown, &rows, marks_defaults));
    }
    if !without.is_empty() {
        blocks.push(Block::paragraph(&format!("Nothing under: {}.", without.join("; "))));
    }
    blocks
}

fn of(columns: Vec<&Column>, rows: &[&Row], marks_defaults: bool) -> Block {
    let head = |column: &&Column| {
        let default = if marks_defaults && column.tool_default { " (tool default, not policy)" } else { "" };
        vec![Run::plain(&format!("{}{default}", column.label))]
    };
    let value =
        |row: &Row, column: &Column| in_cell(&column.kind, row.get(&column.id).filter(|answer| !answer.is_blank()));
    let nothing = Row::new();
    let shown = if rows.is_empty() { &[&nothing][..] } else { rows };
    Block::Table(Table {
        header: columns.iter().map(head).collect(),
        rows: shown.iter().map(|row| columns.iter().map(|column| value(row, column)).collect()).collect(),
        widths: columns.iter().map(|column| width(column)).collect(),
    })
}

/// How wide a column is against the others: room for what it takes, and for the longest word of its heading.
fn width(column: &Column) -> u32 {
    let longest = column.label.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
    let heading = u32::try_from(longest.div_ceil(2)).unwrap_or_default();
    let kind = match column.kind {
        FieldKind::YesNo => 3,
        FieldKind::Date => 4,
        FieldKind::Text => 5,
        FieldKind::LongText | FieldKind::Choice(_) | FieldKind::Several(_) | FieldKind::Table(_) => 6,
    };
    heading.clamp(kind, 8)
}
