//! What was entered, with a way to change it.

use yew::prelude::*;

/// One thing that was entered.
#[derive(Clone, PartialEq)]
pub struct SummaryRow {
    /// What it is.
    pub key: AttrValue,
    /// What was entered.
    pub value: Html,
    /// Where to change it, and what the link changes, for who does not see the row: "date of the visit".
    pub change: Option<(AttrValue, AttrValue)>,
}

impl SummaryRow {
    /// A row that cannot be changed here.
    pub fn new(key: impl Into<AttrValue>, value: Html) -> Self {
        Self { key: key.into(), value, change: None }
    }

    /// The same row with a link to change it.
    #[must_use]
    pub fn change(self, href: impl Into<AttrValue>, what: impl Into<AttrValue>) -> Self {
        Self { change: Some((href.into(), what.into())), ..self }
    }
}

/// What a [`SummaryList`] shows.
#[derive(Properties, PartialEq)]
pub struct SummaryListProps {
    /// The rows in their order.
    pub rows: Vec<SummaryRow>,
    /// Puts the list in a card under this second-level heading.
    #[prop_or_default]
    pub card_title: Option<AttrValue>,
    /// Links or buttons at the right of the card's heading.
    #[prop_or_default]
    pub actions: Html,
}

/// What was entered, row by row, plain or in a card.
#[component]
pub fn SummaryList(props: &SummaryListProps) -> Html {
    let any_change = props.rows.iter().any(|row| row.change.is_some());
    let list = html! {
        <dl class="govuk-summary-list">{for props.rows.iter().map(|r| row(r, any_change))}</dl>
    };
    let Some(title) = &props.card_title else { return list };
    html! {
        <div class="govuk-summary-card">
            <div class="govuk-summary-card__title-wrapper">
                <h2 class="govuk-summary-card__title">{title}</h2>
                <div class="govuk-summary-card__actions">{props.actions.clone()}</div>
            </div>
            <div class="govuk-summary-card__content">{list}</div>
        </div>
    }
}

fn row(row: &SummaryRow, any_change: bool) -> Html {
    let bare = (any_change && row.change.is_none()).then_some("govuk-summary-list__row--no-actions");
    html! {
        <div class={classes!("govuk-summary-list__row", bare)}>
            <dt class="govuk-summary-list__key">{&row.key}</dt>
            <dd class="govuk-summary-list__value">{row.value.clone()}</dd>
            if let Some((href, what)) = &row.change {
                <dd class="govuk-summary-list__actions">
                    <a class="govuk-link" href={href.clone()}>
                        {"Change"}<span class="govuk-visually-hidden">{format!(" {what}")}</span>
                    </a>
                </dd>
            }
        </div>
    }
}
