//! A table of a form: each row a card.

use super::{
    answering::Place,
    field::label,
    foot::{reasons, source},
    held::Held,
    ids::{cell_id, field_id},
    row::TableRow,
};
use crate::{
    app::{Row, rows_of, with_cell},
    process::{Form, FormAnswer, FormProblem, Required},
    web::{
        edge::focus,
        kit::{Button, ButtonKind},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`FormTable`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct FormTableProps {
    /// The field, in the form that was begun.
    pub place: Place,
    /// The form’s layout.
    pub form: Held<Form>,
    /// Where the field stands, if not where its section does; may be empty.
    pub cite: AttrValue,
    /// Whether its whole section is the tool’s.
    pub in_default: bool,
    /// What was found to mend in it.
    pub problems: Vec<FormProblem>,
    /// Hears that rows were added or taken out, so that what was found belongs to other rows now.
    pub onrows: Callback<()>,
}

/// A table. A row is rendered again only when something in it changed.
#[component]
pub fn FormTable(props: &FormTableProps) -> Html {
    let store = use_store();
    let place = props.place;
    // What is half-typed in a control belongs to its row: rows that move up get controls of their own.
    let moved = use_state(|| 0_u32);
    let standing = use_selector({
        let store = store.clone();
        move |state| place.look(&store, state)
    });
    let tell = use_callback(
        (store.clone(), place),
        |(row, column, answer): (usize, String, Option<FormAnswer>), (store, place)| {
            place.change_rows(store, |rows| with_cell(rows, row, &column, answer));
        },
    );
    let id = field_id(&place.field.id);
    let remove = use_callback(
        (store.clone(), place, moved.clone(), props.onrows.clone()),
        |row: usize, (store, place, moved, onrows)| {
            place.change_rows(store, |rows| {
                if row < rows.len() {
                    rows.remove(row);
                }
            });
            moved.set(**moved + 1);
            onrows.emit(());
            focus::soon(field_id(&place.field.id));
        },
    );
    let add = use_callback((store.clone(), place, props.onrows.clone()), |(), (store, place, onrows)| {
        let mut row = 0;
        place.change_rows(store, |rows| {
            rows.push(Row::new());
            row = rows.len();
        });
        onrows.emit(());
        let first = place.field.columns().first().map(|column| column.id.as_str());
        focus::soon(cell_id(&place.field.id, row, first.unwrap_or_default()));
    });
    let Some(standing) = standing else { return Html::default() };
    let field = place.field;
    let whole = props.problems.iter().find(|problem| problem.row.is_none()).map(|problem| problem.mend.clone());
    let rows = rows_of(standing.shown());
    let title = format!("{id}-title");
    let of_row = |number: usize| {
        props.problems.iter().filter(|problem| problem.row == Some(number)).cloned().collect::<Vec<_>>()
    };
    html! {
        <div class="pc-form__field" role="group" aria-labelledby={title.clone()}>
            <h3 class="govuk-heading-s" id={title}>
                {label(&field)}{super::control::needed(field.required != Required::No)}
            </h3>
            if !field.hint.is_empty() { <p class="govuk-hint">{&field.hint}</p> }
            if let Some(mend) = whole {
                <p class="govuk-error-message"><span class="govuk-visually-hidden">{"Error: "}</span>{mend}</p>
            }
            {source(&store, place, &standing, id.clone())}
            if rows.is_empty() { <p class="govuk-body">{"No rows yet."}</p> }
            { for rows.iter().enumerate().map(|(row, cells)| html! {
                <TableRow key={format!("{}-{row}", *moved)} {place} {row} cells={cells.clone()} problems={of_row(row + 1)}
                    tell={tell.clone()} remove={remove.clone()} />
            }) }
            <Button {id} kind={ButtonKind::Secondary} onclick={add}>
                {"Add a row"}<span class="govuk-visually-hidden">{format!(": {}", field.label)}</span>
            </Button>
            {reasons(&props.form, &field, &props.cite, props.in_default)}
        </div>
    }
}
