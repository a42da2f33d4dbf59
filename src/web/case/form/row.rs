//! One row of a table.

use super::{answering::Place, control::Control, ids::cell_id};
use crate::{
    app::Row,
    process::{Column, FieldKind, FormAnswer, FormProblem, Required},
    web::{kit::tool_default, parts::ConfirmButton},
};
use yew::prelude::*;

/// What a [`TableRow`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct TableRowProps {
    /// The table.
    pub place: Place,
    /// The row’s place in it, from 0.
    pub row: usize,
    /// What stands in it.
    pub cells: Row,
    /// What was found to mend in it.
    pub problems: Vec<FormProblem>,
    /// Hears a cell’s row, column and new answer.
    pub tell: Callback<(usize, String, Option<FormAnswer>)>,
    /// Hears that the row is to be taken out.
    pub remove: Callback<usize>,
}

/// One row as a card, each cell with its column’s words.
#[component]
pub fn TableRow(props: &TableRowProps) -> Html {
    let (field, row) = (props.place.field, props.row);
    let number = row + 1;
    let title = format!("row-{}-{number}", field.id);
    let filled = props.cells.values().any(|answer| !answer.is_blank());
    let whole = props.problems.iter().find(|problem| problem.column.is_none()).map(|problem| problem.mend.clone());
    let remove = props.remove.reform(move |()| row);
    html! {
        <div class="pc-card pc-form__row" role="group" aria-labelledby={title.clone()}>
            <p class="pc-card__title" id={title}>{format!("Row {number}")}</p>
            if let Some(mend) = whole {
                <p class="govuk-error-message"><span class="govuk-visually-hidden">{"Error: "}</span>{mend}</p>
            }
            <div class="pc-form__cells">{ for field.columns().iter().map(|column| cell(props, column)) }</div>
            <ConfirmButton label={format!("Take out row {number}")} asks={filled} onconfirm={remove}
                lost="What stands in this row of the form will be gone for good. What the record says stays." />
        </div>
    }
}

fn cell(props: &TableRowProps, column: &Column) -> Html {
    let (row, id) = (props.row, column.id.clone());
    let tell = props.tell.reform(move |answer: Option<FormAnswer>| (row, id.clone(), answer));
    let error = props.problems.iter().find(|problem| problem.column.as_ref() == Some(&column.id));
    let short = matches!(column.kind, FieldKind::Text | FieldKind::Date);
    let control = Control {
        id: cell_id(&props.place.field.id, row + 1, &column.id),
        kind: &column.kind,
        label: column.label.clone(),
        alone: false,
        hint: "",
        needed: column.required != Required::No,
        answer: props.cells.get(&column.id),
        error: error.map(|problem| AttrValue::from(problem.mend.clone())),
        details: Vec::new(),
        tell,
    };
    let why = match (column.tool_default, column.required == Required::ByTool) {
        (true, true) => "Not on the paper, and needed.",
        (true, false) => "Not on the paper.",
        (false, true) => "Needed so that the row says something.",
        (false, false) => "",
    };
    html! {
        <div class={classes!("pc-form__cell", (!short).then_some("pc-form__cell--wide"))} key={column.id.clone()}>
            {control.view()}
            if !why.is_empty() { {tool_default(html! { {why} })} }
        </div>
    }
}
