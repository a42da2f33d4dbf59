//! A table that turns into a list on a phone.

use yew::prelude::*;

/// A table; on a phone each row is a card, each cell with its column's name; the first cell names its row. The caption's size
/// is "s", "m" or "l". The roles are spelled out because browsers drop them from a table that is laid out differently.
pub fn responsive_table(caption: impl Into<AttrValue>, size: &str, head: Vec<AttrValue>, rows: Vec<Vec<Html>>) -> Html {
    table(caption.into(), size, &head, &rows)
}

fn table(caption: AttrValue, size: &str, head: &[AttrValue], rows: &[Vec<Html>]) -> Html {
    let class = format!("govuk-table__caption govuk-table__caption--{size}");
    let columns =
        head.iter().map(|h| html! { <th scope="col" role="columnheader" class="govuk-table__header">{h}</th> });
    let rows = rows.iter().map(|row| {
        html! {
            <tr role="row" class="govuk-table__row">
                {for row.iter().enumerate().map(|(column, value)| cell(column, head.get(column), value))}
            </tr>
        }
    });
    html! {
        <table role="table" class="govuk-table pc-table">
            <caption {class}>{caption}</caption>
            <thead role="rowgroup" class="govuk-table__head"><tr role="row" class="govuk-table__row">{for columns}</tr></thead>
            <tbody role="rowgroup" class="govuk-table__body">{for rows}</tbody>
        </table>
    }
}

fn cell(column: usize, label: Option<&AttrValue>, value: &Html) -> Html {
    let label = label.cloned();
    if column == 0 {
        html! { <th scope="row" role="rowheader" class="govuk-table__header" data-label={label}>{value.clone()}</th> }
    } else {
        html! { <td role="cell" class="govuk-table__cell" data-label={label}>{value.clone()}</td> }
    }
}
