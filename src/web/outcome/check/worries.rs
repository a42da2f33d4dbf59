//! Worries that are not issues, before the record leaves.

use crate::{app::open_worries, concern::Record, framework::Registry};
use yew::prelude::*;

/// Every worrying answer that is no issue, with the way to its item. Nothing is judged by it, and it may be right so.
pub fn worries(record: &Record, frameworks: &Registry) -> Html {
    let open = open_worries(record, frameworks);
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="worries">
            <h2 class="govuk-heading-m" id="worries">{"Worries that are not issues"}</h2>
            <p class="govuk-body pc-noprint">
                {"They stand on the sheet, and no outcome counts them. Make an issue of each that should count."}
            </p>
            <ul class="govuk-list govuk-list--bullet pc-links">
                { for open.into_iter().map(|place| html! {
                    <li>
                        <a class="govuk-link" href={place.route(record).href()}>
                            {format!("{}: {}", place.name(record), place.item.worry)}
                        </a>
                    </li>
                }) }
            </ul>
        </section>
    }
}
