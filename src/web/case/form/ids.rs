//! The ids of a form's controls, and the list of what to mend that leads to them.

use crate::{
    process::{Form, FormProblem},
    web::kit::PageError,
};

/// The id of a field's control; of a table's, that of the button that adds a row.
pub fn field_id(field: &str) -> String {
    format!("answer-{field}")
}

/// The id of a cell's control. Rows count from 1, as they are shown.
pub fn cell_id(field: &str, row: usize, column: &str) -> String {
    format!("answer-{field}--{row}-{column}")
}

/// The id of the box for the details of an option, in the field or cell with this id.
pub fn details_id(control: &str, option: &str) -> String {
    format!("{control}--{option}")
}

/// The id of a section's heading.
pub fn section_id(section: &str) -> String {
    format!("part-{section}")
}

/// What to mend, each with the control to mend it at.
pub fn errors(form: &Form, problems: &[FormProblem]) -> Vec<PageError> {
    problems.iter().map(|problem| PageError::new(place(form, problem), words(problem))).collect()
}

/// What to mend, as the list and the field say it. A row is named with its table, of which a form may have several.
fn words(problem: &FormProblem) -> String {
    match problem.row {
        Some(_) => format!("{}: {}", problem.label, problem.mend),
        None => problem.mend.clone(),
    }
}

/// The id of the control to mend something at: of the form as a whole, its first one.
fn place(form: &Form, problem: &FormProblem) -> String {
    let Some(field) = form.field(&problem.field) else {
        return form.fields().next().map(|field| field_id(&field.id)).unwrap_or_default();
    };
    let id = field_id(&field.id);
    match (problem.row, &problem.option) {
        (Some(row), _) => {
            let named = problem.column.as_deref().filter(|id| field.columns().iter().any(|column| column.id == *id));
            let column = named.or_else(|| field.columns().first().map(|column| column.id.as_str()));
            cell_id(&field.id, row, column.unwrap_or_default())
        }
        (None, Some(option)) => details_id(&id, option),
        (None, None) => id,
    }
}
