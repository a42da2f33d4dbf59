//! Each check in words, and every difference.

use crate::{
    submission::{Check, Finding, Verification, grouped},
    web::kit::{SummaryRow, TagColour, bare_summary_list, responsive_table, status_tag},
};
use yew::prelude::*;

/// Every check: how it ended, what was found, what to do.
pub fn checks(found: &Verification) -> Html {
    let rows: Vec<SummaryRow> = found.checks.iter().map(row).collect();
    html! {
        <section aria-labelledby="checks" class="pc-checks">
            <h2 class="govuk-heading-m" id="checks">{"What was checked"}</h2>
            {bare_summary_list(&rows)}
            if let Some(digest) = &found.digest {
                <p class="govuk-body govuk-!-margin-bottom-2">
                    {"What the file holds gives this digest. Compare it with the one on the printed record, digit by digit."}
                </p>
                <p class="govuk-body"><code class="pc-digest" id="digest">{grouped(digest)}</code></p>
            }
        </section>
    }
}

fn row(check: &Check) -> SummaryRow {
    let colour = match check.finding {
        Finding::Holds => TagColour::Green,
        Finding::CannotTell => TagColour::Yellow,
        Finding::Fails => TagColour::Red,
    };
    let value = html! {
        <div id={format!("check-{}", check.subject.key())}>
            <p class="pc-cell">{status_tag(check.finding.label(), colour)}</p>
            <p class="pc-cell pc-breaks">{&check.says}</p>
            if !check.problems.is_empty() {
                <ul class="govuk-list govuk-list--bullet pc-problems">
                    { for check.problems.iter().map(|problem| html! {
                        <li><code class="pc-code">{&problem.path}</code>{": "}{&problem.message}</li>
                    }) }
                </ul>
            }
            if !check.todo.is_empty() { <p class="pc-cell"><strong>{"What to do: "}</strong>{&check.todo}</p> }
        </div>
    };
    SummaryRow::new(check.subject.label(), value)
}

/// Where the stored result and the one worked out again are not the same.
pub fn differences(found: &Verification) -> Html {
    if found.differences.is_empty() {
        return Html::default();
    }
    let words = |text: &str| {
        if text.is_empty() {
            html! { <span class="pc-none">{"Nothing"}</span> }
        } else {
            html! { <span class="pc-words">{text}</span> }
        }
    };
    let rows = found.differences.iter().map(|one| {
        vec![html! { <code class="pc-code">{&one.path}</code> }, words(&one.stored), words(&one.recomputed)]
    });
    let head = ["Place in the file", "The file holds", "Its inputs give"].map(AttrValue::from).to_vec();
    responsive_table("Where the result differs", "m", head, rows.collect())
}
