//! Forms with what the record gives: each field's answer, and how far a form is.

use crate::{
    assess::{Assessment, assess},
    concern::{Date, Record},
    framework::{Chosen, Framework, Registry},
    process::{
        self, Definition, Field, FieldKind, FilledFrom, Form, FormAnswer, FormState, check_form, minutes_of, prefill,
        prefill_field,
    },
};

/// How far a form is, with what the record fills in counted as answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormProgress {
    /// How many of its fields say something.
    pub answered: usize,
    /// How many fields it has.
    pub fields: usize,
    /// How many things there are to mend in it.
    pub to_mend: usize,
}

/// The layout that a form was begun with, and the process file that has it; `None` where that version is not on this device.
pub fn form_of(state: &FormState) -> Option<(&'static Definition, &'static Form)> {
    let definition = process::built_in().exactly(&state.process)?;
    Some((definition, definition.form(&state.form)?))
}

/// What the record gives into a field, as of a day; `None` where it says nothing.
pub fn given(
    frameworks: &Registry,
    (definition, form): (&Definition, &Form),
    field: &Field,
    state: &FormState,
    record: &Record,
    on: Date,
) -> Option<FormAnswer> {
    // Only a few fields need the outcome, and no other waits for it.
    let of_outcome = field.prefill.is_some_and(process::Prefill::of_outcome);
    let assessment = of_outcome.then(|| assessed(frameworks, definition, record, on)).flatten();
    prefill_field(form, field, from((definition, form), state, record, assessment.as_ref()))
}

/// A form as it stands: what was written into it, over what the record gives.
pub fn filled(
    frameworks: &Registry,
    (definition, form): (&Definition, &Form),
    state: &FormState,
    record: &Record,
    on: Date,
) -> FormState {
    let of_outcome = form.fields().any(|field| field.prefill.is_some_and(process::Prefill::of_outcome));
    let assessment = of_outcome.then(|| assessed(frameworks, definition, record, on)).flatten();
    let from = from((definition, form), state, record, assessment.as_ref());
    state.over(&prefill(&definition.reference, form, from))
}

/// What a form is filled from: the record, and the minutes of its meeting.
fn from<'a>(
    (definition, form): (&Definition, &Form),
    state: &FormState,
    record: &'a Record,
    assessment: Option<&'a Assessment>,
) -> FilledFrom<'a> {
    let meeting = form.meeting.as_ref().and_then(|name| definition.meeting(&name.id));
    let attends = meeting.map(|meeting| meeting.attends);
    FilledFrom { record, assessment, minutes: minutes_of(form, state, record), attends }
}

/// How far a form is, as [`filled`] gives it.
pub fn form_progress(form: &Form, filled: &FormState) -> FormProgress {
    let answered = form.fields().filter(|field| filled.answer(&field.id).is_some()).count();
    FormProgress { answered, fields: form.fields().count(), to_mend: check_form(form, filled).len() }
}

/// What to store when a field gets an answer, or is emptied: an emptied field that the record would fill stays empty, and one
/// that it would not is open again.
pub fn to_store(answer: Option<FormAnswer>, given: Option<&FormAnswer>) -> Option<FormAnswer> {
    match (answer, given) {
        (Some(answer), _) => Some(answer),
        // Blank words are how an emptied field is stored, whatever its kind.
        (None, Some(FormAnswer::Table(_))) => Some(FormAnswer::Table(Vec::new())),
        (None, Some(_)) => Some(FormAnswer::Text(String::new())),
        (None, None) => None,
    }
}

/// Options marked anew, with the details that each had when it was last marked; and the details that go out of sight with an
/// option that is no longer marked, by its id. So a tap by mistake loses no words.
pub fn with_details(
    before: Option<&FormAnswer>,
    mut after: FormAnswer,
    kept: impl Fn(&str) -> String,
) -> (FormAnswer, Vec<(String, String)>) {
    let none = std::collections::BTreeMap::new();
    let before = match before {
        Some(FormAnswer::Several(marked)) => marked,
        _ => &none,
    };
    let mut out = Vec::new();
    if let FormAnswer::Several(marked) = &mut after {
        for (id, details) in marked.iter_mut().filter(|(id, details)| details.is_empty() && !before.contains_key(*id)) {
            *details = kept(id);
        }
        let gone = before.iter().filter(|(id, details)| !details.trim().is_empty() && !marked.contains_key(*id));
        out.extend(gone.map(|(id, details)| (id.clone(), details.clone())));
    }
    (after, out)
}

/// The rows of a table with one cell changed; a row that is not there yet is not made.
pub fn with_cell(rows: &mut [Row], row: usize, column: &str, answer: Option<FormAnswer>) {
    let Some(cells) = rows.get_mut(row) else { return };
    match answer {
        Some(answer) => cells.insert(column.to_owned(), answer),
        None => cells.remove(column),
    };
}

/// A row of a table, each cell by its column.
pub type Row = std::collections::BTreeMap<String, FormAnswer>;

/// The rows of a table, in their order; none where the answer is no table.
pub fn rows_of(answer: Option<&FormAnswer>) -> &[Row] {
    match answer {
        Some(FormAnswer::Table(rows)) => rows,
        _ => &[],
    }
}

/// Whether a field is a table.
pub fn is_table(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Table(_))
}

/// The outcome under the policy that a form belongs to.
fn assessed(frameworks: &Registry, definition: &Definition, record: &Record, on: Date) -> Option<Assessment> {
    assess(framework_of(frameworks, definition, record)?, record, on)
}

/// The framework whose words a process file's forms are filled with: the record's own, where this process follows from it,
/// also by way of an authority's own file; else the one that the file belongs to.
fn framework_of<'a>(frameworks: &'a Registry, definition: &Definition, record: &Record) -> Option<&'a Framework> {
    let chosen = frameworks.chosen(record).and_then(Chosen::framework);
    let follows = |framework: &&Framework| {
        process::built_in().of_framework(framework).is_some_and(|of| of.reference == definition.reference)
    };
    chosen.filter(follows).or_else(|| frameworks.exactly(&definition.framework))
}
