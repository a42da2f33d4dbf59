//! Checks forms and letters as a whole.

use super::{Definition, complete::first, readers};
use crate::{
    framework::row::wrong,
    process::{Field, FieldKind, Form, Letter, Prefill},
};
use std::collections::BTreeSet;
use toml_span::Error;

/// Notes every problem of the forms and letters.
pub(super) fn check(definition: &Definition, errors: &mut Vec<Error>) {
    for form in &definition.forms {
        for field in form.fields() {
            check_field(form, field, errors);
        }
        check_meeting(form, errors);
    }
    for letter in &definition.letters {
        check_letter(letter, errors);
    }
    readers::check(definition, errors);
}

/// A form that is filled from minutes names the meeting, and has a place for its day, which says which minutes they are.
fn check_meeting(form: &Form, errors: &mut Vec<Error>) {
    let from_minutes = form.fields().any(Field::is_from_minutes);
    let dated = form.fields().any(|field| field.prefill == Some(Prefill::MeetingDate));
    let message = match &form.meeting {
        None if from_minutes => format!("the form “{}” is filled from minutes; name its “meeting”", form.id),
        Some(meeting) if !dated => {
            format!(
                "the form “{}” names the meeting “{}” and no date has prefill = \"meeting_date\"",
                form.id, meeting.id
            )
        }
        _ => return,
    };
    errors.push(wrong(form.meeting.as_ref().map_or(form.span, |meeting| meeting.span), message));
}

fn check_field(form: &Form, field: &Field, errors: &mut Vec<Error>) {
    let mut seen = BTreeSet::new();
    for choice in field.choices().iter().filter(|choice| !seen.insert(&choice.id)) {
        errors.push(wrong(first(&field.cite), format!("two options of “{}” have the id “{}”", field.id, choice.id)));
    }
    for rule in &field.required_if {
        let span = rule.field.span;
        let Some(other) = form.field(&rule.field.id) else {
            errors.push(wrong(span, format!("the form has no field “{}”", rule.field.id)));
            continue;
        };
        let answers = match &other.kind {
            FieldKind::YesNo => ["yes", "no"].contains(&rule.is.as_str()),
            FieldKind::Choice(choices) | FieldKind::Several(choices) => {
                choices.iter().any(|choice| choice.id == rule.is)
            }
            _ => false,
        };
        if !answers && rule.is != "filled" {
            errors.push(wrong(span, format!("the field “{}” has no answer “{}”", other.id, rule.is)));
        }
    }
    for name in &field.all_of {
        let option = matches!(&field.kind, FieldKind::Several(choices) if choices.iter().any(|one| one.id == name.id));
        if !option {
            errors.push(wrong(name.span, format!("“{}” has no option “{}” among several", field.id, name.id)));
        }
    }
    for name in &field.details_of {
        let several = form.field(&name.id).is_some_and(|other| matches!(other.kind, FieldKind::Several(_)));
        if !several {
            errors.push(wrong(name.span, format!("the form has no field of several options “{}”", name.id)));
        }
    }
    let mut seen = BTreeSet::new();
    for column in field.columns() {
        let span = first(&field.cite);
        if !seen.insert(&column.id) {
            errors.push(wrong(span, format!("two columns of “{}” have the id “{}”", field.id, column.id)));
        }
        if let Some(part) = column.prefill {
            if !field.rows_from.is_some_and(|rows| part.is_of(rows)) {
                errors.push(wrong(
                    span,
                    format!("the column “{}” is filled from rows that its table does not have", column.id),
                ));
            }
            if part.is_date() != (column.kind == FieldKind::Date) {
                errors.push(wrong(
                    span,
                    format!("the “prefill” of the column “{}” does not fit what it takes", column.id),
                ));
            }
        }
    }
    if let Some(group) = &field.group_by
        && !field.columns().iter().any(|column| column.id == group.id)
    {
        errors.push(wrong(group.span, format!("the table has no column “{}”", group.id)));
    }
}

fn check_letter(letter: &Letter, errors: &mut Vec<Error>) {
    let mut used = BTreeSet::new();
    for (number, paragraph) in (1..).zip(&letter.paragraphs) {
        let places = paragraph.pieces().len() - 1;
        let fills = paragraph.fills.len();
        if places != fills {
            let span = paragraph.fills.first().map_or(first(&letter.cite), |name| name.span);
            let message = format!(
                "paragraph {number} of the letter “{}” has {places} places in square brackets and {fills} “fills”",
                letter.id
            );
            errors.push(wrong(span, message));
        }
        for name in &paragraph.fills {
            if letter.field(&name.id).is_none() {
                errors.push(wrong(name.span, format!("the letter has no field “{}”", name.id)));
            }
            used.insert(name.id.as_str());
        }
    }
    let mut seen = BTreeSet::new();
    for field in &letter.fields {
        if !used.contains(field.id.as_str()) {
            let message = format!("no paragraph of the letter “{}” uses its field “{}”", letter.id, field.id);
            errors.push(wrong(first(&letter.cite), message));
        }
        if !seen.insert(&field.id) {
            let message = format!("two fields of the letter “{}” have the id “{}”", letter.id, field.id);
            errors.push(wrong(first(&letter.cite), message));
        }
    }
}
