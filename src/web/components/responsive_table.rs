//! A table that turns into a list on a phone.

use yew::prelude::*;

/// What a [`ResponsiveTable`] shows.
#[derive(Properties, PartialEq)]
pub struct ResponsiveTableProps {
    /// What the table is about.
    pub caption: AttrValue,
    /// The caption's size: "s", "m" or "l".
    #[prop_or("m".into())]
    pub caption_size: AttrValue,
    /// The columns.
    pub head: Vec<AttrValue>,
    /// The rows; the first cell names its row.
    pub rows: Vec<Vec<Html>>,
}

/// A table; on a phone each row is a card, each cell with its column's name. The roles are spelled out because
/// browsers drop them from a table that is laid out differently.
#[component]
pub fn ResponsiveTable(props: &ResponsiveTableProps) -> Html {
    let caption = format!("govuk-table__caption govuk-table__caption--{}", props.caption_size);
    let head =
        props.head.iter().map(|h| html! { <th scope="col" role="columnheader" class="govuk-table__header">{h}</th> });
    let rows = props.rows.iter().map(|row| {
        html! {
            <tr role="row" class="govuk-table__row">
                {for row.iter().enumerate().map(|(column, value)| cell(column, props.head.get(column), value))}
            </tr>
        }
    });
    html! {
        <table role="table" class="govuk-table pc-table">
            <caption class={caption}>{&props.caption}</caption>
            <thead role="rowgroup" class="govuk-table__head"><tr role="row" class="govuk-table__row">{for head}</tr></thead>
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
