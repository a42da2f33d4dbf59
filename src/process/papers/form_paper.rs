//! A form on paper.

use super::{
    PaperHead,
    answer::{answer, details, numbered, words},
    filled,
    form_table::table,
    of_record,
};
use crate::{
    framework::Citation,
    paper::{Block, Cell, Document, HeadingLevel, Run, Table, letter},
    process::{Field, FieldKind, Form, FormSection, FormState},
};

/// A form, filled in as far as it is: every section and field in the official order. `state` lies over what the record fills in
/// already ([`FormState::over`]).
pub fn form_paper(form: &Form, state: &FormState, head: &PaperHead) -> Document {
    let mut blocks = vec![Block::heading(HeadingLevel::One, &form.title)];
    blocks.extend(said(&form.says));
    for section in &form.sections {
        section_blocks(&mut blocks, form, section, state);
    }
    if !form.returns_to.is_empty() {
        blocks.push(Block::Paragraph(vec![Run::bold(&form.returns_to)]));
    }
    blocks.extend(said(&source(form)));
    let mut document = of_record(&form.title, head, blocks);
    document.page.marking.clone_from(&form.marking);
    document
}

fn said(words: &str) -> Option<Block> {
    (!words.is_empty()).then(|| Block::paragraph(words))
}

fn section_blocks(blocks: &mut Vec<Block>, form: &Form, section: &FormSection, state: &FormState) {
    if !section.title.is_empty() {
        blocks.push(Block::heading(HeadingLevel::Two, &section.title));
    }
    blocks.extend(said(&section.says));
    if section.tool_default && !form.tool_default {
        blocks.push(Block::paragraph("These fields are a tool default, not policy."));
    }
    let level = if section.title.is_empty() { HeadingLevel::Two } else { HeadingLevel::Three };
    // Short answers stand beside their labels, one row each; what needs the width of the page interrupts them.
    let mut rows = Rows::default();
    for field in &section.fields {
        let given = state.answer(&field.id);
        let label = label(form, section, field);
        let wide = matches!(field.kind, FieldKind::LongText | FieldKind::Table(_));
        if !wide {
            rows.yes_no &= field.kind == FieldKind::YesNo;
            rows.rows.push(vec![vec![Run::plain(&label)], answer(&field.kind, given, elsewhere(form, field))]);
            continue;
        }
        blocks.extend(std::mem::take(&mut rows).table());
        if label != section.title {
            blocks.push(Block::heading(level, &label));
        }
        match field.kind {
            FieldKind::Table(_) => blocks.extend(table(field, given, !form.tool_default)),
            _ => match given {
                Some(given) => blocks.extend(letter(&words(given), &[])),
                None => blocks.push(Block::Paragraph(filled(""))),
            },
        }
        for other in field.details_of.iter().filter_map(|name| form.field(&name.id)) {
            blocks.extend(details(other.choices(), state.answer(&other.id)).into_iter().map(Block::Paragraph));
        }
    }
    blocks.extend(rows.table());
}

/// Rows of labels and answers.
struct Rows {
    rows: Vec<Vec<Cell>>,
    /// Whether all ask for yes or no, which leaves the labels more room.
    yes_no: bool,
}

impl Default for Rows {
    fn default() -> Self {
        Self { rows: Vec::new(), yes_no: true }
    }
}

impl Rows {
    fn table(self) -> Option<Block> {
        let widths = if self.yes_no { vec![4, 1] } else { vec![2, 3] };
        (!self.rows.is_empty()).then(|| Block::Table(Table { header: Vec::new(), rows: self.rows, widths }))
    }
}

/// A field's label with its printed number; with a word where the paper has no such field.
fn label(form: &Form, section: &FormSection, field: &Field) -> String {
    let label = numbered(&field.reference, &field.label);
    let told = form.tool_default || section.tool_default;
    if field.tool_default && !told { format!("{label} (tool default, not policy)") } else { label }
}

/// The label of the field under which the paper has the details of this one's options; `None`: they stand right beneath.
fn elsewhere<'a>(form: &'a Form, field: &Field) -> Option<&'a str> {
    let holds = |other: &&Field| other.details_of.iter().any(|name| name.id == field.id);
    form.fields().find(holds).map(|other| other.label.as_str())
}

/// Where the form stands, and what of it is the tool's.
fn source(form: &Form) -> String {
    let mut cited: Vec<&Citation> = form.cite.iter().collect();
    if cited.is_empty() {
        cited = form.sections.iter().flat_map(|section| &section.cite).collect();
    }
    let mut places: Vec<&str> = Vec::new();
    for citation in cited {
        if !places.contains(&citation.words.as_str()) {
            places.push(&citation.words);
        }
    }
    let source = if places.is_empty() { String::new() } else { format!("Source: {}.", places.join("; ")) };
    let layout = if form.tool_default { "The layout is a tool default, not policy." } else { "" };
    [source.as_str(), layout].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
