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

/// What was entered, row by row, in a card under a second-level heading.
pub fn summary_list(title: impl Into<AttrValue>, rows: Vec<SummaryRow>) -> Html {
    card(title.into(), &rows)
}

fn card(title: AttrValue, rows: &[SummaryRow]) -> Html {
    html! {
        <div class="govuk-summary-card">
            <div class="govuk-summary-card__title-wrapper"><h2 class="govuk-summary-card__title">{title}</h2></div>
            <div class="govuk-summary-card__content">{bare_summary_list(rows)}</div>
        </div>
    }
}

/// The same without a card and a heading.
pub fn bare_summary_list(rows: &[SummaryRow]) -> Html {
    let any_change = rows.iter().any(|row| row.change.is_some());
    html! { <dl class="govuk-summary-list">{for rows.iter().map(|r| row(r, any_change))}</dl> }
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
