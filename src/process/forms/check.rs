//! Checks a form that was filled in.

use super::{Choice, Column, Field, FieldKind, Form, Required};
use crate::process::{FormAnswer, FormState};
use std::collections::BTreeMap;

/// Something to mend in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormProblem {
    /// The field's id; empty where it is about the form as a whole.
    pub field: String,
    /// The field's label, for the list of problems.
    pub label: String,
    /// The row of a table, from 1.
    pub row: Option<usize>,
    /// The column's id, where it is about a cell.
    pub column: Option<String>,
    /// The id of an option, where it is about the details that go with it.
    pub option: Option<String>,
    /// The mend, as an instruction.
    pub mend: String,
}

/// Everything to mend in a form, in the form's order.
pub fn check_form(form: &Form, state: &FormState) -> Vec<FormProblem> {
    let mut problems = Vec::new();
    if state.form != form.id {
        problems.push(whole(format!("These answers belong to the form “{}”: open that one.", state.form)));
        return problems;
    }
    for field in form.fields() {
        let answer = state.answer(&field.id);
        match answer {
            Some(answer) => {
                let before = problems.len();
                check_answer(field, answer, &mut problems);
                if problems.len() == before && !field.all_of.is_empty() {
                    problems.extend(unmarked(form, field, state).map(|mend| at(field, mend)));
                }
            }
            None => {
                if let Some(mend) = missing(form, field, state) {
                    problems.push(at(field, mend));
                }
            }
        }
    }
    for id in state.answers.keys().filter(|id| form.field(id).is_none()) {
        problems.push(whole(format!(
            "There is an answer to “{id}”, which this form does not have: move it to another field."
        )));
    }
    if !form.fields().any(|field| state.answer(&field.id).is_some()) {
        problems.push(whole("Nothing is filled in yet: answer at least one field.".to_owned()));
    }
    problems
}

fn whole(mend: String) -> FormProblem {
    FormProblem { field: String::new(), label: String::new(), row: None, column: None, option: None, mend }
}

fn at(field: &Field, mend: String) -> FormProblem {
    FormProblem { field: field.id.clone(), label: field.label.clone(), row: None, column: None, option: None, mend }
}

/// Why a field that is open should not be; `None` if it may.
fn missing(form: &Form, field: &Field, state: &FormState) -> Option<String> {
    let verb = match field.kind {
        FieldKind::Text | FieldKind::LongText => "Enter",
        FieldKind::Date => "Enter the date:",
        FieldKind::YesNo => "Answer Yes or No:",
        FieldKind::Choice(_) => "Choose one:",
        FieldKind::Several(_) if !field.all_of.is_empty() => return unmarked(form, field, state),
        FieldKind::Several(_) => "Mark at least one:",
        FieldKind::Table(_) => "Add at least one row:",
    };
    let why = needed(form, field, state)?;
    Some(format!("{verb} “{}”{why}.", field.label))
}

/// The options that must be marked and are not; `None` if there are none.
fn unmarked(form: &Form, field: &Field, state: &FormState) -> Option<String> {
    let why = needed(form, field, state)?;
    let marked = |id: &str| matches!(state.answer(&field.id), Some(FormAnswer::Several(all)) if all.contains_key(id));
    let wanted = field.choices().iter().filter(|choice| field.all_of.iter().any(|name| name.id == choice.id));
    let open: Vec<String> =
        wanted.filter(|choice| !marked(&choice.id)).map(|choice| format!("“{}”", choice.named())).collect();
    (!open.is_empty()).then(|| format!("Mark under “{}”: {}{why}.", field.label, open.join(" and ")))
}

/// Why a field must be filled in, as the end of a sentence: empty where it always must; `None` if it need not.
fn needed(form: &Form, field: &Field, state: &FormState) -> Option<String> {
    if field.required != Required::No {
        return Some(String::new());
    }
    let rule = field.required_if.iter().find(|rule| {
        let Some(answer) = state.answer(&rule.field.id) else { return false };
        match (answer, rule.is.as_str()) {
            (_, "filled") => true,
            (FormAnswer::YesNo(yes), is) => (if *yes { "yes" } else { "no" }) == is,
            (FormAnswer::Choice(id), is) => id == is,
            (FormAnswer::Several(marked), is) => marked.contains_key(is),
            _ => false,
        }
    })?;
    let other = form.field(&rule.field.id);
    let label = other.map_or("", |other| other.label.as_str());
    Some(match rule.is.as_str() {
        "filled" => format!(", because you filled in “{label}”"),
        "yes" => format!(", because you answered Yes to “{label}”"),
        "no" => format!(", because you answered No to “{label}”"),
        id => {
            let option = other.and_then(|other| other.choices().iter().find(|choice| choice.id == id));
            format!(", because you chose “{}”", option.map_or(id, |option| &option.label))
        }
    })
}

fn check_answer(field: &Field, answer: &FormAnswer, problems: &mut Vec<FormProblem>) {
    if let (FieldKind::Table(columns), FormAnswer::Table(rows)) = (&field.kind, answer) {
        for (number, row) in (1..).zip(rows) {
            check_row(field, columns, number, row, problems);
        }
    } else if let Some(mend) = misfit(&field.label, &field.kind, answer) {
        problems.push(at(field, mend));
    } else if let (FieldKind::Several(choices), FormAnswer::Several(marked)) = (&field.kind, answer) {
        for choice in choices.iter().filter(|choice| choice.details) {
            if marked.get(&choice.id).is_some_and(|details| details.trim().is_empty()) {
                let mend = format!("You marked “{}”: give details.", choice.named());
                problems.push(FormProblem { option: Some(choice.id.clone()), ..at(field, mend) });
            }
        }
    }
}

fn check_row(
    field: &Field,
    columns: &[Column],
    number: usize,
    row: &BTreeMap<String, FormAnswer>,
    problems: &mut Vec<FormProblem>,
) {
    let mut note = |column: Option<&str>, mend: String| {
        problems.push(FormProblem { row: Some(number), column: column.map(str::to_owned), ..at(field, mend) });
    };
    if row.values().all(FormAnswer::is_blank) {
        note(None, format!("Row {number} of “{}” is empty: fill it in or take it out.", field.label));
        return;
    }
    for column in columns {
        match row.get(&column.id).filter(|answer| !answer.is_blank()) {
            Some(answer) => {
                if let Some(mend) = misfit(&column.label, &column.kind, answer) {
                    note(Some(&column.id), format!("Row {number}: {mend}"));
                }
            }
            None if column.required != Required::No => {
                note(Some(&column.id), format!("Row {number}: enter “{}”.", column.label));
            }
            None => {}
        }
    }
    for id in row.keys().filter(|id| columns.iter().all(|column| column.id != **id)) {
        note(Some(id), format!("Row {number} has a value for “{id}”, which the table does not have: move it."));
    }
}

/// Why an answer does not fit what the field takes; `None` if it does.
fn misfit(label: &str, kind: &FieldKind, answer: &FormAnswer) -> Option<String> {
    let unknown = |choices: &[Choice], id: &str| choices.iter().all(|choice| choice.id != id);
    match (kind, answer) {
        (FieldKind::Text | FieldKind::LongText, FormAnswer::Text(_))
        | (FieldKind::Date, FormAnswer::Date(_))
        | (FieldKind::YesNo, FormAnswer::YesNo(_))
        | (FieldKind::Table(_), FormAnswer::Table(_)) => None,
        (FieldKind::Choice(choices), FormAnswer::Choice(id)) => {
            unknown(choices, id).then(|| format!("“{id}” is not an option of “{label}”: choose one of them."))
        }
        (FieldKind::Several(choices), FormAnswer::Several(marked)) => marked
            .keys()
            .find(|id| unknown(choices, id))
            .map(|id| format!("“{id}” is not an option of “{label}”: mark one of them instead.")),
        (FieldKind::Text | FieldKind::LongText, _) => Some(format!("Write words in “{label}”.")),
        (FieldKind::Date, _) => Some(format!("Enter a date in “{label}”.")),
        (FieldKind::YesNo, _) => Some(format!("Answer Yes or No to “{label}”.")),
        (FieldKind::Choice(_), _) => Some(format!("Choose one option of “{label}”.")),
        (FieldKind::Several(_), _) => Some(format!("Mark the options of “{label}”.")),
        (FieldKind::Table(_), _) => Some(format!("Fill in “{label}” as a table.")),
    }
}
